// The head of a screen: label line, serif title, then who is here, the saved state and the acts; closed by the
// thick-and-thin rule. What belongs under the rule (a strip, a row of tabs) goes in as children and stays with it.
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Rule } from '../marks/rule.tsx'
import styles from './masthead.module.css'

/** `size` page is a page's own large title, running a title that stays small above a text. */
export function Masthead({
  label,
  title,
  size = 'running',
  present,
  state,
  acts,
  actsOnPhones = 'below',
  isSticky = true,
  children,
}: {
  readonly label?: ReactNode
  readonly title: ReactNode
  readonly size?: 'running' | 'page'
  readonly present?: ReactNode
  readonly state?: ReactNode
  readonly acts?: ReactNode
  /** Below 720 px the acts take a row of their own; 'beside': they are one small button and stay in the row of the title. */
  readonly actsOnPhones?: 'below' | 'beside'
  readonly isSticky?: boolean
  readonly children?: ReactNode
}) {
  return (
    <header
      className={classNames(
        styles.masthead,
        isSticky && styles.sticky,
        size === 'page' && styles.large,
        actsOnPhones === 'beside' && styles.beside,
      )}
    >
      <div className={styles.words}>
        {label && <p className={classNames('label', styles.label)}>{label}</p>}
        <h1 className={styles.title}>{title}</h1>
      </div>
      <div className={styles.tools}>
        <div className={styles.now}>
          {present}
          {state}
        </div>
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
      <Rule className={styles.rule} />
      {children && <div className={styles.below}>{children}</div>}
    </header>
  )
}

/** A row under the rule: tabs or a sentence at its left, counts at its right; a hairline closes it. */
export function MastheadBar({
  children,
  counts,
}: {
  readonly children: ReactNode
  readonly counts?: ReactNode
}) {
  return (
    <div className={styles.bar}>
      {children}
      {counts && <p className={classNames('fine', styles.counts)}>{counts}</p>}
    </div>
  )
}
