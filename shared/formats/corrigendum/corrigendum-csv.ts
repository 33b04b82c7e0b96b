// `corrigendum-csv`: the accepted corrections of some records, one row each, for the publisher's own tools.
import type { TranscriptId } from '../../base/id.ts'
import { writeCsv } from '../csv.ts'
import { type CorrigendumOf, corrigendumLines } from './corrigendum.ts'
import { isoDay } from './plain-words.ts'

export const corrigendumColumns = [
  'transcript_id',
  'transcript',
  'source_file',
  'source_sha256',
  'paragraph',
  'label',
  'person',
  'before',
  'published',
  'corrected',
  'after',
  'class',
  'changes_sense',
  'grounds_kind',
  'grounds',
  'certainty',
  'proposer',
  'accepted_by',
  'accepted_on',
  'permalink',
] as const

export type CorrigendumPart = CorrigendumOf & { readonly id: TranscriptId }

/** Rows by record as given, then in reading order. Paragraphs count from 1; days are ISO 8601 in UTC. */
export function writeCorrigendumCsv(parts: readonly CorrigendumPart[]): string {
  const rows = parts.flatMap((of) =>
    corrigendumLines(of).map((line) => [
      of.id,
      of.transcript.title,
      of.fileName,
      of.sha256,
      String(line.paragraph),
      line.label ?? '',
      line.person ?? '',
      line.before,
      line.published,
      line.corrected,
      line.after,
      line.class,
      line.changesSense ? 'yes' : 'no',
      line.grounds?.kind ?? '',
      line.grounds?.detail ?? '',
      line.certainty ?? '',
      line.proposer,
      line.acceptedBy.join('; '),
      isoDay(line.acceptedAtMs),
      line.link,
    ]),
  )
  return writeCsv([corrigendumColumns, ...rows])
}
