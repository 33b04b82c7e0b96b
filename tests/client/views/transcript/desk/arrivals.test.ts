import { describe, expect, it } from 'vitest'
import {
  drawnMarks,
  marksById,
  movesLines,
  nextWaiting,
  nothingWaits,
  type Waiting,
} from '../../../../../client/src/views/transcript/desk/arrivals.ts'
import type { CorrectionMark, Mark, Reading } from '../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'

const mark = (id: string, segment: number, reading = 'multilateral'): CorrectionMark => ({
  kind: 'correction',
  id,
  span: spanWithin(segment, 0, 12),
  reading,
  state: 'proposed',
})
const highlight: Mark = {
  kind: 'position',
  id: 'h',
  spans: [spanWithin(0, 0, 5)],
  colour: 1,
  sign: '+',
  words: '',
}

describe('a reading that moves lines', () => {
  it('does so at or above the last paragraph on screen, in a reading that shows it', () => {
    expect(movesLines(null, mark('c', 3), 'changes', 3)).toBe(true)
    expect(movesLines(null, mark('c', 4), 'changes', 3)).toBe(false)
    expect(movesLines(null, mark('c', 3), 'published', 3)).toBe(false)
    expect(movesLines(null, mark('c', 3), 'corrected', 3)).toBe(false)
    expect(movesLines(mark('c', 3), null, 'changes', 3)).toBe(true)
  })

  it('does not when the words on screen stay as long', () => {
    const accepted = { ...mark('c', 3), state: 'accepted' as const }
    expect(movesLines(mark('c', 3), accepted, 'changes', 3)).toBe(false)
    expect(movesLines(mark('c', 3), accepted, 'corrected', 3)).toBe(false)
    expect(movesLines(mark('c', 3), { ...accepted, reading: 'lateral' }, 'corrected', 3)).toBe(true)
  })

  it('is never a highlight', () => {
    expect(movesLines(null, highlight, 'changes', 9)).toBe(false)
  })
})

describe('what waits', () => {
  const wait = (
    drawn: readonly Mark[],
    next: readonly Mark[],
    waiting: Waiting = nothingWaits,
    own: readonly string[] = [],
    reading: Reading = 'changes',
    lastVisible = 5,
  ) =>
    nextWaiting({
      drawn: marksById(drawn),
      next: marksById(next),
      waiting,
      reading,
      lastVisible,
      isOwn: (id) => own.includes(id),
    })

  it('is another’s reading in view; one’s own and those below appear at once', () => {
    const next = [mark('theirs', 2), mark('mine', 2), mark('below', 9), highlight]
    const waiting = wait([], next, nothingWaits, ['mine'])
    expect([...waiting]).toEqual([['theirs', null]])
    expect(drawnMarks(next, waiting).map(({ id }) => id)).toEqual(['mine', 'below', 'h'])
  })

  it('keeps showing what was there when another changes or removes it', () => {
    const before = mark('c', 2)
    const longer = mark('c', 2, 'in a multilateral way')
    const changed = wait([before], [longer])
    expect(drawnMarks([longer], changed)).toEqual([before])
    const removed = wait([before], [])
    expect(drawnMarks([], removed)).toEqual([before])
  })

  it('goes on waiting through later changes, and ends when things are as they were', () => {
    const first = wait([], [mark('c', 2)])
    const second = wait([mark('c', 2)], [mark('c', 2, 'bilateral')], first)
    expect([...second]).toEqual([['c', null]])
    expect(wait([mark('c', 2, 'bilateral')], [], second)).toBe(nothingWaits)
  })

  it('comes in by itself once its paragraph is below the window', () => {
    const waiting = wait([], [mark('c', 2)])
    expect(wait([mark('c', 2)], [mark('c', 2)], waiting, [], 'changes', 1)).toBe(nothingWaits)
  })
})
