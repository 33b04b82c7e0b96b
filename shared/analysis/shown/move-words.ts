// How a move on the codebook's scale is said and pointed at. Pure.
import { headingArrows } from '../../records/notes/query-words.ts'
import type { Move } from '../change-over-time.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Means on the codebook's scale, which goes from −2 to 2. */
export function shiftWords({ shift, before, after }: Pick<Move, 'shift' | 'before' | 'after'>): string {
  if (shift === null || before.mean === null || after.mean === null) {
    return 'by a stance that does not count on the scale'
  }
  const ends = `from ${number.format(before.mean)} to ${number.format(after.mean)}`.replaceAll('-', '−')
  if (shift === 0) return `neither up nor down the scale, ${ends}`
  return `${number.format(Math.abs(shift))} ${shift > 0 ? 'up' : 'down'} the scale, ${ends}`
}

/** Aside too where a stance does not count on the scale. */
export const headingOf = ({ shift }: Pick<Move, 'shift'>): keyof typeof headingArrows =>
  shift === null || shift === 0 ? 'aside' : shift > 0 ? 'up' : 'down'

/** ↗ up the scale, towards support; ↘ down, towards opposition; → neither. */
export const shiftArrow = (move: Pick<Move, 'shift'>): string => headingArrows[headingOf(move)]
