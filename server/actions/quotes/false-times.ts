// The times at which a note says a quote was cited are its writer's own. None is told that cannot be: of a day before the
// place read so, or of one still to come. By day, as they are told: clocks differ by some minutes.
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
  return citedAs.flatMap((words, nth) => {
    const first = dayOf(began.get(words) ?? importedAtMs)
    return (citedTimes[nth] ?? []).filter((ms) => dayOf(ms) > today || dayOf(ms) < first)
  })
}
