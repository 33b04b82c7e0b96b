// A raised box over the text, with the keys of its acts printed along its foot. It floats and pushes nothing; whoever
// opens it places it and keeps the focus. Below 720 px it docks at the foot of the screen.
import type { ComponentPropsWithRef, CSSProperties, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Kbd } from '../marks/kbd.tsx'
import styles from './floating-box.module.css'

/** Where a box stands in what holds it, in pixels from its top left corner. */
export type BoxPlace = { readonly top: number; readonly left: number; readonly width: number }

/** Without `place` it stands in the flow. Other properties (role, aria-label, handlers) go to the element. */
export function FloatingBox({
  place,
  foot,
  children,
  ...rest
}: Omit<ComponentPropsWithRef<'div'>, 'className' | 'style'> & {
  readonly place?: BoxPlace | undefined
  readonly foot?: ReactNode
}) {
  const at = place && {
    '--box-top': `${place.top}px`,
    '--box-left': `${place.left}px`,
    '--box-width': `${place.width}px`,
  }
  return (
    <div {...rest} style={at as CSSProperties} className={classNames(styles.box, place && styles.placed)}>
      {children}
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}

/** One act in a box's foot: its keys and words; pressed it does the same. On phones it is a full button. */
export function BoxAct({
  keys,
  children,
  isPrimary = false,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
  readonly keys: readonly string[]
  readonly isPrimary?: boolean
}) {
  return (
    <button type="button" {...rest} className={classNames(styles.act, isPrimary && styles.primary)}>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </button>
  )
}
