// Sends a packed page in the form the browser likes best, or says that it has it already. Each packing is a thing of its
// own with a tag of its own. A minute is as long as a copy may be shown without asking: a page may be taken back.
// All that is said of a form is put together when it is packed and not when it is sent, some thousand times a second.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { packingsFor } from '../send-packed.ts'
import type { Headers } from './public-headers.ts'

/** Seconds that a browser, or a cache on the way, may show a page without asking for it again. */
export const freshSeconds = 60

/** Bytes with their headers: name, value, name, value, as Node writes them without looking at them again. */
export type Sendable = {
  readonly body: Buffer
  /** With its quotation marks. */
  readonly tag: string
  /** For the bytes. */
  readonly whole: string[]
  /** For who has them already. */
  readonly same: string[]
}

/** `tag`: of these bytes alone, without quotation marks. */
export function sendable(body: Buffer, tag: string, headers: Headers): Sendable {
  const quoted = `"${tag}"`
  const same = { ...headers, 'Cache-Control': `public, max-age=${freshSeconds}`, ETag: quoted }
  return {
    body,
    tag: quoted,
    same: Object.entries(same).flat(),
    whole: Object.entries({ ...same, 'Content-Length': `${body.length}` }).flat(),
  }
}

/** A page in the forms it is sent in. */
export type SentPage = { readonly plain: Sendable; readonly br: Sendable; readonly gzip: Sendable }

export function sendPage(request: IncomingMessage, response: ServerResponse, page: SentPage): void {
  const [packing] = packingsFor(request.headers['accept-encoding'] ?? '')
  sendKept(request, response, page[packing?.coding ?? 'plain'])
}

/** Bytes that may be kept for a while and asked for again by their tag. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  { body, tag, whole, same }: Sendable,
): void {
  if (hasAlready(request.headers['if-none-match'], tag)) {
    response.writeHead(304, same).end()
    return
  }
  response.writeHead(200, whole)
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
