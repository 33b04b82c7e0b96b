// One text for one value, so that two can be compared or signed.

/**
 * The same text for the same plain value, whatever way it went: keys in order, nothing for undefined, and half a character
 * as UTF-8 writes it, which has no other way.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return inner.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  }) ?? 'null'
