// A Lucide icon in the weight of the page. Always beside a word or inside a named control, so it is hidden from readers.
import type { LucideIcon } from 'lucide-react'
import { classNames } from '../class-names.ts'
import styles from './icon.module.css'

/** `of` is the Lucide component; `small` stands in a line of fine type, `large` in the rail. */
export function Icon({
  of: Drawing,
  size = 'plain',
  className,
}: {
  readonly of: LucideIcon
  readonly size?: 'small' | 'plain' | 'large'
  readonly className?: string | undefined
}) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      className={classNames(styles.icon, styles[size], className)}
    />
  )
}
