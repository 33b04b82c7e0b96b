// The worked example of transcripts/worked-example.json: who says and corrects and codes what, by the published words.
// A place is told as its words, or as "first words … last words" with everything between; it must be there once.
import { z } from 'zod'
import { actorIdSchema } from '../../../shared/actors/actor-id.ts'
import { stanceIdSchema, topicIdSchema } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roleSchema } from '../../../shared/people/roles.ts'
import { groundsSchema } from '../../../shared/records/corrections/correction.ts'
import { certainties } from '../../../shared/records/positions/position.ts'
import { type Span, spanWithin } from '../../../shared/transcript/span.ts'

const place = {
  /** The file's name in transcripts/. */
  record: z.string(),
  /** ¶, from 1. */
  paragraph: z.number().int().min(1),
}

export const exampleSchema = z
  .object({
    about: z.string(),
    people: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema }).strict()).min(1),
    attributions: z.array(z.object({ ...place, person: z.string() }).strict()),
    corrections: z.array(
      z
        .object({
          ...place,
          published: z.string(),
          reading: z.string(),
          by: z.string(),
          grounds: groundsSchema.optional(),
          /** Accepted before the positions were coded, or after, so that coded quotes are seen to change. */
          when: z.enum(['before', 'after']),
        })
        .strict(),
    ),
    positions: z.array(
      z
        .object({
          ...place,
          by: z.string(),
          actor: actorIdSchema,
          topics: z.array(topicIdSchema).min(1),
          stance: stanceIdSchema,
          words: z.array(z.string()).min(1),
          certainty: z.enum(certainties).optional(),
          condition: z.string().optional(),
          comment: z.string().optional(),
          reportedBy: actorIdSchema.optional(),
        })
        .strict(),
    ),
    /** What is public: words of a paragraph, or the whole record with its positions. */
    pages: z.array(
      z
        .object({
          record: z.string(),
          by: z.string(),
          quote: z
            .object({ paragraph: place.paragraph, words: z.array(z.string()).min(1) })
            .strict()
            .nullable(),
        })
        .strict(),
    ),
  })
  .strict()
export type Example = z.infer<typeof exampleSchema>

/** Problem `invalid` when the words are not there, or there more than once. `segment` is the paragraph's index. */
export function placeOfWords(words: string, text: string, segment: number): Result<Span> {
  const [first = '', last] = words.split(' … ')
  const start = text.indexOf(first)
  if (start < 0 || text.indexOf(first, start + 1) >= 0) return failed(notOnce(first, segment))
  if (last === undefined) return ok(spanWithin(segment, start, start + first.length))
  const end = text.indexOf(last, start + first.length)
  return end < 0 ? failed(notOnce(last, segment)) : ok(spanWithin(segment, start, end + last.length))
}

const notOnce = (words: string, segment: number) =>
  problem('invalid', `“${words}” is not in ¶ ${segment + 1} once.`)
