// The places a search found, as the box shows and sends them. Pure.
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import type { CorrectionRecords } from '../../../../../shared/records/corrections/correction-state.ts'
import { takenBySegment } from '../../../../../shared/records/corrections/taken-places.ts'
import { findWords, readingFor, wordsAround } from '../../../../../shared/transcript/find-words.ts'
import { overlaps, spanWithin } from '../../../../../shared/transcript/span.ts'
import type { FoundPlace } from '../../../../../shared/wire/api-review.ts'
import type { PlacesOf } from '../../../acts/correct-places.ts'

export type Sought = { readonly words: string; readonly reading: string; readonly matchCase: boolean }

export type FoundRecord = {
  readonly transcript: TranscriptId
  readonly title: string
  readonly places: readonly FoundPlace[]
}

/** More places than this are not listed. */
export const mostListed = 2000

/** The places in an open record, found here: also offline, and as one types. */
export const placesHere = (
  { words, reading, matchCase }: Sought,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
): readonly FoundPlace[] => {
  const taken = takenBySegment(records)
  return findWords(words, publishedTexts, { matchCase, plurals: true }).map(({ segment, start, end }) => {
    const text = publishedTexts[segment] ?? ''
    const published = text.slice(start, end)
    const span = spanWithin(segment, start, end)
    return {
      segment,
      start,
      end,
      published,
      ...wordsAround(text, { start, end }),
      reading: readingFor(words, reading, published),
      taken: taken.get(segment)?.some((other) => overlaps(other, span)) ?? false,
    }
  })
}

export const placeId = (transcript: TranscriptId, { segment, start }: FoundPlace): string =>
  `${transcript}:${segment}:${start}`

/** What would be sent: the ticked places that are free, with the reading as each place takes it. */
export const tickedPlaces = (
  records: readonly FoundRecord[],
  ticked: ReadonlySet<string>,
  { words, reading }: Sought,
): readonly PlacesOf[] =>
  records.flatMap(({ transcript, places }) => {
    const chosen = places
      .filter((place) => !place.taken && ticked.has(placeId(transcript, place)))
      .map(({ segment, start, end, published }) => ({
        segment,
        start,
        end,
        published,
        reading: readingFor(words, reading, published),
      }))
      .filter(({ published, reading: read }) => published !== read)
    return chosen.length === 0 ? [] : [{ transcript, places: chosen }]
  })
