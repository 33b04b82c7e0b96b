// Buttons and links that look like them. A button that cannot act now but should say why takes `because`: it stays
// in the tab order, is announced as disabled with the reason, and does nothing.
import type { LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import { Kbd } from '../marks/kbd.tsx'
import styles from './button.module.css'

/** primary: the one act of a screen, green. plain: outlined. quiet: words only. danger: what cannot be undone. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

type Look = {
  readonly kind?: ButtonKind
  readonly size?: 'plain' | 'small'
  readonly icon?: LucideIcon | undefined
  /** The key that does the same, as printed ("Enter", "Ctrl K"). */
  readonly keyHint?: string | undefined
  /** The icon stands alone; the children are its name for screen readers and on hover. */
  readonly iconOnly?: boolean
}

type ButtonProps = Look &
  Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
    /** Why it cannot be pressed now, one sentence. */
    readonly because?: string | undefined
  }

function look({ kind = 'plain', size = 'plain', iconOnly = false }: Look): string | undefined {
  return classNames(
    styles.button,
    styles[kind],
    size === 'small' && styles.small,
    iconOnly && styles.iconOnly,
  )
}

function Face({ icon, keyHint, iconOnly, children }: Look & { readonly children: ReactNode }) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
      {keyHint && !iconOnly && <Kbd>{keyHint}</Kbd>}
    </>
  )
}

/** A native button, `type="button"` unless told; every other property goes to the element. */
export function Button({
  kind,
  size,
  icon,
  keyHint,
  iconOnly,
  because,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const face = { kind, size, icon, keyHint, iconOnly } as Look
  const name = iconOnly && typeof children === 'string' ? children : undefined
  const refused = because === undefined ? {} : { 'aria-disabled': true, 'aria-describedby': reasonId }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (because === undefined) onClick?.(event)
    else event.preventDefault()
  }
  return (
    <>
      <button
        type="button"
        title={because ?? name}
        {...rest}
        {...refused}
        onClick={press}
        className={look(face)}
      >
        <Face {...face}>{children}</Face>
      </button>
      {because !== undefined && (
        <span id={reasonId} hidden>
          {because}
        </span>
      )}
    </>
  )
}

/** A link with a button's look. A router makes its own of it (`createLink(ButtonLink)`). */
export function ButtonLink({
  kind,
  size,
  icon,
  keyHint,
  iconOnly,
  children,
  ...rest
}: Look & Omit<ComponentPropsWithRef<'a'>, 'className' | 'style'>) {
  const face = { kind, size, icon, keyHint, iconOnly } as Look
  return (
    <a {...rest} className={look(face)}>
      <Face {...face}>{children}</Face>
    </a>
  )
}
