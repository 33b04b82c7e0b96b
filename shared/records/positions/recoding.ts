// Another topic given to somebody's position by a reviewer, when a topic was split or merged. The position itself stays as
// its coder wrote it: this stands beside it, keyed by the position, and lapses when the coder changes the topics.
import { z } from 'zod'
import { memberIdSchema, type TopicId, topicIdSchema } from '../../base/id.ts'
import { atMsSchema } from '../record.ts'
import type { Position } from './position.ts'

const topics = z
  .array(topicIdSchema)
  .min(1, 'a position has at least one topic')
  .max(8, 'at most 8 topics')
  .refine((topics) => new Set(topics).size === topics.length, 'each topic once')

export const recodingSchema = z
  .object({
    /** The topics it has now. */
    topics,
    /** The topics its coder had given it then. */
    was: topics,
    by: memberIdSchema,
    atMs: atMsSchema,
  })
  .strict()
export type Recoding = z.infer<typeof recodingSchema>

/** The topics a position has today, before redirects of the codebook are followed. */
export function topicsOf(
  position: Pick<Position, 'topics'>,
  recoding: Recoding | undefined,
): readonly TopicId[] {
  const stands =
    recoding !== undefined &&
    recoding.was.length === position.topics.length &&
    recoding.was.every((topic, i) => topic === position.topics[i])
  return stands ? recoding.topics : position.topics
}
