// What indices in memory share: they take in a room's rows once, then only its steps since, and let others in between.
import { setImmediate } from 'node:timers/promises'
import type { RoomName } from '../../shared/room/room-name.ts'
import type { RoomMark, RowStep, Rows, StepPlace, StoredRow } from '../stores/room-log.ts'

/** Rows or steps taken in before others are let in between: about ten milliseconds. */
const slice = 1000

export const isSameMark = (a: RoomMark, b: RoomMark): boolean => a.epoch === b.epoch && a.seq === b.seq

/** Whether a room at `to` holds all that was there at `from`. */
export const continues = (from: RoomMark, to: RoomMark): boolean =>
  from.epoch === to.epoch && from.seq <= to.seq

/** Where the steps begin that a room took after `mark`. */
export const afterMark = ({ seq }: RoomMark): StepPlace => ({ seq: seq + 1, root: '', key: '' })

/** The rows of these roots, a slice at a time. What is written meanwhile may be among them or not. */
export async function* rowSlices(
  rows: Rows,
  room: RoomName,
  roots: readonly string[],
): AsyncGenerator<readonly StoredRow[]> {
  for (const root of roots) {
    let last = ''
    for (;;) {
      const some = await rows.afterKey(room, root, last, slice)
      yield some
      if (some.length < slice) break
      last = some.at(-1)?.key ?? last
      await setImmediate()
    }
  }
}

/** The steps of these roots since `mark`, a slice at a time; none is empty. */
export async function* stepSlices(
  rows: Rows,
  room: RoomName,
  roots: readonly string[],
  mark: RoomMark,
): AsyncGenerator<{ readonly steps: readonly RowStep[]; readonly mark: RoomMark }> {
  let place = afterMark(mark)
  for (;;) {
    const steps = await rows.stepsAfter(room, roots, place, slice)
    const last = steps.at(-1)
    if (last) {
      place = last
      yield { steps, mark: { ...mark, seq: last.seq } }
    }
    if (steps.length < slice) return
    await setImmediate()
  }
}

/** Lets go of the first projects while all together are bigger than `most`; the last one, just asked for, stays. */
export function letGo<Id, Kept>(projects: Map<Id, Kept>, sizeOf: (kept: Kept) => number, most: number): void {
  const sizes = [...projects].map(([project, kept]) => ({ project, size: sizeOf(kept) }))
  let all = sizes.reduce((sum, { size }) => sum + size, 0)
  for (const { project, size } of sizes.slice(0, -1)) {
    if (all <= most) return
    projects.delete(project)
    all -= size
  }
}
