// Walks everything of a server that can be reached without a session: from some addresses on, by every link of its own
// host in whatever comes back, as a search engine would that ignores every "please do not".

export type Visited = {
  readonly path: string
  readonly status: number
  readonly headers: Headers
  /** As text; pictures as the letters their bytes happen to be. */
  readonly body: string
}

const link = /(?:href|src|action|content|srcset|url|poster|data)=["']([^"']+)["']/gi
const absolute = /https?:\/\/[^\s"'<>\\{}]+/g
const inStyle = /url\(["']?([^"')]+)["']?\)/gi
const unescaped = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('\\"', '"')

function linksIn(body: string): string[] {
  const text = unescaped(body)
  const found = [link, inStyle].flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''))
  return [...found, ...(text.match(absolute) ?? [])]
}

/** Each address once, at most some two thousand. */
export async function crawl(
  address: string,
  from: readonly string[],
  init: RequestInit = {},
): Promise<readonly Visited[]> {
  const visited = new Map<string, Visited>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (visited.has(path) || visited.size > 2000) continue
    const reply = await fetch(`${address}${path}`, { redirect: 'manual', ...init })
    const body = Buffer.from(await reply.arrayBuffer()).toString('latin1')
    const text = Buffer.from(body, 'latin1').toString('utf8')
    visited.set(path, { path, status: reply.status, headers: reply.headers, body: text })
    const led = [...linksIn(text), reply.headers.get('location') ?? '', linkHeader(reply)]
    for (const href of led) {
      if (href === '' || !URL.canParse(href, `${address}${path}`)) continue
      const url = new URL(href, `${address}${path}`)
      if (url.origin === address) waiting.push(`${url.pathname}${url.search}`)
    }
  }
  return [...visited.values()]
}

const linkHeader = (reply: Response) => /<([^>]+)>/.exec(reply.headers.get('link') ?? '')?.[1] ?? ''
