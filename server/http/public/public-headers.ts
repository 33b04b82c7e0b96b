// What public pages say of themselves. They load this server's style, fonts and pictures and run nothing at all; only the
// embedded form may stand in somebody else's page. Nobody is asked who they are, and no cookie is read or set.

export type Headers = Readonly<Record<string, string>>

/**
 * `file`: what programs of other sites may fetch, since it is public and sent without asking who they are. `picture`: of a
 * note; opened by itself it may do nothing at all.
 */
export type PublicForm = 'page' | 'embed' | 'file' | 'picture'

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

export function publicHeaders(isSecure: boolean): Readonly<Record<PublicForm, Headers>> {
  const all = {
    'X-Content-Type-Options': 'nosniff',
    // The address of an unlisted page is known to those it was given to; other sites do not learn it from a link.
    'Referrer-Policy': 'same-origin',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  const page = {
    ...all,
    'Content-Security-Policy': policy("'none'"),
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  const shared = { 'Cross-Origin-Resource-Policy': 'cross-origin' }
  return {
    page,
    embed: { ...all, ...shared, 'Content-Security-Policy': policy('*') },
    picture: { ...page, ...leftOut, 'Content-Security-Policy': "default-src 'none'; sandbox" },
    file: { ...page, ...shared, 'Access-Control-Allow-Origin': '*' },
  }
}

/** Search engines are asked to leave it out. */
export const leftOut: Headers = { 'X-Robots-Tag': 'noindex' }
