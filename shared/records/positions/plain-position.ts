// Reads a position that is plainly in order without asking its schema, which takes a desk of 5,000 a tenth of a second.
// Whatever is less than plain goes to the schema, whose word alone counts: this may say "I don't know", never "no".
import type { StanceId, TopicId } from '../../base/id.ts'
import type { Span } from '../../transcript/span.ts'
import { certainties, type Position } from './position.ts'

const country = /^[A-Z]{3}$/
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

/** One passage, a country, one topic, nothing optional but an empty `asRead`: the same as the schema gives. Else null. */
export function plainPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null
  for (const field in value) if (!fields.has(field)) return null
  const { spans, actor, topics, stance, certainty, asRead, atMs } = value as Record<string, unknown>
  const span = plainSpan(onlyOf(spans))
  const topic = onlyOf(topics)
  if (span === null || typeof topic !== 'string' || !slug.test(topic)) return null
  if (typeof actor !== 'string' || !country.test(actor)) return null
  if (typeof stance !== 'string' || !slug.test(stance) || !certaintyNames.has(certainty)) return null
  if (!Number.isInteger(atMs) || Number(atMs) < 0 || Number(atMs) > 8_640_000_000_000_000) return null
  if (asRead !== undefined && !(Array.isArray(asRead) && asRead.length === 0)) return null
  return {
    spans: [span],
    actor,
    topics: [topic as TopicId],
    stance: stance as StanceId,
    certainty: certainty as Position['certainty'],
    ...('asRead' in value ? { asRead: [] } : {}),
    atMs: Number(atMs),
  }
}

const onlyOf = (list: unknown): unknown => (Array.isArray(list) && list.length === 1 ? list[0] : undefined)

function plainSpan(value: unknown): Span | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return null
  const { startSegment, start, endSegment, end } = value as Record<string, unknown>
  if (!isWhole(startSegment) || !isWhole(start) || !isWhole(endSegment) || !isWhole(end)) return null
  if (startSegment > endSegment || (startSegment === endSegment && start >= end)) return null
  return { startSegment, start, endSegment, end }
}
