// A change of the codebook as one act: however many entries and positions it touches, it is one request and one step of
// undo. What was on screen goes along, so that nobody overwrites what a colleague has just done.
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { type Failed, failed, ok, type Result } from '../../../../shared/base/result.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import type { DeskContext } from '../desk-context.ts'
import { type CodebookNow, changeOf, rebased, reversed } from './codebook-change.ts'

export type CodebookContext = Pick<DeskContext, 'ask' | 'undo' | 'project'> & {
  /** The codebook as this screen has it now. */
  readonly codebook: () => CodebookNow
}

export const gone = (what: 'topic' | 'stance'): Failed =>
  failed(problem('not-found', `This ${what} is no longer in the codebook.`))
export const nowhere: Failed = failed(problem('invalid', 'It cannot go further that way.'))

/** Sends a change. `words` follow "Taken back:". Nothing is remembered of one that is refused. */
export async function change(
  context: CodebookContext,
  words: string,
  wanted: CodebookChange,
): Promise<Result<void>> {
  const send = async (body: CodebookChange): Promise<Result<void>> => {
    const reply = await context.ask('changeCodebook', { params: { project: context.project }, body })
    return reply.ok ? ok(undefined) : reply
  }
  const sent = rebased(wanted, context.codebook())
  const done = await send(sent)
  if (done.ok) {
    context.undo.did({
      words,
      undo: () => send(rebased(reversed(sent), context.codebook())),
      redo: () => send(rebased(sent, context.codebook())),
    })
  }
  return done
}

/** What an import would do, checked and shown before. */
export const applyImport = (
  context: CodebookContext,
  wanted: CodebookChange,
  words = 'import of a codebook',
): Promise<Result<void>> => change(context, words, wanted)

/** Puts an entry as a version of it was; a topic or stance that is gone comes back. */
export async function bringBack(
  context: CodebookContext,
  version:
    | { readonly root: 'topics'; readonly id: TopicId; readonly value: TopicRecord }
    | { readonly root: 'stances'; readonly id: StanceId; readonly value: StanceRecord },
): Promise<Result<void>> {
  const { topics, stances } = context.codebook()
  const words = `bringing back “${version.value.name}”`
  return version.root === 'topics'
    ? change(
        context,
        words,
        changeOf({
          topics: [{ id: version.id, before: topics.get(version.id) ?? null, after: version.value }],
        }),
      )
    : change(
        context,
        words,
        changeOf({
          stances: [{ id: version.id, before: stances.get(version.id) ?? null, after: version.value }],
        }),
      )
}
