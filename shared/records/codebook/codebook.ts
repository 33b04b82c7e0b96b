// The project's codebook: topics form a tree, stances an ordered scale.
// A merged or renamed topic is a redirect: old positions keep their topic id and are read through it.
import { z } from 'zod'
import { memberIdSchema, type StanceId, type TopicId, topicIdSchema } from '../../base/id.ts'
import { lineSchema, textSchema } from '../record.ts'

/** Solid, then in the order topics of one colour get them. */
export const topicLines = ['solid', 'dashed', 'dotted', 'double'] as const
export type TopicLine = (typeof topicLines)[number]

export const topicSchema = z
  .object({
    name: lineSchema(120).refine((name) => name.trim() !== '', 'a topic needs a name'),
    definition: textSchema(1000),
    /** Examples of what belongs to it, and of what does not. Left out where nobody wrote any. */
    include: textSchema(1000).optional(),
    exclude: textSchema(1000).optional(),
    parent: topicIdSchema.nullable(),
    /** 1–12: the look's pigments; from the 13th topic the pigments repeat with other lines. */
    colour: z.number().int().min(1).max(12),
    /** The line of its highlights; left out: the first that no earlier topic of this colour has. */
    line: z.enum(topicLines).optional(),
    /** A short key, one to three letters or digits: typed in the coding bar it finds this topic first. */
    key: z
      .string()
      .regex(/^[a-z0-9]{1,3}$/, 'a key is one to three small letters or digits')
      .optional(),
    order: z.number().int().min(0).max(100_000),
    retired: z.boolean(),
    redirect: topicIdSchema.nullable(),
    /** The annotator who suggested it; null once a reviewer adopted it. */
    suggestedBy: memberIdSchema.nullable(),
  })
  .strict()
export type TopicRecord = z.infer<typeof topicSchema>
export type Topic = TopicRecord & { readonly id: TopicId }

export const signShapes = [
  'shield',
  'square',
  'outlined-square',
  'circle',
  'dark-square',
  'dotted-square',
] as const

export const stanceSchema = z
  .object({
    name: lineSchema(60).refine((name) => name.trim() !== '', 'a stance needs a name'),
    /** One character, shown with a shape and a word, never as colour alone. */
    sign: lineSchema(2),
    /** The keys that choose it in the coding bar; digits are twins by order. */
    keys: z.array(lineSchema(1)).max(3),
    order: z.number().int().min(0).max(1000),
    /** −2 … 2 for balances; null for stances that do not count ("unclear"). */
    value: z.number().min(-2).max(2).nullable(),
    /** No longer offered; positions that have it keep it. */
    retired: z.literal(true).optional(),
  })
  .strict()
export type StanceRecord = z.infer<typeof stanceSchema>
export type Stance = StanceRecord & { readonly id: StanceId }

export type Codebook = { readonly topics: readonly Topic[]; readonly stances: readonly Stance[] }

/** Follows redirects to the topic that stands today; stops at a cycle or an unknown one, giving the last known id. */
export function currentTopicId(id: TopicId, topics: ReadonlyMap<TopicId, TopicRecord>): TopicId {
  const seen = new Set<TopicId>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const next = topics.get(at)?.redirect
    if (next === null || next === undefined || !topics.has(next)) return at
    at = next
  }
  return id
}
