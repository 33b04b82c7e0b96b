// A small underlined act in a line of text or under a card: accept, reply, undo. Green, since it is what people can do.
import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react'
import { Kbd } from '../marks/kbd.tsx'
import styles from './act.module.css'

type ActProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
  readonly keyHint?: string | undefined
  /** Why it cannot be pressed now, one sentence; it then stays reachable and says so. */
  readonly because?: string | undefined
}

/** A native button in running text. */
export function Act({ keyHint, because, children, onClick, ...rest }: ActProps) {
  const reasonId = useId()
  const refused = because === undefined ? {} : { 'aria-disabled': true, 'aria-describedby': reasonId }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (because === undefined) onClick?.(event)
    else event.preventDefault()
  }
  return (
    <>
      <button type="button" title={because} {...rest} {...refused} onClick={press} className={styles.act}>
        {children}
        {keyHint && <Kbd>{keyHint}</Kbd>}
      </button>
      {because !== undefined && (
        <span id={reasonId} hidden>
          {because}
        </span>
      )}
    </>
  )
}

/** The same as a link. */
export function ActLink({ children, ...rest }: Omit<ComponentPropsWithRef<'a'>, 'className' | 'style'>) {
  return (
    <a {...rest} className={styles.act}>
      {children}
    </a>
  )
}
