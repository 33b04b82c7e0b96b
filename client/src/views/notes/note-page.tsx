// One note: its head, and under it its text, its versions, or who wrote it. A reader sees the text without an editor, since
// an editor's schema may only stand where its member may write.

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NoteId } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { useNoteHandle, useNoteRoom, useTalkRoom } from '../../live/use-room.tsx'
import { type FootLine, useFoot } from '../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { counted } from '../../ui/words/counted.ts'
import { NoteEditor } from './editor/note-editor.tsx'
import { NoteHead, type NoteShow } from './head/note-head.tsx'
import { NoteReading } from './note-reading.tsx'
import styles from './notes.module.css'
import { LostThreads } from './threads/lost-threads.tsx'
import { NoteMargin } from './threads/note-margin.tsx'
import { NoteTalk } from './threads/note-talk.tsx'
import { VersionList } from './versions/version-list.tsx'
import { VersionText } from './versions/version-text.tsx'
import { NoteWriters } from './writers/note-writers.tsx'
import { WriterList } from './writers/writer-list.tsx'

const writingHints: FootLine['hints'] = [
  { keys: ['"'], says: 'quote the record' },
  { keys: ['@'], says: 'actor or person' },
  { keys: ['/'], says: 'heading, table, figure' },
  { keys: ['Ctrl Alt M'], says: 'comment' },
  { keys: ['Ctrl /'], says: 'all keys' },
]
const readingHints: FootLine['hints'] = [
  { keys: ['Ctrl Alt V'], says: 'versions' },
  { keys: ['Ctrl Alt A'], says: 'who wrote this' },
  { keys: ['?'], says: 'all keys' },
]

/** `actions` stand at the right of the head's row. */
export function NotePage({ id, actions }: { readonly id: NoteId; readonly actions?: ReactNode }) {
  const { project, me, may } = useProject()
  const navigate = useNavigate()
  const { show: asked, at } = useSearch({ strict: false })
  const show: NoteShow = asked === 'versions' || asked === 'writers' ? asked : 'text'
  const { data, error } = useApi('readNote', { params: { note: id } })
  const room = useNoteRoom(id)
  const handle = useNoteHandle(room)
  const talk = useTalkRoom(project.id)
  const [words, setWords] = useState<number | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [column, setColumn] = useState<HTMLElement | null>(null)
  const self = useMemo(() => ({ name: me.name, colour: me.colour }), [me.name, me.colour])
  const mayWrite = may('write-note')
  const writes = mayWrite && show === 'text'
  useFoot(
    useMemo(
      () => ({
        hints: writes ? writingHints : readingHints,
        place: words === null ? undefined : counted(words, 'word'),
      }),
      [writes, words],
    ),
  )
  const beginThread = useRef<(() => void) | null>(null)
  const discuss = useCallback(() => beginThread.current?.(), [])
  const onWords = useCallback((count: number) => setWords(count), [])
  const go = (to: NoteShow, version?: number) =>
    void navigate({
      to: '/p/$project/notes/$note',
      params: { project: project.slug, note: id },
      search: { ...(to === 'text' ? {} : { show: to }), ...(version === undefined ? {} : { at: version }) },
      replace: show !== 'text',
    })
  const turn = useTurns(handle?.ready === true)
  const note = data?.note
  if (error && !note) {
    return (
      <div className={styles.page}>
        <div className={styles.column}>
          <h1 className="visually-hidden">Note</h1>
          <EmptyState
            hint={
              <Link to="/p/$project/notes" params={{ project: project.slug }}>
                All notes
              </Link>
            }
          >
            {error.problem.message}
          </EmptyState>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <NoteHead
          note={note ?? null}
          room={room}
          writers={data?.writers ?? []}
          version={data?.version ?? 1}
          words={words}
          show={show}
          actions={actions}
          onShow={go}
        />
        {show === 'versions' ? (
          <VersionText id={id} at={at ?? null} mayWrite={mayWrite} onLeave={() => go('text')} />
        ) : show === 'writers' ? (
          <NoteWriters id={id} onVersion={(seq) => go('versions', seq)} onLeave={() => go('text')} />
        ) : !handle?.ready || turn < 1 ? (
          <LoadingLines says="Opening the note…" />
        ) : (
          <>
            <div ref={setColumn}>
              {mayWrite ? (
                <NoteEditor
                  key={handle.key}
                  handle={handle}
                  self={self}
                  title={note?.title ?? 'the note'}
                  onWords={onWords}
                  onEditor={setEditor}
                  onDiscuss={may('discuss') ? discuss : null}
                />
              ) : (
                <NoteReading key={handle.key} handle={handle} onWords={onWords} />
              )}
            </div>
            {turn > 1 && (
              <>
                <LostThreads id={id} room={talk} handle={handle} />
                <NoteTalk id={id} room={talk} />
              </>
            )}
          </>
        )}
      </div>
      <aside aria-label="In the margin" className={styles.aside}>
        {show === 'versions' ? (
          <div className={styles.beside}>
            <VersionList id={id} at={at ?? null} onChoose={(seq) => go('versions', seq)} />
          </div>
        ) : show === 'writers' ? (
          <div className={styles.beside}>
            <WriterList id={id} />
          </div>
        ) : (
          handle?.ready &&
          turn > 1 && (
            <NoteMargin
              key={handle.key}
              id={id}
              room={talk}
              handle={handle}
              column={column}
              editor={mayWrite ? editor : null}
              beginThread={beginThread}
            />
          )
        )}
      </aside>
    </div>
  )
}

/**
 * A long note takes a moment to come in, a moment to be drawn, and so does what stands around it: each in a turn of its own,
 * so that the page answers in between. 0 until the note came, then 1 (its text) and 2 (all).
 */
function useTurns(isReady: boolean): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!isReady || turn > 1) return
    const timer = setTimeout(() => setTurn(turn + 1))
    return () => clearTimeout(timer)
  }, [isReady, turn])
  return turn
}
