// Notes in whose text the words stand that are looked for: each with the place, which its link leads to.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'
import type { NoteFound } from '../../../../../shared/wire/sharing/api-note-texts.ts'
import { useProject } from '../../../api/project.tsx'
import { apiQuery } from '../../../api/use-api.ts'
import { foundHash } from '../../../parts/quotes/found-hash.ts'
import { useSettled } from '../../../ui/time/use-settled.ts'
import { counted } from '../../../ui/words/counted.ts'
import { WhoseWords } from '../editor/quotes/whose-words.tsx'
import styles from './note-list.module.css'

/** Fewer letters stand in every note. */
const fewestLetters = 2
const pauseMs = 150

export type NotesFound = {
  readonly found: readonly (NoteFound & { readonly note: NoteSummary['id'] })[]
  /** Whether the words as they are now were looked for. */
  readonly isSettled: boolean
  /** Why they could not be; null while all is well. */
  readonly problem: string | null
}

/** Asked when typing pauses. */
export function useFoundNotes(typed: string): NotesFound {
  const { project } = useProject()
  const words = typed.trim().replace(/\s+/gu, ' ')
  const asked = useSettled(words, pauseMs)
  const isEnough = asked.length >= fewestLetters
  const { data, error, isPlaceholderData } = useQuery({
    ...apiQuery('findNoteTexts', {
      params: { project: project.slug },
      query: { words: asked.slice(0, 200) },
    }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
  })
  return {
    found: isEnough && words !== '' ? (data?.found ?? []) : [],
    isSettled: words === asked && (!isEnough || error !== null || (data !== undefined && !isPlaceholderData)),
    problem: isEnough ? (error?.problem.message ?? null) : null,
  }
}

/** `notes`: those that may be shown; what was found in others is left out. */
export function FoundNotes({
  found,
  notes,
  onKeyDown,
}: {
  readonly found: NotesFound['found']
  readonly notes: readonly NoteSummary[]
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, id: NoteSummary['id']) => void
}) {
  const { project } = useProject()
  const listed = found.flatMap((each) => {
    const note = notes.find(({ id }) => id === each.note)
    return note ? [{ ...each, title: note.title }] : []
  })
  if (listed.length === 0) return null
  return (
    <section aria-label="In the text of notes">
      <h2 className={styles.folder}>In the text of notes</h2>
      <ul>
        {listed.map(({ note, title, pieces, more, quote }) => (
          <li key={note}>
            <Link
              to="/p/$project/notes/$note"
              params={{ project: project.slug, note }}
              hash={foundHash(pieces)}
              data-note=""
              onKeyDown={(event) => onKeyDown(event, note)}
            >
              {title}
            </Link>
            <p className={styles.excerpt}>
              {quote && '“'}
              {keyed(pieces).map(([key, piece, isHit]) => (isHit ? <mark key={key}>{piece}</mark> : piece))}
              {quote && (
                <>
                  ” <WhoseWords quote={quote} />
                </>
              )}
            </p>
            {more > 0 && <span className="fine">and in {counted(more, 'other place')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyed = (pieces: readonly string[]) =>
  pieces.map((piece, nth) => [`${nth} ${piece}`, piece, nth % 2 === 1] as const)
