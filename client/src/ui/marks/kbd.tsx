// A key as it is printed where the act is. What it says comes from keys/key-label.ts when it is a combination.
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './kbd.module.css'

/** One key. `bare` leaves off the box, for the rail and other tight places. */
export function Kbd({ children, bare = false }: { readonly children: ReactNode; readonly bare?: boolean }) {
  return <kbd className={classNames(styles.kbd, bare && styles.bare)}>{children}</kbd>
}
