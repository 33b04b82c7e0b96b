// The times at which a note says a quote was cited are its writer's own. None is told that cannot be: of a day before the
// place read so, or of one still to come. By day, as they are told: clocks differ by some minutes. After a restore from a
// backup nobody knows how the place read on the days that were lost: what is said of those is left to its writer.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { QuoteAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import type { World } from '../world.ts'
import { beganToRead } from './cited-words.ts'
import type { KeptRecord } from './kept-texts.ts'

const dayMs = 86_400_000
const dayOf = (ms: number) => Math.floor(ms / dayMs)

/** Those of `citedTimes`. What words were never read is another question. */
export async function falseTimes(
  world: Pick<World, 'rows' | 'clock'>,
  { id, texts, importedAtMs }: KeptRecord,
  { spans, citedAs = [], citedTimes }: QuoteAsked,
): Promise<number[]> {
  if (citedTimes === undefined) return []
  const began = await beganToRead(world, { transcript: id, texts, spans }, citedAs)
  const today = dayOf(world.clock())
  const isToCome = (ms: number) => dayOf(ms) > today
  const isBefore = (words: string, ms: number) => dayOf(ms) < dayOf(began.get(words) ?? importedAtMs)
  const timesOf = (nth: number) => citedTimes[nth] ?? []
  const asksWhatWasLost = citedAs.some((words, nth) => timesOf(nth).some((ms) => isBefore(words, ms)))
  const lost = asksWhatWasLost ? await lostDays(world, id) : []
  const isLost = (ms: number) => lost.some(({ from, to }) => from <= dayOf(ms) && dayOf(ms) <= to)
  return citedAs.flatMap((words, nth) =>
    timesOf(nth).filter((ms) => isToCome(ms) || (isBefore(words, ms) && !isLost(ms))),
  )
}

/** A restore begins a new epoch: lost may be whatever was done since the last that is known from before it. */
async function lostDays({ rows }: Pick<World, 'rows'>, id: TranscriptId): Promise<readonly Days[]> {
  const room = roomName('transcript', id)
  const [first, ...restores] = await rows.historyOf(room, 'meta', { key: 'epoch' })
  if (!first || restores.length === 0) return []
  const done = await Promise.all(lastingRoots.map((root) => rows.historyOf(room, root)))
  const steps = [first, ...restores, ...done.flat()]
  return restores.map(({ seq, atMs }) => {
    const known = steps.reduce((latest, step) => (step.seq < seq ? Math.max(latest, step.atMs) : latest), 0)
    return { from: dayOf(known), to: dayOf(atMs) }
  })
}

/** By what people do in a record all the time, it is known until when its history goes. */
const lastingRoots = ['decisions', 'corrections', 'positions']

type Days = { readonly from: number; readonly to: number }
