// A sign in a shape: the sign is the message, the shape and the colour repeat it. Say the word beside it or in `label`.
import type { CSSProperties } from 'react'
import { classNames } from '../class-names.ts'
import styles from './sign-badge.module.css'

/** The shapes a badge may take; filled ones carry the sign in paper, the others in their own ink. */
export type BadgeShape = 'shield' | 'square' | 'outlined' | 'circle' | 'dotted'

/** `color` is any CSS colour. Without `label` the badge is hidden from screen readers. */
export function SignBadge({
  shape,
  sign,
  color,
  size = 'plain',
  label,
}: {
  readonly shape: BadgeShape
  readonly sign: string
  readonly color: string
  readonly size?: 'small' | 'plain' | 'large'
  readonly label?: string | undefined
}) {
  const className = classNames(styles.badge, styles[shape], styles[size])
  const style = { '--badge-ink': color } as CSSProperties
  return label === undefined ? (
    <span aria-hidden="true" className={className} style={style}>
      {sign}
    </span>
  ) : (
    <span role="img" aria-label={label} className={className} style={style}>
      {sign}
    </span>
  )
}
