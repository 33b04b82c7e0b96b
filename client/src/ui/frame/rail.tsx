// The rail at the left: mark, places, and what concerns oneself at its foot. Below 720 px it is a bar at the bottom with
// room for four places, so at most four entries may have `onPhones`; the others must be reachable from a masthead's menu.
import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import { Kbd } from '../marks/kbd.tsx'
import { Mark } from './mark.tsx'
import styles from './rail.module.css'

/** `children` are the places, `low` what stands at the foot (theme, find, you). */
export function Rail({
  home,
  children,
  low,
  label = 'Main',
}: {
  readonly home: ReactNode
  readonly children: ReactNode
  readonly low?: ReactNode
  readonly label?: string
}) {
  return (
    <nav aria-label={label} className={styles.rail}>
      {home}
      {children}
      {low && <div className={styles.low}>{low}</div>}
    </nav>
  )
}

type Item = {
  readonly icon: LucideIcon
  readonly label: string
  readonly keyHint?: string | undefined
  /** Whether it stays in the bar of a phone; at most four may. */
  readonly onPhones?: boolean
  /** How many wait there, and the word for them ("unseen"); none is not told. */
  readonly waiting?: { readonly count: number; readonly says: string } | undefined
}

/** From so many on the rail has no room for the number. */
const mostTold = 99

function Face({ icon, label, keyHint, waiting }: Item) {
  return (
    <>
      <Icon of={icon} size="large" />
      <span>
        {label}
        {waiting && waiting.count > 0 && (
          <>
            <b aria-hidden="true" className={styles.waiting}>
              {waiting.count > mostTold ? `${mostTold}+` : waiting.count}
            </b>
            <span className="visually-hidden">
              {' '}
              {waiting.count} {waiting.says}
            </span>
          </>
        )}
        {keyHint && <Kbd bare>{keyHint}</Kbd>}
      </span>
    </>
  )
}

/** A place. `aria-current="page"` marks the one that is open; routers set it (`createLink(RailLink)`). */
export function RailLink({
  icon,
  label,
  keyHint,
  onPhones = true,
  waiting,
  ...rest
}: Item & Omit<ComponentPropsWithRef<'a'>, 'className' | 'style' | 'children'>) {
  return (
    <a {...rest} className={classNames(styles.item, !onPhones && styles.notOnPhones)}>
      <Face icon={icon} label={label} keyHint={keyHint} waiting={waiting} />
    </a>
  )
}

/** Something to do from the rail, such as Find. */
export function RailButton({
  icon,
  label,
  keyHint,
  onPhones = true,
  ...rest
}: Item & Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'children'>) {
  return (
    <button type="button" {...rest} className={classNames(styles.item, !onPhones && styles.notOnPhones)}>
      <Face icon={icon} label={label} keyHint={keyHint} />
    </button>
  )
}

/** The mark as the way home; its name says where that is. */
export function RailHome({
  label,
  ...rest
}: { readonly label: string } & Omit<ComponentPropsWithRef<'a'>, 'className' | 'style' | 'children'>) {
  return (
    <a {...rest} className={classNames(styles.home, styles.notOnPhones)}>
      <Mark />
      <span className="visually-hidden">{label}</span>
    </a>
  )
}

/** Oneself at the foot of the rail: a stamp as a link, its name from `label`. */
export function RailMe({
  label,
  children,
  ...rest
}: { readonly label: string } & Omit<ComponentPropsWithRef<'a'>, 'className' | 'style'>) {
  return (
    <a {...rest} className={classNames(styles.item, styles.me, styles.notOnPhones)}>
      {children}
      <span className="visually-hidden">{label}</span>
    </a>
  )
}
