// The list of notes by folder, with a field that narrows it and finds words in their text. Arrows go from note to
// note; m moves one to another folder.
import { Link } from '@tanstack/react-router'
import { CircleAlert, History, ListFilter, Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { foldTag } from '../../../../../shared/records/notes/note-place.ts'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'
import { useProject } from '../../../api/project.tsx'
import { stampsOf } from '../../../live/colleagues.ts'
import { useColleagues, useNoteRoom } from '../../../live/use-room.tsx'
import { Menu } from '../../../ui/choices/menu.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { NotePlace } from '../head/note-place.tsx'
import { FoundNotes, useFoundNotes } from './found-notes.tsx'
import { foldersInUse, hasTags, listNotes, type NoteOrder, tagsInUse } from './list-notes.ts'
import styles from './note-list.module.css'
import { sinceWords } from './since-words.ts'
import { useFoundWords } from './use-found-words.ts'

const orders: Readonly<Record<NoteOrder, string>> = {
  changed: 'Last changed first',
  title: 'By title',
  begun: 'Last begun first',
  length: 'Longest first',
}

/** From so many notes on there is a field to narrow the list. */
const worthNarrowing = 6

export function NoteList({
  notes,
  open,
  onNew,
}: {
  readonly notes: readonly NoteSummary[]
  readonly open: string | null
  readonly onNew?: () => void
}) {
  const [words, setWords] = useState('')
  const [tags, setTags] = useState<readonly string[]>([])
  const [order, setOrder] = useState<NoteOrder>('changed')
  const [moving, setMoving] = useState<NoteId | null>(null)
  const list = useRef<HTMLElement>(null)
  const inUse = useMemo(() => tagsInUse(notes), [notes])
  // A tag nobody uses any more narrows nothing.
  const chosen = tags.filter((tag) => inUse.some((each) => foldTag(each.tag) === foldTag(tag)))
  const folders = listNotes(notes, { words, tags: chosen, order })
  const inText = useFoundNotes(words)
  const shownFound = inText.found.filter(({ note }) =>
    notes.some(({ id, tags: own }) => id === note && hasTags(own, chosen)),
  )
  useFoundWords(open)
  const isNarrow = words !== '' || chosen.length > 0
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([
    {
      keys: ['Mod+Alt+o'],
      says: 'find a note in the list',
      group: 'Notes',
      run: () => field.current?.focus(),
    },
  ])

  const walk = (event: KeyboardEvent<HTMLElement>, id: NoteId | null) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'm' && id !== null && onNew) {
      event.preventDefault()
      event.stopPropagation()
      return setMoving(id)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-note]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
  }
  const toggle = (tag: string) =>
    setTags(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag])

  return (
    <nav aria-label="Notes" className={styles.list} ref={list}>
      <p className={styles.head}>
        <span className="label">Notes</span>
        <span className={styles.acts}>
          <Menu
            label="Order of the notes"
            trigger={
              <Button kind="quiet" size="small" icon={ListFilter} iconOnly>
                Order of the notes
              </Button>
            }
            entries={Object.entries(orders).map(([id, label]) => ({ id, label }))}
            chosen={order}
            onChoose={(id) => setOrder(id as NoteOrder)}
          />
          {onNew && (
            <Act onClick={onNew}>
              <Icon of={Plus} size="small" /> New
            </Act>
          )}
        </span>
      </p>
      {(notes.length >= worthNarrowing || isNarrow) && (
        <input
          ref={field}
          type="search"
          className={styles.find}
          aria-label="Find a note"
          placeholder="Find a note or words"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && words !== '') {
              event.preventDefault()
              event.stopPropagation()
              setWords('')
            } else if (event.key === 'ArrowDown') walk(event, null)
          }}
        />
      )}
      {inUse.length > 0 && (
        <ul aria-label="Tags" className={styles.tags}>
          {inUse.map(({ tag, count }) => (
            <li key={tag}>
              <button
                type="button"
                aria-pressed={chosen.includes(tag)}
                title={counted(count, 'note')}
                className={styles.tag}
                onClick={() => toggle(tag)}
              >
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
      {folders.map(({ name, notes: inside }) => (
        <section key={name} aria-label={name === '' ? 'In no folder' : name}>
          {(name !== '' || folders.length > 1) && (
            <h2 className={styles.folder}>{name === '' ? 'In no folder' : name}</h2>
          )}
          <ul>
            {inside.map((note) => (
              <NoteItem
                key={note.id}
                note={note}
                isOpen={note.id === open}
                onKeyDown={(event) => walk(event, note.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      <FoundNotes found={shownFound} notes={notes} onKeyDown={walk} />
      {inText.problem !== null && (
        <p className={styles.none}>The text of notes cannot be searched. {inText.problem}</p>
      )}
      {isNarrow && folders.length === 0 && shownFound.length === 0 && inText.isSettled && (
        <p className={styles.none}>
          No note fits.{' '}
          <Act
            onClick={() => {
              setWords('')
              setTags([])
            }}
          >
            Show all
          </Act>
        </p>
      )}
      {moving !== null && <MovingNote id={moving} notes={notes} onClose={() => setMoving(null)} />}
    </nav>
  )
}

function MovingNote({
  id,
  notes,
  onClose,
}: {
  readonly id: NoteId
  readonly notes: readonly NoteSummary[]
  readonly onClose: () => void
}) {
  const note = notes.find((each) => each.id === id)
  if (!note) return null
  return (
    <NotePlace note={note} folders={foldersInUse(notes)} tagsInUse={tagsInUse(notes)} onClose={onClose} />
  )
}

function NoteItem({
  note,
  isOpen,
  onKeyDown,
}: {
  readonly note: NoteSummary
  readonly isOpen: boolean
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}) {
  const { project } = useProject()
  const toCheck = note.quotesToCheck ?? 0
  const changed = (note.quotesChanged ?? 0) - toCheck
  return (
    <li aria-current={isOpen ? 'page' : undefined}>
      <Link
        to="/p/$project/notes/$note"
        params={{ project: project.slug, note: note.id }}
        data-note=""
        onKeyDown={onKeyDown}
      >
        {note.title}
      </Link>
      <span className="fine">
        {changed > 0 && (
          <>
            <Icon of={History} size="small" /> {changed} changed ·{' '}
          </>
        )}
        {toCheck > 0 && (
          <>
            <Icon of={CircleAlert} size="small" /> {toCheck} to check ·{' '}
          </>
        )}
        {sinceWords(note.updatedAtMs, Date.now())}
        {changed + toCheck === 0 && note.quotes > 0 && ` · ${counted(note.quotes, 'quote')}`}
        {isOpen && <HereNow id={note.id} />}
      </span>
    </li>
  )
}

/** Who is in the open note, oneself left out. */
function HereNow({ id }: { readonly id: NoteId }) {
  const stamps = stampsOf(useColleagues(useNoteRoom(id)))
  return stamps.length === 0 ? null : (
    <span className={styles.here}>
      {' · '}
      {stamps.map((stamp) => (
        <Stamp key={stamp.id} {...stamp} size="small" />
      ))}
    </span>
  )
}
