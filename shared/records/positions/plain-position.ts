// Reads a position that is plainly in order without asking its schema, which takes a desk of 5,000 a tenth of a second.
// Whatever is less than plain goes to the schema, whose word alone counts: this may say "I don't know", never "no".
import type { StanceId, TopicId } from '../../base/id.ts'
import type { Span } from '../../transcript/span.ts'
import { certainties, type Position } from './position.ts'

/** The commonest letters of organisations; the schema knows them all. */
const plainActor =
  /^(?:[A-Z]{3}|group:[A-Za-z0-9-]{2,32}|org:[A-Za-z0-9](?:[A-Za-z0-9 .&'-]{0,118}[A-Za-z0-9])?)$/
const slug = /^[a-z0-9][a-z0-9-]{0,63}$/
const certaintyNames: ReadonlySet<unknown> = new Set(certainties)
const fields: ReadonlySet<string> = new Set([
  'spans',
  'actor',
  'topics',
  'stance',
  'certainty',
  'asRead',
  'atMs',
])

const isWhole = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000_000

/** One passage, one or two topics, nothing optional but an empty `asRead`: the same as the schema gives. Else null. */
export function plainPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null
  for (const field in value) if (!fields.has(field)) return null
  const { spans, actor, topics, stance, certainty, asRead, atMs } = value as Record<string, unknown>
  const span = plainSpan(onlyOf(spans))
  if (span === null || !arePlainTopics(topics)) return null
  if (typeof actor !== 'string' || !plainActor.test(actor)) return null
  if (typeof stance !== 'string' || !slug.test(stance) || !certaintyNames.has(certainty)) return null
  if (!Number.isInteger(atMs) || Number(atMs) < 0 || Number(atMs) > 8_640_000_000_000_000) return null
  const hasAsRead = 'asRead' in value
  if (hasAsRead && !(Array.isArray(asRead) && asRead.length === 0)) return null
  return {
    spans: [span],
    actor,
    topics: [...topics],
    stance: stance as StanceId,
    certainty: certainty as Position['certainty'],
    ...(hasAsRead ? { asRead: [] } : {}),
    atMs: Number(atMs),
  }
}

const onlyOf = (list: unknown): unknown => (Array.isArray(list) && list.length === 1 ? list[0] : undefined)

const arePlainTopics = (topics: unknown): topics is TopicId[] =>
  Array.isArray(topics) &&
  (topics.length === 1 || (topics.length === 2 && topics[0] !== topics[1])) &&
  topics.every((topic: unknown) => typeof topic === 'string' && slug.test(topic))

function plainSpan(value: unknown): Span | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return null
  const { startSegment, start, endSegment, end } = value as Record<string, unknown>
  if (!isWhole(startSegment) || !isWhole(start) || !isWhole(endSegment) || !isWhole(end)) return null
  if (startSegment > endSegment || (startSegment === endSegment && start >= end)) return null
  return { startSegment, start, endSegment, end }
}
