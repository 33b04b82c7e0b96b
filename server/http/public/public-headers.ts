// What public pages say of themselves. They load this server's style, fonts and pictures and run nothing at all; only the
// embedded form may stand in somebody else's page. Nobody is asked who they are, and no cookie is read or set.
import type { RequestHandler, Response } from 'express'

const policy = (frames: "'none'" | '*') =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ')
const ofPages = policy("'none'")
const ofEmbeds = policy('*')

export const publicHeaders =
  (isSecure: boolean): RequestHandler =>
  (_request, response, next) => {
    response.set({
      'Content-Security-Policy': ofPages,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      // The address of an unlisted page is known to those it was given to; other sites do not learn it from a link.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    })
    next()
  }

export function allowFrames(response: Response): void {
  response.removeHeader('X-Frame-Options')
  response.set({ 'Content-Security-Policy': ofEmbeds, 'Cross-Origin-Resource-Policy': 'cross-origin' })
}

/** For what programs of other sites may fetch: it is public, and sent without asking who they are. */
export function allowReading(response: Response): void {
  response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
}

/** Whether search engines are asked to leave a page out. */
export function leaveOut(response: Response): void {
  response.set('X-Robots-Tag', 'noindex')
}
