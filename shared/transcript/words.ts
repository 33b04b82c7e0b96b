// Words and sentences of one text, for the word cursor and its Shift+Enter. All offsets are UTF-16 units of that text.
// A word keeps its inner apostrophes and hyphens, U+2011 too: `multi‑lateral` and `don’t` are one word each.

/** Where a word or sentence stands: `end` is exclusive. */
export type WordPlace = { readonly start: number; readonly end: number }

const byWord = new Intl.Segmenter('en', { granularity: 'word' })
const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' })

/** What joins two halves of a word when it stands alone between them. */
const joiner = /^['’ʼ\-\u2010\u2011\u00ad]$/

/** Every word in order. Marks that stand alone, as dashes and gaps do, are no words. */
export function wordPlaces(text: string): readonly WordPlace[] {
  const places: { start: number; end: number }[] = []
  let joinedTo = -1
  for (const { segment, index, isWordLike } of byWord.segment(text)) {
    const end = index + segment.length
    const last = places.at(-1)
    if (isWordLike === true) {
      if (last !== undefined && joinedTo === index) last.end = end
      else places.push({ start: index, end })
    } else if (last?.end === index && joiner.test(segment)) joinedTo = end
  }
  return places
}

/** The word an offset lies in, its start included; else the word that ends there; null between words. */
export function wordAt(text: string, offset: number): WordPlace | null {
  const words = wordPlaces(text)
  return (
    words.find(({ start, end }) => start <= offset && offset < end) ??
    words.find(({ end }) => end === offset) ??
    null
  )
}

/** The first word that begins at or after an offset; null when none does. */
export const nextWord = (text: string, offset: number): WordPlace | null =>
  wordPlaces(text).find(({ start }) => start >= offset) ?? null

/** The last word that ends at or before an offset; null when none does. */
export const previousWord = (text: string, offset: number): WordPlace | null =>
  wordPlaces(text).findLast(({ end }) => end <= offset) ?? null

/** A full stop after these ends no sentence: titles, Latin abbreviations and "No.". */
const abbreviation =
  /(?:^|[\s("“‘])(?:mrs?|m[sx]|dr|prof|st|hon|amb|gen|sen|rep|col|capt|messrs|nos?|art|paras?|vs|cf|e\.g|i\.e|viz)\.\s*$/iu
/** Initials and abbreviations of single capitals: "J.", "U.N.", "H.E.". The pronoun I is none. */
const initials = /(?:^|[\s("“‘])(?!I\.\s*$)(?:\p{Lu}\.)+\s*$/u

/** The sentence an offset lies in, without the spaces around it; null in a text without one. */
export function sentenceAt(text: string, offset: number): WordPlace | null {
  const sentences = sentencePlaces(text)
  return sentences.find(({ end }) => offset < end) ?? sentences.at(-1) ?? null
}

/** Every sentence in order, without the spaces around it. */
export function sentencePlaces(text: string): readonly WordPlace[] {
  const places: WordPlace[] = []
  let from = 0
  for (const { segment, index } of bySentence.segment(text)) {
    const end = index + segment.length
    const sofar = text.slice(from, end)
    if (end < text.length && (endsShort(sofar) || endsInGap(sofar, text.slice(end, end + 2)))) continue
    const start = from + (sofar.length - sofar.trimStart().length)
    const stop = from + sofar.trimEnd().length
    if (start < stop) places.push({ start, end: stop })
    from = end
  }
  return places
}

/** A gap's question mark ends no sentence unless a new one begins: "at a (?) level". */
const endsInGap = (text: string, next: string): boolean =>
  /[([]\s*\?+\s*[)\]]\s*$/u.test(text.slice(-16)) && !/^\p{Lu}/u.test(next)

function endsShort(text: string): boolean {
  const tail = text.slice(-16)
  return abbreviation.test(tail) || initials.test(tail)
}
