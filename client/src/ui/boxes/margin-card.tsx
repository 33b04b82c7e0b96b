// A card in the margin: one line of colour at its left and no box; only the chosen one is lifted. It is placed by whoever
// aligns it with its words. The line's style has a meaning that the caller knows; its words must say it too.
import type { ComponentPropsWithRef, CSSProperties, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './margin-card.module.css'

type MarginCardProps = Omit<ComponentPropsWithRef<'article'>, 'className'> & {
  /** solid 3 px, dotted, dashed, or thin 1 px. */
  readonly line: 'solid' | 'dotted' | 'dashed' | 'thin'
  /** Any CSS colour for the line; --edge when missing. */
  readonly color?: string
  readonly isChosen?: boolean
  /** Draws the dotted leader to the words at its left when chosen. */
  readonly hasLeader?: boolean
  /** Who, as a small stamp at the top right. */
  readonly by?: ReactNode
  readonly acts?: ReactNode
}

/** Other properties (style for its place, handlers, aria) go to the <article>. */
export function MarginCard({
  line,
  color = 'var(--edge)',
  isChosen = false,
  hasLeader = false,
  by,
  acts,
  style,
  children,
  ...rest
}: MarginCardProps) {
  return (
    <article
      {...rest}
      style={{ ...style, '--card-line': color } as CSSProperties}
      className={classNames(
        styles.card,
        styles[line],
        isChosen && styles.chosen,
        isChosen && hasLeader && styles.leader,
      )}
    >
      {by && <span className={styles.by}>{by}</span>}
      {children}
      {acts && <div className={styles.acts}>{acts}</div>}
    </article>
  )
}
