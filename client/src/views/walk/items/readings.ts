// Which reading goes to which place of a form: the same words, with the capital that the place has.

import { lineSchema, maxReadingLength } from '../../../../../shared/records/record.ts'
import { type SenseChange, senseChange } from '../../../../../shared/records/sense/sense-change.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'

const folded = (words: string) => words.toLowerCase()
const isCapital = (words: string) => /^\p{Lu}/u.test(words)

/** `reading` is what is shown for `lead`; a place that is written with a capital where the lead has none gets one too. */
export function readingAt(place: Suspect, lead: Suspect, reading: string): string {
  if (place.text === lead.text) return reading
  const nth = lead.suggestions.indexOf(reading)
  const own = nth < 0 ? undefined : place.suggestions.find((each) => folded(each) === folded(reading))
  if (own !== undefined) return own
  const wasMadeCapital = isCapital(place.text) && !isCapital(lead.text)
  return wasMadeCapital ? reading.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : reading
}

/** The first change of sense that a reading would make at some places; null when it makes none anywhere. */
export function senseChangeAt(
  places: readonly Suspect[],
  lead: Suspect,
  reading: string,
): SenseChange | null {
  const looked = new Set<string>()
  for (const place of places) {
    if (looked.has(place.text)) continue
    looked.add(place.text)
    const change = senseChange(place.text, readingAt(place, lead, reading))
    if (change) return change
  }
  return null
}

export const lineBreakWords =
  'A reading is one line. What you pasted has line breaks, so nothing was put in; paste it line by line.'

/** What is wrong with a reading, one sentence; null when nothing is. */
export function readingFault(reading: string, published: string): string | null {
  if (reading === published) return 'These are the published words. If they are right, say so with o.'
  if (reading.length > maxReadingLength) {
    return `A reading has at most ${maxReadingLength} characters; this has ${reading.length}. Correct it in parts.`
  }
  if (reading !== '' && reading.trim() === '') {
    return 'This is nothing but spaces. Empty the field if nothing was said here.'
  }
  return lineSchema(maxReadingLength).safeParse(reading).success
    ? null
    : 'This holds half a character, or a sign that cannot be printed. Type it again.'
}
