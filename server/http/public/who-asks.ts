// What a request says before any framework is asked: its path, whose it is, and where it reached this server. Of proxies,
// the word of as many is believed as are known to stand before the server: what a reader writes there counts for nothing.
import type { IncomingMessage } from 'node:http'

/** Without what follows `?` or `#`. A request may name the whole address; '' when that is none. */
export function pathOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  if (!url.startsWith('/')) return URL.canParse(url) ? new URL(url).pathname : ''
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}

/** The address of the reader, as the outermost of our `proxies` saw it; '' when the connection is gone. */
export function addressAsking(
  {
    socket,
    headers,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const nearest = socket.remoteAddress ?? ''
  if (proxies === 0) return nearest
  const said = [headers['x-forwarded-for'] ?? ''].flat().join(',')
  const passed = said
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .reverse()
  return [nearest, ...passed][Math.min(proxies, passed.length)] ?? nearest
}

/** Where the reader reaches this server, for the absolute addresses a page holds; a host that is none is not repeated. */
export function originAsked(
  { headers }: Pick<IncomingMessage, 'headers'>,
  origins: readonly string[],
  proxies: number,
): string {
  const [first] = origins
  if (first !== undefined) return first
  const host = headers.host ?? ''
  const said = proxies === 0 ? '' : [headers['x-forwarded-proto'] ?? ''].flat().join(',')
  const protocol = said.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  return `${protocol}://${isHost.test(host) ? host : 'localhost'}`
}

const isHost = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i
