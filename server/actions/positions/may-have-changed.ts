// Which quotes may read otherwise than when they were coded. Asked of many at once, so that only few are quoted for it.
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { World } from '../world.ts'
import type { Placed } from './placed-positions.ts'

/** Those with a decided correction in one of their paragraphs, or of which one is told; of all others it is certain. */
export async function mayHaveChanged(
  { rows }: Pick<World, 'rows'>,
  placed: readonly Placed[],
): Promise<readonly Placed[]> {
  const kept: Placed[] = []
  for (const { record, places } of placed) {
    const decisions = await rows.ofRoom(roomName('transcript', record.id), 'decisions')
    const decided = new Set(decisions.map(({ value }) => (value as Decision).segment))
    // A position may claim to reach ten million paragraphs further than any decision was made.
    const farthest = [...decided].reduce((last, each) => Math.max(last, each), -1)
    const { segment, lastSegment, sawReadings } = record.columns
    const isUncertain = (at: number) => {
      if (sawReadings[at] === 1) return true
      const last = Math.min(lastSegment[at] ?? 0, farthest)
      for (let each = segment[at] ?? 0; each <= last; each++) if (decided.has(each)) return true
      return false
    }
    kept.push({ record, places: places.filter(isUncertain) })
  }
  return kept
}
