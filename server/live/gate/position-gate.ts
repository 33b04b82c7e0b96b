// The gate of positions: none comes to stand on more words than a quote may hold. What stands already on more can be
// changed and taken back, but not widened.
import { positionSchema } from '../../../shared/records/positions/position.ts'
import { positionTooLong, standsOnTooMuch } from '../../../shared/records/positions/position-length.ts'
import type { Enforce } from './gate-rule.ts'
import type { GateSubject } from './gate-subject.ts'
import type { WrittenValue } from './talk-gate.ts'

export function inspectPositions(
  { document, segments }: GateSubject,
  written: readonly WrittenValue[],
  enforce: Enforce,
): void {
  if (segments === null) return
  for (const { root, key, value } of written) {
    if (root !== 'positions') continue
    const position = positionSchema.safeParse(value).data
    if (!position) continue
    const was = positionSchema.safeParse(document.getMap(root).get(key)).data
    const isTooLong = standsOnTooMuch(position.spans, segments, was?.spans)
    enforce('position-length', isTooLong, positionTooLong, [`${root}:${key}`])
  }
}
