// The list of notes, the last changed first.
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { NoteSummary } from '../../../../shared/wire/api-notes.ts'
import { useProject } from '../../api/project.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import styles from './notes.module.css'
import { sinceWords } from './since-words.ts'

export function NoteList({
  notes,
  open,
  onNew,
}: {
  readonly notes: readonly NoteSummary[]
  readonly open: string | null
  readonly onNew?: () => void
}) {
  const { project } = useProject()
  return (
    <nav aria-label="Notes" className={styles.list}>
      <p className={styles.listHead}>
        <span className="label">Notes</span>
        {onNew && (
          <Act onClick={onNew}>
            <Icon of={Plus} size="small" /> New
          </Act>
        )}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note.id} aria-current={note.id === open ? 'page' : undefined}>
            <Link to="/p/$project/notes/$note" params={{ project: project.slug, note: note.id }}>
              {note.title}
            </Link>
            <span className="fine">
              {sinceWords(note.updatedAtMs, Date.now())}
              {note.quotes > 0 && ` · ${note.quotes} ${note.quotes === 1 ? 'quote' : 'quotes'}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
