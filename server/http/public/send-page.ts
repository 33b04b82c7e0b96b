// Sends a packed page in the form the browser likes best, or says that it has it already. Each packing is a thing of its
// own with a tag of its own. A minute is as long as a copy may be shown without asking: a page may be taken back.
import type { Request, Response } from 'express'
import { packingsFor } from '../send-packed.ts'
import type { PackedPage } from './page-cache.ts'

/** Seconds that a browser, or a cache on the way, may show a page without asking for it again. */
export const freshSeconds = 60

export function sendPage(request: Request, response: Response, page: PackedPage, type: string): void {
  const [packing] = packingsFor(request.headers['accept-encoding'] ?? '')
  const coding = packing?.coding
  response
    .vary('Accept-Encoding')
    .set('Cache-Control', `public, max-age=${freshSeconds}`)
    .set('ETag', `"${page.tag}${coding === undefined ? '' : `-${coding}`}"`)
    .type(type)
  if (coding === undefined) response.send(page.plain)
  else response.set('Content-Encoding', coding).send(page[coding])
}

/** For what is not there, or no longer: nobody keeps that, and no tag of an earlier page makes it "still the same". */
export function sendAbsent(response: Response, status: 404 | 410 | 429, html: string): void {
  const page = Buffer.from(html)
  // Not `send`, which would give it a tag to be asked for by.
  response.status(status).set({ 'Cache-Control': 'no-store', 'Content-Length': `${page.length}` })
  response.type('html').end(page)
}
