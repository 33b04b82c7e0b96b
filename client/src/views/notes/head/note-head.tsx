// The head of a note: who is here, the saved state and the acts, then where it lies, its title and who wrote it.
import { Link } from '@tanstack/react-router'
import { ArrowLeft, History, PenLine, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { MemberId } from '../../../../../shared/base/id.ts'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { stampsOf } from '../../../live/colleagues.ts'
import type { NoteRoom } from '../../../live/live-room.ts'
import { useColleagues, useLinkState } from '../../../live/use-room.tsx'
import { PublicNow } from '../../../parts/publishing/public-now.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Rule } from '../../../ui/marks/rule.tsx'
import { StampList } from '../../../ui/marks/stamp.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { foldersInUse, tagsInUse } from '../list/list-notes.ts'
import { LinkNotices } from './link-notices.tsx'
import styles from './note-head.module.css'
import { NotePlace } from './note-place.tsx'
import { NoteTitle } from './note-title.tsx'
import { RemoveNote } from './remove-note.tsx'

/** What the page shows: the text to write in, its versions, or who wrote it. */
export type NoteShow = 'text' | 'versions' | 'writers'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

export function NoteHead({
  note,
  room,
  writers,
  version,
  words,
  show,
  actions,
  onShow,
}: {
  /** Null while it is looked up. */
  readonly note: NoteSummary | null
  readonly room: NoteRoom
  readonly writers: readonly MemberId[]
  readonly version: number
  /** Null while they are not counted. */
  readonly words: number | null
  readonly show: NoteShow
  /** Further acts at the right of the row, such as publishing. */
  readonly actions?: ReactNode
  readonly onShow: (show: NoteShow) => void
}) {
  const { project, me, members, may } = useProject()
  const state = useLinkState(room)
  const colleagues = useColleagues(room)
  const mayWrite = may('write-note')
  const [isMoving, setMoving] = useState(false)
  const toggle = (to: NoteShow) => onShow(show === to ? 'text' : to)
  useHotkeys(
    [
      { keys: ['Mod+Alt+v'], says: 'versions', group: 'Notes', run: () => toggle('versions') },
      { keys: ['Mod+Alt+a'], says: 'who wrote this', group: 'Notes', run: () => toggle('writers') },
    ],
    note !== null,
  )
  useHotkeys(
    [{ keys: ['Mod+Alt+p'], says: 'folder and tags', group: 'Notes', run: () => setMoving(true) }],
    note !== null && mayWrite,
  )
  return (
    <header className={styles.head}>
      <div className={styles.tools}>
        <Link className={styles.back} to="/p/$project/notes" params={{ project: project.slug }}>
          <Icon of={ArrowLeft} /> Notes
        </Link>
        <StampList people={stampsOf(colleagues)} label="Here now" />
        <LinkNotices room={room} state={state} />
        {note && (
          <>
            <Button
              kind="quiet"
              size="small"
              icon={History}
              aria-pressed={show === 'versions'}
              title="Versions (Ctrl Alt V)"
              onClick={() => toggle('versions')}
            >
              Version {version}
            </Button>
            <Button
              kind="quiet"
              size="small"
              icon={PenLine}
              iconOnly
              aria-pressed={show === 'writers'}
              title="Who wrote this (Ctrl Alt A)"
              onClick={() => toggle('writers')}
            >
              Who wrote this
            </Button>
            {mayWrite && (note.createdBy === me.id || may('moderate')) && (
              <RemoveNote id={note.id} title={note.title} icon={Trash2} />
            )}
            {actions}
          </>
        )}
      </div>
      {note ? (
        <>
          <PlaceLine note={note} onMove={mayWrite ? () => setMoving(true) : null} />
          <NoteTitle id={note.id} title={note.title} mayWrite={mayWrite} />
          <p className={styles.byline}>
            {names.format(writers.map((id) => members.get(id)?.name ?? 'a former member'))}
            {words !== null && ` · ${counted(words, 'word')}`}
            {note.quotes > 0 && ` · ${counted(note.quotes, 'quote')}`}
          </p>
          <PublicNow note={note.id} />
        </>
      ) : (
        <h1 className={styles.title}>…</h1>
      )}
      <Rule />
      {isMoving && note && <MovingHere note={note} onClose={() => setMoving(false)} />}
    </header>
  )
}

/** "Briefings · 1 quote changed · norms, UN"; for those who may, the way to change where it lies. */
function PlaceLine({ note, onMove }: { readonly note: NoteSummary; readonly onMove: (() => void) | null }) {
  const toCheck = note.quotesToCheck ?? 0
  const changed = (note.quotesChanged ?? 0) - toCheck
  const folder = note.folder === '' ? 'In no folder' : note.folder
  return (
    <p className={`label ${styles.place}`}>
      {onMove ? (
        <button type="button" className={styles.move} title="Folder and tags (Ctrl Alt P)" onClick={onMove}>
          {folder}
        </button>
      ) : (
        folder
      )}
      {note.tags.length > 0 && <span className={styles.tags}>{note.tags.join(', ')}</span>}
      {changed > 0 && <span>{counted(changed, 'quote')} changed</span>}
      {toCheck > 0 && <span>{counted(toCheck, 'quote')} to check</span>}
    </p>
  )
}

function MovingHere({ note, onClose }: { readonly note: NoteSummary; readonly onClose: () => void }) {
  const { project } = useProject()
  const { data } = useApi('listNotes', { params: { project: project.slug } })
  const notes = data?.notes ?? []
  return (
    <NotePlace note={note} folders={foldersInUse(notes)} tagsInUse={tagsInUse(notes)} onClose={onClose} />
  )
}
