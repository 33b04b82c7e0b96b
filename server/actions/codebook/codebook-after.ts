// The codebook as it would be after a change, checked whole; and who suggested a topic, which nobody may make up.
import { isDeepStrictEqual } from 'node:util'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { type CodebookEntries, codebookFault } from '../../../shared/records/codebook/codebook-faults.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import type { CodebookChange } from '../../../shared/wire/api-codebook.ts'
import type { Rows } from '../../stores/room-log.ts'

export type EntryChange = Pick<CodebookChange, 'topics' | 'stances'>

type Entry<V> = { readonly id: string; readonly before: V | null; readonly after: V | null }

/** The codebook with the change in it; a problem when an entry is not what the caller saw, or the whole would be wrong. */
export function codebookAfter(before: CodebookEntries, change: EntryChange): Result<CodebookEntries> {
  const topics = applied(before.topics, change.topics)
  if (!topics.ok) return topics
  const stances = applied(before.stances, change.stances)
  if (!stances.ok) return stances
  const after: CodebookEntries = { topics: topics.value, stances: stances.value }
  const wrong = codebookFault(before, after)
  return wrong ? failed(wrong) : ok(after)
}

function applied<K extends string, V extends { readonly name: string }>(
  stored: ReadonlyMap<K, V>,
  entries: readonly (Entry<V> & { readonly id: K })[],
): Result<ReadonlyMap<K, V>> {
  const after = new Map(stored)
  const seen = new Set<K>()
  for (const entry of entries) {
    const { id } = entry
    if (seen.has(id)) return failed(problem('invalid', `“${nameOf(entry)}” is in this change twice.`))
    seen.add(id)
    const now = stored.get(id) ?? null
    if (!isDeepStrictEqual(now, entry.before)) return failed(changedMeanwhile(now, entry))
    if (isDeepStrictEqual(entry.before, entry.after)) continue
    if (entry.after === null) after.delete(id)
    else after.set(id, entry.after)
  }
  return ok(after)
}

const nameOf = ({ id, before, after }: Entry<{ readonly name: string }>) => before?.name ?? after?.name ?? id

function changedMeanwhile(
  now: { readonly name: string } | null,
  entry: Entry<{ readonly name: string }>,
): Problem {
  const name = nameOf(entry)
  if (now === null) {
    return problem('conflict', `“${name}” was taken out of the codebook by somebody else meanwhile.`)
  }
  return problem(
    'conflict',
    entry.before === null
      ? `“${now.name}” was added by somebody else meanwhile: look at it and try again.`
      : `“${name}” was changed by somebody else meanwhile: look at it and try again.`,
  )
}

/** The same entries the other way round. */
export const inverseOf = ({ topics, stances }: EntryChange): EntryChange => ({
  topics: topics.map(({ id, before, after }) => ({ id, before: after, after: before })),
  stances: stances.map(({ id, before, after }) => ({ id, before: after, after: before })),
})

/** A problem when a topic would say that somebody suggested it who never did. Undo gives an author back, so history counts. */
export async function unearnedAuthor(
  rows: Rows,
  room: RoomName,
  { topics }: EntryChange,
): Promise<Problem | null> {
  for (const { id, before, after } of topics) {
    const author = after?.suggestedBy ?? null
    if (after === null || author === null || author === before?.suggestedBy) continue
    const steps = await rows.historyOf(room, 'topics', { key: id })
    if (!steps.some(({ value }) => (value as TopicRecord | undefined)?.suggestedBy === author)) {
      return problem('invalid', `Nobody else can be named as having suggested “${after.name}”.`)
    }
  }
  return null
}
