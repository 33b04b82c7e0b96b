// Sends a packed page in the form the browser likes best, or says that it has it already. Each packing is a thing of its
// own with a tag of its own. A minute is as long as a copy may be shown without asking: a page may be taken back.
// Headers are written at once and not one by one: a page read by many is sent some thousand times a second.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { packingsFor } from '../send-packed.ts'
import type { PackedPage } from './page-cache.ts'
import type { Headers } from './public-headers.ts'

/** Seconds that a browser, or a cache on the way, may show a page without asking for it again. */
export const freshSeconds = 60

export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: PackedPage,
  headers: Headers,
): void {
  const [packing] = packingsFor(request.headers['accept-encoding'] ?? '')
  const packed = { ...headers, Vary: 'Accept-Encoding' }
  if (packing === undefined) sendKept(request, response, page.plain, page.tag, packed)
  else {
    const { coding } = packing
    const coded = { ...packed, 'Content-Encoding': coding }
    sendKept(request, response, page[coding], `${page.tag}-${coding}`, coded)
  }
}

/** Bytes that may be kept for a while and asked for again by `tag`, which is theirs alone. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  tag: string,
  headers: Headers,
): void {
  const kept = { ...headers, 'Cache-Control': `public, max-age=${freshSeconds}`, ETag: `"${tag}"` }
  if (hasAlready(request.headers['if-none-match'], kept.ETag)) {
    response.writeHead(304, kept).end()
    return
  }
  response.writeHead(200, { ...kept, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Tags are compared weakly (RFC 9110, 13.1.2): a cache on the way may have weakened one. */
const hasAlready = (asked: string | undefined, tag: string): boolean =>
  asked !== undefined &&
  (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))

/** For what is not there, or no longer, and for what nobody is to keep: no tag of an earlier page makes it "still the same". */
export function sendOnce(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: Headers,
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers, 'Content-Length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
