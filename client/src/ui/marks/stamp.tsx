// A person's initials, as one initials a document: a small cornered stamp in their colour, never a round face.
import { classNames } from '../class-names.ts'
import styles from './stamp.module.css'

/** Who a stamp is for. `color` counts from 1; there are six inks, further numbers begin again. */
export type StampOf = { readonly initials: string; readonly name: string; readonly color: number }

/** The CSS value of a person's ink, for carets and selections drawn in the same colour. */
export function personInk(color: number): string {
  return `var(--person-${((((color - 1) % 6) + 6) % 6) + 1})`
}

/** One stamp. Its name is read out and shown on hover; `silent` when the name stands beside it anyway. */
export function Stamp({
  initials,
  name,
  color,
  size = 'plain',
  silent = false,
}: StampOf & { readonly size?: 'small' | 'plain'; readonly silent?: boolean }) {
  const className = classNames(styles.stamp, size === 'small' && styles.small)
  const style = { backgroundColor: personInk(color) }
  if (silent) {
    return (
      <span aria-hidden="true" className={className} style={style}>
        {initials}
      </span>
    )
  }
  return (
    <span role="img" aria-label={name} title={name} className={className} style={style}>
      {initials}
    </span>
  )
}

/** Stamps in a row, such as who is here now; nothing at all when nobody is. */
export function StampList({
  people,
  label,
  size = 'plain',
}: {
  readonly people: readonly (StampOf & { readonly id: string })[]
  readonly label: string
  readonly size?: 'small' | 'plain'
}) {
  if (people.length === 0) return null
  return (
    <ul aria-label={label} className={styles.list}>
      {people.map(({ id, ...of }) => (
        <li key={id}>
          <Stamp {...of} size={size} />
        </li>
      ))}
    </ul>
  )
}
