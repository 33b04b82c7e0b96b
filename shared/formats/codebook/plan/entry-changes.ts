// What differs between two versions of an entry, field by field in words: for what an import would change, and for what
// bringing an old version back would. Places in the list are left out: they follow from what stands around.
import type { TopicId } from '../../../base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../records/codebook/codebook.ts'
import type { FieldChange } from './planned-entry.ts'

/** What differs, in words; of a new topic what it has besides its name, the colour if it is the file's. */
export function topicChanges(
  before: TopicRecord | null,
  after: TopicRecord,
  topics: ReadonlyMap<TopicId, Pick<TopicRecord, 'name'>>,
  saysColour: boolean,
): FieldChange[] {
  const nameOf = (id: TopicId | null) => (id === null ? '' : (topics.get(id)?.name ?? id))
  const words = (topic: TopicRecord | null): readonly (readonly [string, string])[] => [
    ['name', before === null ? '' : (topic?.name ?? '')],
    ['definition', topic?.definition ?? ''],
    ['include', topic?.include ?? ''],
    ['exclude', topic?.exclude ?? ''],
    ['below', nameOf(topic?.parent ?? null)],
    ['colour', !topic || (before === null && !saysColour) ? '' : String(topic.colour)],
    ['line', topic?.line ?? ''],
    ['key', topic?.key ?? ''],
    ['state', stateWords(topic, before)],
    ['merged into', nameOf(topic?.redirect ?? null)],
  ]
  const now = words(before)
  return words(after).flatMap(([field, to], i) => {
    const from = now[i]?.[1] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
}

/** The same of a stance; of a new one all it has besides its name. */
export function stanceChanges(before: StanceRecord | null, after: StanceRecord): FieldChange[] {
  const words = (stance: StanceRecord | null): readonly (readonly [string, string])[] => [
    ['name', before === null ? '' : (stance?.name ?? '')],
    ['sign', stance?.sign ?? ''],
    ['keys', stance?.keys.join(' ') ?? ''],
    ['value', stance === null ? '' : (stance.value?.toString() ?? 'does not count')],
    ['state', stateWords(stance, before)],
  ]
  const now = words(before)
  return words(after).flatMap(([field, to], i) => {
    const from = now[i]?.[1] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
}

/** That something new is in use goes without saying. */
const stateWords = (entry: { readonly retired?: boolean | undefined } | null, before: unknown): string =>
  entry?.retired ? 'retired' : before === null ? '' : 'in use'
