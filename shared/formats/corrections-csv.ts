// `corrections-csv`: every correction of some transcripts, decided or not, one row each, for a spreadsheet or a script.
// Place and reading of a decided one are the decision's. What a reviewer hid keeps its row, without its words.
import { authorOf, type MemberId, type RecordKey, type TranscriptId } from '../base/id.ts'
import {
  type CorrectionRecords,
  correctionState,
  supportersByCorrection,
} from '../records/corrections/correction-state.ts'
import { moderationKey } from '../records/moderation.ts'
import { type Span, spanWithin } from '../transcript/span.ts'
import { writeCsv } from './csv.ts'

export const correctionColumns = [
  'correction_id',
  'transcript_id',
  'transcript',
  'paragraph',
  'start',
  'end',
  'published',
  'reading',
  'state',
  'proposer',
  'proposed_at',
  'supporters',
  'grounds_kind',
  'grounds',
  'decided_by',
  'decided_at',
  'reason',
  'permalink',
] as const

/** One transcript's part of the table. */
export type CorrectionsOf = {
  readonly transcript: TranscriptId
  readonly title: string
  readonly records: CorrectionRecords
  /** The permanent link to a place. */
  readonly linkTo: (span: Span) => string
}

/** Rows by transcript as given, then by place. Paragraphs count from 1, offsets from 0 in the published paragraph; times are ISO 8601. */
export function writeCorrectionsCsv(
  transcripts: readonly CorrectionsOf[],
  memberName: (member: MemberId) => string,
): string {
  return writeCsv([correctionColumns, ...transcripts.flatMap((of) => rowsOf(of, memberName))])
}

function rowsOf(of: CorrectionsOf, memberName: (member: MemberId) => string): string[][] {
  const { records } = of
  const supporters = supportersByCorrection(records)
  const keys = new Set([...records.corrections.keys(), ...records.decisions.keys()])
  return [...keys]
    .flatMap((key) => {
      const row = rowOf(of, key, supporters.get(key) ?? [], memberName)
      return row === null ? [] : [row]
    })
    .sort((a, b) => a.segment - b.segment || a.start - b.start || (a.key < b.key ? -1 : 1))
    .map(({ cells }) => cells)
}

function rowOf(
  { transcript, title, records, linkTo }: CorrectionsOf,
  key: RecordKey,
  supporters: readonly MemberId[],
  memberName: (member: MemberId) => string,
) {
  const decision = records.decisions.get(key)
  const correction = records.corrections.get(key)
  const stands = decision ?? correction
  if (!stands) return null
  const state = correctionState(records, key)
  const isHidden = state === 'hidden'
  const { segment, start, end, grounds } = stands
  const hiding = isHidden ? records.moderation.get(moderationKey('corrections', key)) : undefined
  const settled = decision ?? hiding
  const cells = [
    key,
    transcript,
    title,
    String(segment + 1),
    String(start),
    String(end),
    stands.published,
    isHidden ? '' : stands.reading,
    state ?? '',
    memberName(decision?.proposer ?? authorOf(key)),
    isoTime(correction?.atMs),
    supporters.map(memberName).join('; '),
    isHidden ? '' : (grounds?.kind ?? ''),
    isHidden ? '' : (grounds?.detail ?? ''),
    settled ? memberName(settled.by) : '',
    isoTime(settled?.atMs),
    settled?.reason ?? '',
    linkTo(spanWithin(segment, start, end)),
  ]
  return { key, segment, start, cells }
}

const isoTime = (atMs: number | undefined) => (atMs === undefined ? '' : new Date(atMs).toISOString())
