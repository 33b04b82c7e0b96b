// A change of the codebook as data: the other way round for undo, and carried over to what a colleague has changed
// meanwhile. Only fields count that the change is about: a new name and somebody else's new place do not hurt each other.
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { MovedTopics } from '../../../../shared/records/codebook/topic-places.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import { sameValue } from '../../live/refused/refused-change.ts'

export type CodebookNow = {
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: ReadonlyMap<StanceId, StanceRecord>
}
export type TopicEntry = CodebookChange['topics'][number]
export type StanceEntry = CodebookChange['stances'][number]
export type RecodedPosition = CodebookChange['recodings'][number]

export const changeOf = (parts: Partial<CodebookChange>): CodebookChange => ({
  topics: [],
  stances: [],
  recodings: [],
  ...parts,
})

/** Entries for topics that are to be as given; null before it: it is new. */
export const topicEntries = (topics: CodebookNow['topics'], moved: MovedTopics): TopicEntry[] =>
  moved.map(([id, after]) => ({ id, before: topics.get(id) ?? null, after }))

const swapped = <E extends { readonly before: unknown; readonly after: unknown }>(entry: E): E => ({
  ...entry,
  before: entry.after,
  after: entry.before,
})

/** The change that takes it back. */
export const reversed = ({ topics, stances, recodings }: CodebookChange): CodebookChange => ({
  topics: topics.map(swapped),
  stances: stances.map(swapped),
  recodings: recodings.map(swapped),
})

/**
 * The same change for the codebook as it is now. Where a field it changes is another by now, `before` keeps what was seen,
 * so that the server refuses it.
 */
export const rebased = (change: CodebookChange, now: CodebookNow): CodebookChange => ({
  ...change,
  topics: change.topics.map((entry) => carried(entry, now.topics.get(entry.id))),
  stances: change.stances.map((entry) => carried(entry, now.stances.get(entry.id))),
})

function carried<V extends object, E extends { readonly before: V | null; readonly after: V | null }>(
  entry: E,
  now: V | undefined,
): E {
  const { before, after } = entry
  if (before === null || after === null || now === undefined) return entry
  const fields = differingFields(before, after)
  return { ...entry, before: withFields(now, before, fields), after: withFields(now, after, fields) }
}

/** The fields in which two records of a kind differ. */
export function differingFields(a: object, b: object): readonly string[] {
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (field) => !sameValue(one.get(field), other.get(field)),
  )
}

/** `now` with some fields as `from` has them; what `from` leaves out is left out. */
function withFields<V extends object>(now: V, from: V, fields: readonly string[]): V {
  const values = new Map<string, unknown>(Object.entries(now))
  const wanted = new Map<string, unknown>(Object.entries(from))
  for (const field of fields) {
    if (wanted.has(field)) values.set(field, wanted.get(field))
    else values.delete(field)
  }
  return Object.fromEntries(values) as V
}
