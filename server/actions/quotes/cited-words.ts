// Whether a quote is cited by words that its place ever read as. A client writes a note's text alone, quotes included, so
// what a quote says it was cited by is only believed where the record's history bears it out, however old.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import { areInReadingOrder, publishedAt, type Span } from '../../../shared/transcript/span.ts'
import type { RoomMark, Rows } from '../../stores/room-log.ts'
import { type ReadingsOverTime, readingsOverTime } from './readings-over-time.ts'

/** Why such a quote is to be checked, wherever it is shown: on the desk, in what is taken away, and when it is published. */
export const neverReadWhy = (never: readonly string[], asCited: string | undefined): string => {
  const when = asCited === undefined || never.includes(asCited) ? 'is' : 'was once'
  return `it ${when} cited by words that are not in the record: this place never read so, neither as published nor as corrected`
}

/** The same as a sentence of its own. */
export const neverReadMessage = (never: readonly string[], asCited: string | undefined): string =>
  `${neverReadWhy(never, asCited).replace(/^i/, 'I')}.`

/** Why a quote is to be checked whose passages nobody ever read one after another. */
export const disorderWhy =
  'its passages share words, or are not in the order they were said: the record does not read so'

/** The same as a sentence of its own. */
export const disorderMessage =
  'Its passages share words, or are not in the order they were said. Quote them again.'

/** The same where only the published words were found again, in another record. */
export const movedNeverReadMessage =
  'Its record is not in this project any more, and where its published words stand today they never read as it is cited.'

type Needs = { readonly rows: Pick<Rows, 'historyOf' | 'marksOf'> }
type Place = {
  readonly transcript: TranscriptId
  readonly texts: readonly string[]
  readonly spans: readonly Span[]
}

/**
 * Those of `words` that the place never read as. `now`: how it reads today and how it was published; only for other words
 * is the record's history looked at. Passages in another order than they were said, or that share words, were never read.
 */
export async function wordsNeverRead(
  world: Needs,
  { transcript, texts, spans }: Place,
  words: readonly string[],
  now: readonly string[],
): Promise<readonly string[]> {
  if (!areInReadingOrder(spans)) return words
  const others = words.filter((each) => !now.includes(each))
  if (others.length === 0) return []
  const over = await keptReadings(world, roomName('transcript', transcript))
  return over.neverRead(spans, texts, others)
}

/** When the place first came to read as each of `words`, for those it read as by a correction. */
export async function beganToRead(
  world: Needs,
  { transcript, texts, spans }: Place,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const published = spans.map((span) => publishedAt(span, texts)).join(' … ')
  const others = words.filter((each) => each !== published)
  if (others.length === 0) return new Map()
  return (await keptReadings(world, roomName('transcript', transcript))).beganAt(spans, texts, others)
}

type Kept = { readonly mark: RoomMark; readonly steps: number; readonly over: ReadingsOverTime }

/** Steps of all kept histories together; those not asked for longest go first. */
const mostKept = 60_000

const keptOf = new WeakMap<Needs['rows'], Map<RoomName, Kept>>()

async function keptReadings({ rows }: Needs, room: RoomName): Promise<ReadingsOverTime> {
  const kept = keptOf.get(rows) ?? new Map<RoomName, Kept>()
  keptOf.set(rows, kept)
  const mark = (await rows.marksOf([room])).get(room) ?? { epoch: 0, seq: 0 }
  const known = kept.get(room)
  kept.delete(room)
  if (known?.mark.epoch === mark.epoch && known.mark.seq === mark.seq) {
    kept.set(room, known)
    return known.over
  }
  const steps = await rows.historyOf(room, 'decisions')
  const over = readingsOverTime(steps)
  kept.set(room, { mark, steps: steps.length, over })
  letGo(kept)
  return over
}

function letGo(kept: Map<RoomName, Kept>): void {
  let steps = 0
  for (const each of kept.values()) steps += each.steps
  for (const [room, each] of kept) {
    if (steps <= mostKept || kept.size === 1) return
    kept.delete(room)
    steps -= each.steps
  }
}
