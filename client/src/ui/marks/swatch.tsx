// A small square of colour before a word. It repeats what the word says, so it is hidden from screen readers.
import { classNames } from '../class-names.ts'
import styles from './swatch.module.css'

/** `color` is any CSS colour, usually `pigment(n).color`. */
export function Swatch({
  color,
  size = 'plain',
}: {
  readonly color: string
  readonly size?: 'small' | 'plain'
}) {
  return (
    <i
      aria-hidden="true"
      className={classNames(styles.swatch, size === 'small' && styles.small)}
      style={{ backgroundColor: color }}
    />
  )
}
