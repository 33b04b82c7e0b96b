// The numbers that words name: `18`, `eighteen`, `18th`, `two thousand`, `G7`. Only for comparing two readings.

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
}
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
}

/** Words that are more often something else: "one of us", "a second point". They count only against another number. */
const weak = new Set(['one', 'first', 'second'])
/** Words that sound like a commoner one: to, for, ate. */
const homophones = new Set(['two', 'four', 'eight'])

const small = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...tens.flatMap((word, i) =>
    units.slice(1, 10).map((unit, value): [string, number] => [`${word}${unit}`, (i + 2) * 10 + value + 1]),
  ),
])

function smallValue(word: string): number | null {
  const value = small.get(word) ?? ordinals[word]
  if (value !== undefined) return value
  if (word.endsWith('ieth')) return small.get(`${word.slice(0, -4)}y`) ?? null
  if (word.endsWith('th')) return small.get(word.slice(0, -2)) ?? null
  return null
}

const scaleValue = (word: string) => scales[word] ?? scales[word.replace(/(?:s|th)$/, '')] ?? null

export type Numbers = {
  /** Each number in decimal digits, in order. */
  readonly digits: readonly string[]
  /** All of them are words that usually mean something else. */
  readonly isWeak: boolean
  /** All of them are words that usually mean something else, or sound like it. */
  readonly isHomophone: boolean
}

/** The numbers named by folded words (word-diff), "twenty five" and "two thousand" taken together. */
export function numbersIn(words: readonly string[]): Numbers {
  const digits: string[] = []
  const sources: string[] = []
  /** The last number may still grow; `last` is its latest part. */
  let open: Growing | undefined
  for (const word of words) {
    const value = smallValue(word)
    const scale = scaleValue(word)
    if (value !== null || scale !== null) {
      sources.push(word)
      const grown: Growing | null =
        scale !== null
          ? { value: (open?.value ?? 1) * scale, last: scale }
          : open !== undefined && fits(open.last, value ?? 0)
            ? { value: open.value + (value ?? 0), last: value ?? 0 }
            : null
      if (open !== undefined && grown !== null) digits.pop()
      open = grown ?? { value: value ?? 0, last: value ?? 0 }
      digits.push(String(open.value))
    } else if (!(word === 'and' && open !== undefined && open.last >= 100)) {
      open = undefined
      for (const run of word.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').match(/\d+/g) ?? []) {
        digits.push(run)
        sources.push(run)
      }
    }
  }
  return {
    digits,
    isWeak: sources.every((word) => weak.has(word)),
    isHomophone: sources.every((word) => weak.has(word) || homophones.has(word)),
  }
}

type Growing = { readonly value: number; readonly last: number }

/** "twenty" takes a unit after it, "hundred" anything below it; "twenty twenty" are two numbers. */
const fits = (last: number, value: number) =>
  (last >= 20 && last < 100 && value > 0 && value < 10) || (last >= 100 && value < last)
