// The notes of a project: their list at the left, one of them open. On phones the list is a page of its own.
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type NoteId, ulidPattern } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { useAct, useApi } from '../../api/use-api.ts'
import { PublishNote } from '../../parts/publishing/publish-note.tsx'
import { TakeNoteAway } from '../../parts/take-away/take-away-menu.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { NewNote, type NewNoteBody } from './list/new-note.tsx'
import { NoteList } from './list/note-list.tsx'
import { NotePage } from './note-page.tsx'
import styles from './notes.module.css'

export function Notes() {
  const { project, may } = useProject()
  const { note: open } = useParams({ strict: false })
  const { data, error, isPending } = useApi('listNotes', { params: { project: project.slug } })
  const [isMaking, setMaking] = useState(false)
  const navigate = useNavigate()
  const create = useAct('createNote', ['listNotes'])
  const mayWrite = may('write-note')
  useHotkeys([{ keys: ['Alt+n'], says: 'new note', group: 'Notes', run: () => setMaking(true) }], mayWrite)

  const make = async (body: NewNoteBody) => {
    const made = await create.act({ params: { project: project.slug }, body })
    if (!made.ok) return made.problem
    setMaking(false)
    await navigate({ to: '/p/$project/notes/$note', params: { project: project.slug, note: made.value.id } })
    return null
  }
  const notes = data?.notes ?? []
  return (
    <div className={open ? `${styles.notes} ${styles.isOpen}` : styles.notes}>
      <NoteList notes={notes} open={open ?? null} {...(mayWrite ? { onNew: () => setMaking(true) } : {})} />
      {open && !ulidPattern.test(open) ? (
        <Nothing sentence="There is no note at this address." mayWrite={mayWrite} />
      ) : open ? (
        <NotePage
          key={open}
          id={open as NoteId}
          actions={
            <>
              <TakeNoteAway note={open as NoteId} />
              <PublishNote note={open as NoteId} />
            </>
          }
        />
      ) : isPending ? (
        <LoadingLines says="Opening the notes…" />
      ) : (
        <Nothing
          sentence={error?.problem.message ?? (notes.length === 0 ? 'No notes yet.' : 'Choose a note.')}
          mayWrite={mayWrite}
        />
      )}
      {isMaking && <NewNote onMake={make} onClose={() => setMaking(false)} busy={create.busy} />}
    </div>
  )
}

function Nothing({ sentence, mayWrite }: { readonly sentence: string; readonly mayWrite: boolean }) {
  useFoot(idleFoot)
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h1 className="visually-hidden">Notes</h1>
        <EmptyState
          hint={
            mayWrite ? (
              <>
                <Kbd>Alt N</Kbd> begins one. On a record, <Kbd>q</Kbd> quotes the selected words into a note.
              </>
            ) : undefined
          }
        >
          {sentence}
        </EmptyState>
      </div>
    </div>
  )
}

const idleFoot = {
  hints: [
    { keys: ['Alt N'], says: 'new note' },
    { keys: ['Ctrl K'], says: 'find anything' },
    { keys: ['?'], says: 'all keys' },
  ],
}
