// Whether two folded words are one word spelt in two ways: `issac` and `isaac`, `natalie` and `nathalie`; not `chris` and
// `christopher`, which is a short form.

/** At most a third of the longer word differs, in one place; equal words are near. */
export function isNearSpelling(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  let start = 0
  while (start < longer && a[start] === b[start] && a[start] !== undefined) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return longer - start - end <= Math.max(1, Math.floor(longer / 3))
}

/**
 * True when `other` is a misprint of `name`, both folded: each of its words is, or is near, a word of the name, and one is
 * not the name's own. Short words must be the same, since too many are alike.
 */
export function isMisprintOf(other: string, name: string): boolean {
  const words = name.split(' ')
  const parts = other.split(' ')
  if (parts.every((part) => words.includes(part))) return false
  return parts.every((part) =>
    words.some((word) => part === word || (part.length > 3 && word.length > 3 && isNearSpelling(part, word))),
  )
}
