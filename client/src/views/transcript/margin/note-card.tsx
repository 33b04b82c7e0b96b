// One side note: a correction, a position or a thread as a card without a box. Acts appear only to those who may do them; those that
// concern one's choice (edit, hide, quote) only on the chosen one, so that the margin stays quiet.
import { memo } from 'react'
import { ThreadNoteCard } from '../talk/thread-note-card.tsx'
import { CorrectionCard } from './correction-card.tsx'
import { useNoteSurroundings } from './note-acts.ts'
import type { Note } from './note-of.ts'
import { PositionCard } from './position-card.tsx'

type Given = { readonly note: Note; readonly isChosen: boolean; readonly hasLeader: boolean }

export const NoteCard = memo(function NoteCard({ note, isChosen, hasLeader }: Given) {
  const { publishedTexts } = useNoteSurroundings()
  if (note.kind === 'thread')
    return <ThreadNoteCard note={note} isChosen={isChosen} hasLeader={hasLeader} texts={publishedTexts} />
  return note.kind === 'correction' ? (
    <CorrectionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  ) : (
    <PositionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  )
})
