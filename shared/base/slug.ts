// Names as they stand in addresses and as ids of topics: lower-case ASCII words joined by hyphens.

/** At most 60 characters, never empty: a name without Latin letters or digits becomes `fallback`. */
export function slugOf(name: string, fallback = 'project'): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? fallback : slug
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(name: string, isTaken: (slug: string) => boolean, fallback = 'project'): string {
  const slug = slugOf(name, fallback)
  for (let n = 1; ; n++) {
    const tried = n === 1 ? slug : `${slug.slice(0, 56)}-${n}`
    if (!isTaken(tried)) return tried
  }
}
