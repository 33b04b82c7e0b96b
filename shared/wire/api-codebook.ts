// Routes of the codebook. One route changes it, so that every act on screen, however many entries it touches, is one write
// with one undo: the same change the other way round.
import { z } from 'zod'
import { actorIdSchema } from '../actors/actor-id.ts'
import {
  memberIdSchema,
  recordKeySchema,
  stanceIdSchema,
  topicIdSchema,
  transcriptIdSchema,
} from '../base/id.ts'
import { isOneLineName, oneLineWords } from '../base/one-line-name.ts'
import { stanceSchema, topicSchema } from '../records/codebook/codebook.ts'
import { recodingSchema } from '../records/positions/recoding.ts'
import { projectParams } from './api-project.ts'
import { historyStepSchema } from './api-review.ts'
import { route } from './route.ts'

const done = z.object({ done: z.literal(true) })

const entry = <Id extends z.ZodType, Value extends z.ZodType>(id: Id, value: Value) =>
  z
    .object({
      id,
      /** What the caller had before their eyes; null: nothing of this id. Refused when it is not so any more. */
      before: value.nullable(),
      /** null takes the entry out, which is refused while positions use it. */
      after: value.nullable(),
    })
    .refine(isNamedInOneLine, oneLineWords)

/** An entry that was named before this rule keeps its name until somebody gives it another. */
function isNamedInOneLine({
  before,
  after,
}: {
  readonly before?: unknown
  readonly after?: unknown
}): boolean {
  const [was, name] = [nameOf(before), nameOf(after)]
  return name === was || isOneLineName(name)
}

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

/** Recodings belong to the server: the caller says only which topics; who and when is added. */
const recodedTopics = recodingSchema.shape.topics.nullable()

export const codebookChangeSchema = z.object({
  topics: z.array(entry(topicIdSchema, topicSchema)).max(600),
  stances: z.array(entry(stanceIdSchema, stanceSchema)).max(60),
  recodings: z
    .array(
      z.object({
        transcript: transcriptIdSchema,
        position: recordKeySchema,
        /** Its coder's own topics as the caller saw them. Refused when the coder has changed them since. */
        was: recodingSchema.shape.was,
        /** The recoded topics the caller saw; null, or the coder's own: as its coder has it. */
        before: recodedTopics,
        after: recodedTopics,
      }),
    )
    .max(2000),
})
export type CodebookChange = z.infer<typeof codebookChangeSchema>

/** Other topics given to a position, or its coder's own given back, in one step of a record's history. */
const recodedSchema = z.object({
  seq: z.number(),
  atMs: z.number(),
  member: memberIdSchema.nullable(),
  transcript: transcriptIdSchema,
  /** The record's title. */
  record: z.string(),
  position: recordKeySchema,
  /** Who holds it, and where it stands, as the position says today; null once it was withdrawn or hidden. */
  holder: actorIdSchema.nullable(),
  address: z.string().nullable(),
  segment: z.number().nullable(),
  from: z.array(topicIdSchema),
  to: z.array(topicIdSchema),
})

export const codebookRoutes = {
  suggestTopic: route({
    method: 'POST',
    path: '/api/projects/:project/topics',
    access: 'suggest-topic',
    summary: 'Add a topic; an annotator’s is marked as suggested until a reviewer adopts it',
    params: projectParams,
    body: z.object({
      name: topicSchema.shape.name,
      definition: topicSchema.shape.definition,
      parent: topicSchema.shape.parent,
    }),
    reply: z.object({ topic: topicSchema.extend({ id: topicIdSchema }) }),
  }),
  changeCodebook: route({
    method: 'PUT',
    path: '/api/projects/:project/codebook',
    access: 'edit-codebook',
    summary:
      'Add, change, merge, split, retire or restore topics and stances in one act, and give positions other topics; each entry says what it was, so that two people never overwrite each other',
    params: projectParams,
    body: codebookChangeSchema,
    // 500 topics as they were and as they are to be, every field full.
    mostBytes: 8 * 1024 * 1024,
    reply: done,
  }),
  codebookHistory: route({
    method: 'GET',
    path: '/api/projects/:project/codebook/history',
    access: 'read',
    summary:
      'Everything that ever happened to the codebook: who, when, which entry, what it was from then on; and which positions got other topics by it; the newest first',
    params: projectParams,
    body: null,
    query: z.object({ before: z.coerce.number().int().min(0).optional() }),
    reply: z.object({
      /** `root` is `topics` or `stances`; each step also has the value it replaced. */
      steps: z.array(
        historyStepSchema.extend({ was: z.unknown().optional(), member: memberIdSchema.nullable() }),
      ),
      /** By merging, splitting and their undo, the newest first; `seq` counts with that of the steps. */
      recodings: z.array(recodedSchema),
      /** Ask again with it for older ones; null: these are all. */
      olderThan: z.number().nullable(),
    }),
  }),
} as const

export type CodebookHistory = z.infer<(typeof codebookRoutes)['codebookHistory']['reply']>
