// A position: an actor's stance on one or more topics, at one or more places of the record.
// Unknown or retired topics, stances and actors are kept and shown, never dropped: only shape and size refuse.
import { z } from 'zod'
import { actorIdSchema } from '../../actors/actor-id.ts'
import { stanceIdSchema, topicIdSchema } from '../../base/id.ts'
import { areInReadingOrder, spanSchema } from '../../transcript/span.ts'
import { atMsSchema, lineSchema, maxCommentLength, textSchema } from '../record.ts'
import { asReadSchema } from './as-read.ts'

export const certainties = ['sure', 'rather-sure', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

export const positionSchema = z
  .object({
    /** In reading order, not overlapping. */
    spans: z
      .array(spanSchema)
      .min(1, 'a position stands on at least one passage')
      .max(16, 'at most 16 passages')
      .refine(areInReadingOrder, 'passages in reading order, not overlapping'),
    actor: actorIdSchema,
    topics: z
      .array(topicIdSchema)
      .min(1, 'a position has at least one topic')
      .max(8, 'at most 8 topics')
      .refine((topics) => new Set(topics).size === topics.length, 'each topic once'),
    stance: stanceIdSchema,
    certainty: z.enum(certainties),
    /** "only if by consensus" */
    condition: lineSchema(maxCommentLength).optional(),
    comment: textSchema(maxCommentLength).optional(),
    /** Who says so, when the actor is somebody else: France's delegate on Canada. */
    reportedBy: actorIdSchema.optional(),
    /** A state speaking for a group. */
    onBehalfOf: actorIdSchema.optional(),
    /** How the words read when it was coded; left out in positions of an older program. */
    asRead: asReadSchema.optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Position = z.infer<typeof positionSchema>
