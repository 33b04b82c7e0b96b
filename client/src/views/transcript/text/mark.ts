// What the text shows over the published words, as plain data: the desk makes marks from records, the text draws them.
// Spans count in the published text whatever the reading on screen.
import type { Moderation } from '../../../../../shared/records/moderation.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'

export const readings = ['corrected', 'changes', 'published'] as const
export type Reading = (typeof readings)[number]

export type CorrectionMark = {
  readonly kind: 'correction'
  readonly id: string
  readonly span: Span
  readonly reading: string
  /** Solid, dotted or dashed line. Accepted ones are applied in the corrected reading; the others show in changes only. */
  readonly state: 'accepted' | 'proposed' | 'held'
}

export type PositionMark = {
  readonly kind: 'position'
  readonly id: string
  readonly spans: readonly Span[]
  /** 1–12: the pigment of its first topic. */
  readonly colour: number
  readonly sign: string
  /** What a screen reader says: "Mexico supports Programme of action". */
  readonly words: string
}

/** Words the program thinks misheard. The published reading shows none; correcting or dismissing one makes it go. */
export type SuspectMark = {
  readonly kind: 'suspect'
  readonly id: string
  readonly span: Span
  /** What a screen reader says: why they are suspect. */
  readonly words: string
}

export type GapMark = { readonly kind: 'gap'; readonly id: string; readonly span: Span }

/** Words that a thread stands at; a resolved one is there to be found, and drawn no more than under the pointer. */
export type ThreadMark = {
  readonly kind: 'thread'
  readonly id: string
  readonly span: Span
  readonly isResolved: boolean
  /** Why a reviewer hid it; null: it stands. Drawn for reviewers and who began it, as a resolved one. */
  readonly hidden: Moderation | null
  /** What a screen reader says: "Thread, 3 messages". */
  readonly words: string
}

/** A colleague's selection, in their colour, with their initials. */
export type ColleagueMark = {
  readonly kind: 'colleague'
  readonly id: string
  readonly span: Span
  readonly colour: number
  readonly initials: string
}

/** Where somebody else begins to speak inside a turn: a thin rule before the word, with their name. Nothing to choose. */
export type SpeakerMark = {
  readonly kind: 'speaker'
  readonly id: string
  /** The first letter of what they say. */
  readonly span: Span
  readonly name: string
}

export type Mark =
  | CorrectionMark
  | PositionMark
  | ThreadMark
  | SuspectMark
  | GapMark
  | ColleagueMark
  | SpeakerMark

/** What the gutter says beside a segment. `speaker` only at a turn's first paragraph (or where the speaker changes). */
export type SegmentHead = {
  readonly speaker: string | null
  readonly affiliation: string | null
  /** Shown in italics with `?`: an unnamed or ambiguous turn. */
  readonly unsure: boolean
  readonly actorCode: string | null
  readonly actorColour: number
  /** Initials of who read the paragraph as it stands and found it right; left out when nobody did. */
  readonly readBy?: string
}
