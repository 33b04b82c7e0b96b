// Writes what the coding bar holds: a new position, or the changes of an own one. Gives the sentence for the foot.

import type { RecordKey, StanceId } from '../../../../../shared/base/id.ts'
import { problem } from '../../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../../shared/base/result.ts'
import type { ProjectRecords } from '../../../../../shared/room/read-room.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { code, type PositionDraft, recode } from '../../../acts/position-acts.ts'
import { type CodingDraft, positionFrom } from './coding-draft.ts'
import { positionSentence } from './position-sentence.ts'

export function saveCoding(
  context: DeskContext,
  codebook: Pick<ProjectRecords, 'topics' | 'stances'>,
  coding: {
    readonly draft: CodingDraft
    readonly spans: readonly Span[]
    readonly stance: StanceId
    readonly editing: RecordKey | null
  },
): Result<string> {
  const { draft, spans, stance, editing } = coding
  const { actor } = draft
  if (actor === null) return failed(problem('invalid', 'Say who holds this position.', 'actor'))
  const fields = positionFrom({ ...draft, actor }, spans, stance)
  const written = editing === null ? code(context, withoutEmpty(fields)) : recode(context, editing, fields)
  if (!written.ok) return written
  return ok(`${editing === null ? '' : 'Changed: '}${positionSentence(fields, codebook)}.`)
}

/** Without the optional fields that were left empty: a record holds no undefined. */
const withoutEmpty = (fields: ReturnType<typeof positionFrom>): PositionDraft =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as PositionDraft
