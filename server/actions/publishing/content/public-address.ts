// Which addresses may stand on a public page: those of other sites, and this server's own public pages. Addresses of
// rooms, records and lists are for members, and are left out together with what they would tell.

const publicPath = /^\/(?:[qrnv]\/[0-9a-z@]+(?:#[\w:-]*)?$|pub\/[a-z0-9-]+\/?$)/
const membersPath = /^\/(?:p|api|sync)\//
/** Whoever has such an address may come in, or speak for somebody: it is as long as our tokens are, at whatever host. */
const keyPath = /^\/(?:join|set-up|mail\/stop)\/[\w.-]{40,}/

/** `origin` is this server's; `slug` the project's. Null: the words stay and lead nowhere. */
export function publicAddress(href: unknown, origin: string, slug: string): string | null {
  if (typeof href !== 'string' || href.length > 2000 || !URL.canParse(href, `${origin}/`)) return null
  const url = new URL(href, `${origin}/`)
  if (url.protocol === 'mailto:') return href
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '') return null
  const path = `${url.pathname}${url.hash}`
  if (url.origin === origin) return url.search === '' && publicPath.test(path) ? path : null
  // The same server under another name, as when a note was written at its bare address.
  const asked = plainPath(url.pathname)
  const isOurs = membersPath.test(asked) && asked.split('/').includes(slug)
  return isOurs || keyPath.test(asked) ? null : url.href
}

/** As a server may read it, however it is written. */
function plainPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, '/')
  } catch {
    return pathname
  }
}

/** Text that is itself an address for members, as a pasted link is. */
export const addressWords = 'an address for members'
