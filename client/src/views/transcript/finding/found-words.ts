// What the find box says: how much was found, and what became of the places that were sent.

import type { CorrectionRecords } from '../../../../../shared/records/corrections/correction-state.ts'
import type { CorrectedPlaces } from '../../../acts/correct-places.ts'
import { counted } from '../../../ui/words/counted.ts'
import { placesHere } from './found-places.ts'
import type { Found } from './use-found.ts'

export function foundWords(words: string, { records, total, isLooking, fault }: Found): string {
  if (words.trim() === '') return 'Type the words as you would write them.'
  if (isLooking) return 'Looking…'
  if (fault !== null || total === 0) return fault === null ? `“${words.trim()}” stands nowhere here.` : ''
  const places = counted(total, 'place', 'places')
  return records.length > 1 ? `${places} in ${records.length} records` : places
}

/** "Accepted in 30 places. 1 is left as it was: …" */
export function correctedWords({
  accepted,
  proposed,
  supported,
  refused,
  waits,
  left,
}: CorrectedPlaces): string {
  const parts: string[] = []
  if (accepted > 0) parts.push(`Accepted in ${counted(accepted, 'place', 'places')}.`)
  if (proposed > 0) parts.push(`Proposed in ${counted(proposed, 'place', 'places')}.`)
  if (supported > 0) parts.push(`Supported in ${counted(supported, 'place', 'places')}.`)
  if (waits !== null) parts.push(waits)
  const [first] = refused
  if (first)
    parts.push(`${counted(refused.length, 'place is', 'places are')} left as before: ${first.reason}`)
  if (left > 0) parts.push(`Stopped: ${counted(left, 'place', 'places')} not asked for.`)
  return parts.join(' ')
}

/** How often the words just corrected stand elsewhere in the record, and the key for them; null when they do not. */
export function otherPlacesWords(
  words: string,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
): string | null {
  const places = placesHere({ words, reading: '', matchCase: true }, publishedTexts, records)
  const free = places.filter(({ taken }) => !taken).length
  if (free === 0 || free > mostOtherWords) return null
  return `The same words stand in ${counted(free, 'other place', 'other places')}: f shows them.`
}

/** Words that stand more often than this are no mishearing of their own. */
const mostOtherWords = 60
