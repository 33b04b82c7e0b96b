// A reviewer hides another's record, with a reason all can read; the record itself stays. Keyed `<root>:<record key>`.
import { z } from 'zod'
import { memberIdSchema } from '../base/id.ts'
import { atMsSchema, maxCommentLength, textSchema } from './record.ts'

export const moderationSchema = z
  .object({ hidden: z.boolean(), reason: textSchema(maxCommentLength), by: memberIdSchema, atMs: atMsSchema })
  .strict()
export type Moderation = z.infer<typeof moderationSchema>

export const moderatedRoots = ['corrections', 'positions', 'passages', 'messages'] as const
export type ModeratedRoot = (typeof moderatedRoots)[number]
export const moderationKey = (root: ModeratedRoot, key: string): string => `${root}:${key}`
