// One stem under different prefixes: unilateral and multilateral, willing and unwilling, formal and informal.
// Words that only look so (stance and instance, view and interview) are listed and let through.

const negative = ['un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'mis']
const counting = ['multi', 'uni', 'bi', 'inter', 'intra']
const prefixes = [...negative, ...counting]

/** Not made of the prefix and the word that remains. */
const unrelated = new Set(
  (
    'unless until unit union units unions united universe uniform unions under indeed inform informs informed informing ' +
    'information inside insides income incoming input inputs instance instances intent intents intend intends intended ' +
    'intense inquire inquiry invest invests insight insights install installed intake inland include invent inventory ' +
    'invite inspire insure insured into impact impacts impart import imports imported important importance impose ' +
    'imposes imposed impress impressed improve improves improved improving imply implied implant iron irons ill illusion ' +
    'discover discovers discovered discourse discourses display displays dismiss dispose disposes disposed dispute ' +
    'distill discount discounts discharge distress distant distance mission missing mistake mistakes mistaken misses ' +
    'internet interview interviews interface interfaces interact interacts interacted interaction interactions interest ' +
    'interests interpret interim interchange intervene bias biased bill bills billion bits'
  ).split(' '),
)

/** Pairs of in-/im- and ex- that mean opposite things; intent and extent do not. */
const outward = /^ex(?:clu[ds]|port|tern|plicit)/
const inward = /^(?:in|im)(?:clu[ds]|port(?!an)|tern|plicit)/

type Split = { readonly prefix: string; readonly stem: string }

/** Every way to take a prefix off, none included. */
const splits = (word: string): Split[] => [
  { prefix: '', stem: word },
  ...(unrelated.has(word) ? [] : prefixes)
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 3)
    .map((prefix) => ({ prefix, stem: word.slice(prefix.length) })),
]

/** True when the two folded words are one stem under two different prefixes. `bareToo`: also under one and none. */
export function isOppositePrefix(a: string, b: string, bareToo: boolean): boolean {
  if (a === b) return false
  if ((outward.test(a) && inward.test(b)) || (outward.test(b) && inward.test(a))) {
    if (a.slice(2) === b.slice(2)) return true
  }
  return splits(a).some((one) =>
    splits(b).some(
      (other) =>
        one.stem === other.stem &&
        one.prefix !== other.prefix &&
        (bareToo || (one.prefix !== '' && other.prefix !== '')),
    ),
  )
}

/** True when a word of the one side is opposite to one of the other, bare stems apart: quick for hundreds of words. */
export function hasOpposites(words: readonly string[], others: readonly string[]): boolean {
  const prefixesOf = new Map<string, Set<string>>()
  const turned = new Set<string>()
  for (const other of others) {
    for (const { prefix, stem } of splits(other)) {
      if (prefix !== '') prefixesOf.set(stem, (prefixesOf.get(stem) ?? new Set()).add(prefix))
    }
    if (outward.test(other)) turned.add(`in ${other.slice(2)}`)
    if (inward.test(other)) turned.add(`out ${other.slice(2)}`)
  }
  return words.some(
    (word) =>
      (inward.test(word) && turned.has(`in ${word.slice(2)}`)) ||
      (outward.test(word) && turned.has(`out ${word.slice(2)}`)) ||
      splits(word).some(
        ({ prefix, stem }) =>
          prefix !== '' && [...(prefixesOf.get(stem) ?? [])].some((other) => other !== prefix),
      ),
  )
}
