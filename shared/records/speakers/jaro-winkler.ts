// How alike two words are spelt, from 0 to 1. A likeness is a reason to ask a person, never to decide by itself.
// Jaro's measure with Winkler's bonus for a common beginning: W. E. Winkler, "String Comparator Metrics and Enhanced
// Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990 (bonus 0.1 a letter, at most four).

/** 1 for equal words, 0 for words without a letter in common. Compares UTF-16 units: fold the words first. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const fromA: string[] = []
  for (let at = 0; at < a.length; at++) {
    for (let other = Math.max(0, at - reach); other <= Math.min(b.length - 1, at + reach); other++) {
      if (taken.has(other) || a[at] !== b[other]) continue
      taken.add(other)
      fromA.push(a[at] ?? '')
      break
    }
  }
  const same = fromA.length
  if (same === 0) return 0
  const fromB = [...taken].sort((x, y) => x - y).map((at) => b[at])
  const moved = fromA.filter((letter, at) => letter !== fromB[at]).length / 2
  const jaro = (same / a.length + same / b.length + (same - moved) / same) / 3
  let begun = 0
  while (begun < 4 && a[begun] !== undefined && a[begun] === b[begun]) begun++
  return jaro + begun * 0.1 * (1 - jaro)
}
