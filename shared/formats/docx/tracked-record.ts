// A record as a word processor's tracked changes have it: turns, paragraphs, and in each the words kept and the words
// changed, with author, time and comment. Rejecting every change gives the published text, accepting them the corrected one.
import type { MemberId, RecordKey } from '../../base/id.ts'
import { correctedText } from '../../records/corrections/corrected-text.ts'
import type { Decision } from '../../records/corrections/correction.ts'
import { type Applied, appliedBySegment } from '../../records/corrections/correction-state.ts'
import type { Segment, Transcript } from '../../transcript/transcript.ts'
import { counted, dayWords, groundsWords, listed } from '../corrigendum/plain-words.ts'

/** A run of words. Of a change either side may be empty, never both. */
export type TrackedPiece =
  | { readonly kind: 'kept'; readonly text: string }
  | {
      readonly kind: 'changed'
      readonly deleted: string
      readonly inserted: string
      /** Whose words they are: the proposer. */
      readonly author: string
      /** When it was accepted. */
      readonly atMs: number
      /** The paragraph's number, the grounds and who accepted it, a line each. */
      readonly comment: string
    }

export type TrackedTurn = {
  /** As printed; null where none was. */
  readonly label: string | null
  readonly paragraphs: readonly (readonly TrackedPiece[])[]
}

export type TrackedRecord = {
  readonly title: string
  /** The other lines before the speech. */
  readonly front: readonly string[]
  readonly turns: readonly TrackedTurn[]
  /** One sentence on how many changes there are. */
  readonly summary: string
}

export function trackedRecord(
  transcript: Transcript,
  decisions: ReadonlyMap<RecordKey, Decision>,
  memberName: (member: MemberId) => string,
): TrackedRecord {
  const bySegment = appliedBySegment({ decisions })
  const changes = [...bySegment.values()].reduce((sum, applied) => sum + applied.length, 0)
  const paragraphOf = (segment: Segment) =>
    piecesOf(segment.text, bySegment.get(segment.index) ?? [], decisions, memberName)
  return {
    title: transcript.title,
    front: transcript.front.map(({ text }) => text).filter((text) => text.trim() !== transcript.title.trim()),
    turns: transcript.turns.map(({ label, firstSegment, lastSegment }) => ({
      label,
      paragraphs: transcript.segments.slice(firstSegment, lastSegment + 1).map(paragraphOf),
    })),
    summary:
      changes === 0
        ? 'The published text; no correction has been accepted.'
        : `The published text with ${counted(changes, 'accepted correction')} as tracked changes.`,
  }
}

function piecesOf(
  publishedText: string,
  applied: readonly Applied[],
  decisions: ReadonlyMap<RecordKey, Decision>,
  memberName: (member: MemberId) => string,
): readonly TrackedPiece[] {
  return correctedText(publishedText, applied).pieces.flatMap((piece): TrackedPiece[] => {
    const text = publishedText.slice(piece.start, piece.end)
    const key = piece.kind === 'reading' ? applied[piece.index]?.key : undefined
    const decision = key === undefined ? undefined : decisions.get(key)
    if (decision === undefined) return [{ kind: 'kept', text }]
    return [
      {
        kind: 'changed',
        deleted: text,
        inserted: decision.reading,
        author: memberName(decision.proposer),
        atMs: decision.atMs,
        comment: commentOf(decision, memberName),
      },
    ]
  })
}

function commentOf(decision: Decision, memberName: (member: MemberId) => string): string {
  const grounds = groundsWords(decision.grounds ?? null, decision.certainty ?? null)
  const accepted = listed((decision.agreed ?? [decision.by]).map(memberName))
  return [
    `Paragraph ${decision.segment + 1}.`,
    grounds,
    `Accepted by ${accepted} on ${dayWords(decision.atMs)}.`,
  ]
    .filter((line) => line !== null)
    .join('\n')
}
