// Where some words stand in the records of a project, for finding and correcting them everywhere at once. The server is
// free for others between one record and the next.
import { setImmediate } from 'node:timers/promises'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { takenBySegment } from '../../../shared/records/corrections/taken-places.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import {
  findWords,
  readingFor,
  type WordsPlace,
  wordsAround,
  wordsFinder,
} from '../../../shared/transcript/find-words.ts'
import { overlaps, spanWithin } from '../../../shared/transcript/span.ts'
import type { FoundPlace } from '../../../shared/wire/api-review.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'

/** More are counted, but not listed: nobody ticks them. */
export const mostListedPlaces = 2000

export type PlacesSought = {
  readonly words: string
  readonly reading?: string | undefined
  readonly matchCase: boolean
  readonly transcript?: TranscriptId | undefined
}

export type PlacesInRecord = {
  readonly transcript: TranscriptId
  readonly title: string
  readonly places: FoundPlace[]
}

export async function findPlaces(
  world: World,
  caller: Caller,
  sought: PlacesSought,
): Promise<Result<{ records: PlacesInRecord[]; total: number }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  if (wordsFinder(sought.words, sought) === null) {
    return failed(problem('invalid', 'Type the words to look for, at most 200 characters.', 'words'))
  }
  if (sought.transcript !== undefined) {
    const one = await findTranscript(world, caller, sought.transcript)
    if (!one.ok) return one
  }
  const ids =
    sought.transcript === undefined
      ? (await world.transcripts.ofProject(caller.project.id)).map(({ id }) => id)
      : [sought.transcript]
  const records: PlacesInRecord[] = []
  let total = 0
  for (const id of ids) {
    const stored = await world.transcripts.get(id)
    if (!stored) throw new Error(`transcript ${id} is listed but not there`)
    const places = placesIn(stored, sought)
    const listed = await told(world, stored, sought, places.slice(0, Math.max(0, mostListedPlaces - total)))
    total += places.length
    if (listed.length > 0) {
      records.push({ transcript: id, title: stored.transcript.title || stored.fileName, places: listed })
    }
    await setImmediate()
  }
  return ok({ records, total })
}

const textsOf = ({ transcript }: StoredTranscript) => transcript.segments.map(({ text }) => text)

/** Places that read as asked already are left out. */
function placesIn(
  stored: StoredTranscript,
  { words, reading, matchCase }: PlacesSought,
): readonly WordsPlace[] {
  const texts = textsOf(stored)
  const found = findWords(words, texts, { matchCase, plurals: true })
  if (reading === undefined) return found
  return found.filter(({ segment, start, end }) => {
    const published = texts[segment]?.slice(start, end) ?? ''
    return readingFor(words, reading, published) !== published
  })
}

/** What is told of places that are listed: words around them, the reading, and whether a correction lies there. */
async function told(
  world: World,
  stored: StoredTranscript,
  { words, reading }: PlacesSought,
  places: readonly WordsPlace[],
): Promise<FoundPlace[]> {
  if (places.length === 0) return []
  const texts = textsOf(stored)
  const rows = await world.rows.ofRoom(roomName('transcript', stored.id))
  const taken = takenBySegment(recordsInRows(rows))
  return places.map((place): FoundPlace => {
    const text = texts[place.segment] ?? ''
    const published = text.slice(place.start, place.end)
    const span = spanWithin(place.segment, place.start, place.end)
    return {
      ...place,
      published,
      ...wordsAround(text, place),
      reading: reading === undefined ? null : readingFor(words, reading, published),
      taken: taken.get(place.segment)?.some((other) => overlaps(span, other)) ?? false,
    }
  })
}
