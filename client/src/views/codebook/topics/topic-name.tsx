// A topic's name as its highlight looks in the text, so that its pigment and line are known from there.
import type { CSSProperties } from 'react'
import { pigment } from '../../../ui/marks/pigment.ts'
import styles from './topics.module.css'

/** `nth` as pigments count. */
export function TopicName({ name, nth }: { readonly name: string; readonly nth: number }) {
  const { color, line } = pigment(nth)
  return (
    <span className={styles.mark} style={{ '--pigment': color, '--line': line } as CSSProperties}>
      {name}
    </span>
  )
}

/** The names of the pigments, in their order from 1. */
export const colourNames = [
  'indigo',
  'ochre',
  'lagoon',
  'rose',
  'moss',
  'cobalt',
  'rust',
  'olive',
  'plum',
  'madder',
  'sky',
  'slate',
]
