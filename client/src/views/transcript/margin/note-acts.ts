// What a side note may ask for. Which acts are offered is decided from permissions and the record; carrying them out is the desk's.
import { createContext, useContext } from 'react'
import type { MemberId, RecordKey, TranscriptId } from '../../../../../shared/base/id.ts'
import type { Member } from '../../../../../shared/people/member.ts'
import type { Deed } from '../../../../../shared/people/permissions.ts'
import type { Acceptance } from '../../../../../shared/records/project-settings.ts'
import type { CodebookMaps } from '../desk/marks-of.ts'
import type { CorrectionNote, Note, PositionNote, ThreadNote } from './note-of.ts'

export type NoteActs = {
  readonly choose: (id: string) => void
  readonly accept: (key: RecordKey) => void
  readonly reject: (note: CorrectionNote) => void
  readonly support: (key: RecordKey) => void
  /** Gives the sentence why it was not taken; null when it was. */
  readonly disagree: (note: CorrectionNote, why: string) => string | null
  readonly takeVoiceBack: (key: RecordKey) => void
  /** Opens the box the record was made in. */
  readonly edit: (note: Note) => void
  readonly withdraw: (note: Note) => void
  readonly hide: (note: Note) => void
  /** A hidden thread, to everybody. */
  readonly showAgain: (note: ThreadNote) => void
  readonly quote: (note: Note) => void
  /** Opens what makes the words of the note public. */
  readonly publish: (note: Note) => void
  /** One has seen how the words of a position read now. */
  readonly look: (note: PositionNote) => void
  /** Opens the passages of a position, to be moved, added and taken away. */
  readonly passages: (note: PositionNote) => void
}

/** Around the notes: who is who, who reads, and what may be done now. */
export type NoteSurroundings = {
  readonly members: ReadonlyMap<MemberId, Member>
  readonly me: MemberId
  readonly may: (deed: Deed, record?: { readonly author: MemberId }) => boolean
  readonly codebook: CodebookMaps
  /** Why decisions cannot be asked for now; undefined while they can. */
  readonly offline: string | undefined
  /** Why this correction may not be accepted now by the reader; null when it may. */
  readonly refusal: (key: RecordKey) => string | null
  /** Of the record on the desk. */
  readonly transcript: TranscriptId
  readonly publishedTexts: readonly string[]
  /** The project's rule of acceptance. */
  readonly acceptance: Acceptance
  readonly acts: NoteActs
}

export const NoteContext = createContext<NoteSurroundings | null>(null)

export function useNoteSurroundings(): NoteSurroundings {
  const around = useContext(NoteContext)
  if (!around) throw new Error('Side notes stand inside NoteContext.')
  return around
}
