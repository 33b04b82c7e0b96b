// "Quoted in …", level with the words that notes quote, with the way to each note.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useProject } from '../../../api/project.tsx'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from './back-card.module.css'
import type { BackNote } from './back-notes.ts'

/** More are named when somebody asks. */
const namedAtOnce = 3

export function BackCard({ note: { notes } }: { readonly note: BackNote }) {
  const { project } = useProject()
  const [isOpen, setOpen] = useState(false)
  const named = isOpen || notes.length === namedAtOnce + 1 ? notes : notes.slice(0, namedAtOnce)
  const rest = notes.length - named.length
  return (
    <MarginCard line="solid" color="var(--rule)">
      <p className={styles.head}>
        <b>Quoted in</b>
      </p>
      {named.map(({ note, title }) => (
        <p key={note}>
          <Link className={styles.link} to="/p/$project/notes/$note" params={{ project: project.slug, note }}>
            {title}
          </Link>
        </p>
      ))}
      {rest > 0 && (
        <p>
          <Act onClick={() => setOpen(true)}>and {counted(rest, 'more note')}</Act>
        </p>
      )}
    </MarginCard>
  )
}
