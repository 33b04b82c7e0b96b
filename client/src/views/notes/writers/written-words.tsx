// A stretch of a note in its writer's colour. It is drawn where the text is drawn, and says who wrote it only while
// somebody asks: outside of WritersShown it is nothing but its words.
import { type CSSProperties, createContext, type ReactNode, useContext } from 'react'
import { z } from 'zod'
import { type Written, writtenSchema } from '../../../../../shared/records/notes/written.ts'
import type { StampOf } from '../../../ui/marks/stamp.tsx'
import { personInk } from '../../../ui/marks/stamp.tsx'
import styles from './writers.module.css'

export type WritersAsked = {
  readonly stampOf: (written: Written) => StampOf
  /** Who and when, as a sentence. */
  readonly saysOf: (written: Written) => string
  readonly onTell: (written: Written) => void
}

const WritersContext = createContext<WritersAsked | null>(null)
export const WritersShown = WritersContext.Provider

const shownSchema = writtenSchema.extend({ leads: z.boolean().optional() })

/** `attrs` are those of a mark `written`. */
export function WrittenWords({
  attrs,
  children,
}: {
  readonly attrs: Readonly<Record<string, unknown>> | undefined
  readonly children: ReactNode
}) {
  const asked = useContext(WritersContext)
  const written = shownSchema.safeParse(attrs).data
  if (!asked || !written) return children
  const stamp = asked.stampOf(written)
  const tell = () => asked.onTell(written)
  return (
    <span
      className={styles.stretch}
      style={{ '--writer': personInk(stamp.color) } as CSSProperties}
      data-leads={written.leads ? stamp.initials : undefined}
      title={asked.saysOf(written)}
      data-stretch=""
      onPointerEnter={tell}
    >
      {children}
    </span>
  )
}
