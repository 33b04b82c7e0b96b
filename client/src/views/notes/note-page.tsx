// One note: its title, who is here, the saved state, and its text. A reader sees the text without an editor, since an
// editor's schema may only stand where its member may write.

import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Trash2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { NoteId } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { useAct, useApi } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { useColleagues, useLinkState, useNoteHandle, useNoteRoom } from '../../live/use-room.tsx'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { Rule } from '../../ui/marks/rule.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { NoteEditor } from './editor/note-editor.tsx'
import { LinkNotices } from './link-notices.tsx'
import { NoteReading } from './note-reading.tsx'
import { NoteTitle } from './note-title.tsx'
import styles from './notes.module.css'

export function NotePage({ id }: { readonly id: NoteId }) {
  const { project, me, members, may } = useProject()
  const { data, error } = useApi('readNote', { params: { note: id } })
  const room = useNoteRoom(id)
  const handle = useNoteHandle(room)
  const state = useLinkState(room)
  const colleagues = useColleagues(room)
  const [words, setWords] = useState<number | null>(null)
  const self = useMemo(() => ({ name: me.name, colour: me.colour }), [me.name, me.colour])
  useFoot(
    useMemo(
      () => ({
        hints: [
          { keys: ['Ctrl B'], says: 'bold' },
          { keys: ['Ctrl Alt 2'], says: 'heading' },
          { keys: ['Ctrl Z'], says: 'undo yours' },
        ],
        place: words === null ? undefined : `${words} ${words === 1 ? 'word' : 'words'}`,
      }),
      [words],
    ),
  )
  const note = data?.note
  const mayWrite = may('write-note')
  const onWords = useCallback((count: number) => setWords(count), [])
  if (error && !note) {
    return (
      <div className={styles.page}>
        <h1 className="visually-hidden">Note</h1>
        <p>{error.problem.message}</p>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.tools}>
          <Link className={styles.back} to="/p/$project/notes" params={{ project: project.slug }}>
            <Icon of={ArrowLeft} /> Notes
          </Link>
          <StampList people={stampsOf(colleagues)} label="Here now" />
          <LinkNotices room={room} state={state} />
          {note && mayWrite && (note.createdBy === me.id || may('moderate')) && (
            <RemoveNote id={id} title={note.title} />
          )}
        </div>
        {note ? (
          <NoteTitle id={id} title={note.title} mayWrite={mayWrite} />
        ) : (
          <h1 className={styles.title}>…</h1>
        )}
        {note && (
          <p className={styles.byline}>
            {members.get(note.createdBy)?.name ?? 'A former member'}
            {words !== null && ` · ${words} ${words === 1 ? 'word' : 'words'}`}
            {note.quotes > 0 && ` · ${note.quotes} ${note.quotes === 1 ? 'quote' : 'quotes'}`}
          </p>
        )}
        <Rule />
      </header>
      {!handle?.ready ? (
        <LoadingLines says="Opening the note…" />
      ) : mayWrite ? (
        <NoteEditor
          key={handle.key}
          handle={handle}
          self={self}
          title={note?.title ?? 'the note'}
          onWords={onWords}
        />
      ) : (
        <NoteReading key={handle.key} handle={handle} onWords={onWords} />
      )}
    </div>
  )
}

function RemoveNote({ id, title }: { readonly id: NoteId; readonly title: string }) {
  const { project } = useProject()
  const navigate = useNavigate()
  const remove = useAct('removeNote', ['listNotes'])
  const [isAsking, setAsking] = useState(false)
  const go = async () => {
    const removed = await remove.act({ params: { note: id } })
    if (removed.ok) await navigate({ to: '/p/$project/notes', params: { project: project.slug } })
  }
  return (
    <>
      <Button kind="quiet" size="small" icon={Trash2} iconOnly onClick={() => setAsking(true)}>
        Remove this note
      </Button>
      {isAsking && (
        <Dialog
          title="Remove this note?"
          isOpen
          isAlert
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button kind="danger" onClick={() => void go()} disabled={remove.busy}>
                Remove it
              </Button>
              <Button onClick={() => setAsking(false)}>Keep it</Button>
            </>
          }
        >
          <p>
            “{title}” leaves the list for everybody. What was written stays in the project’s log.
            {remove.problem && ` ${remove.problem.message}`}
          </p>
        </Dialog>
      )}
    </>
  )
}
