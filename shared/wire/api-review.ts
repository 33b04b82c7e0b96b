// Routes of the review: many corrections or decisions in one act, the places of some words, proposals of a project, a
// record's history, and the project's rule of acceptance. Everything bulk comes in portions, so that it can be stopped.
import { z } from 'zod'
import { memberIdSchema, recordKeySchema, transcriptIdSchema } from '../base/id.ts'
import { correctionSchema, decisionSchema, groundsSchema } from '../records/corrections/correction.ts'
import { projectSettingsSchema } from '../records/project-settings.ts'
import { maxCommentLength, textSchema } from '../records/record.ts'
import { projectParams } from './api-project.ts'
import { transcriptParams } from './api-transcript.ts'
import { route } from './route.ts'

const done = z.object({ done: z.literal(true) })

/** The most places or decisions one request takes. A screen sends portions of 100, and may stop between them. */
export const mostPerRequest = 200

const shape = correctionSchema.shape

export const correctedPlaceSchema = z.object({
  segment: shape.segment,
  start: shape.start,
  end: shape.end,
  published: shape.published,
  reading: shape.reading,
  certainty: shape.certainty,
})
export type CorrectedPlace = z.infer<typeof correctedPlaceSchema>

/** What became of one place. `supported`: the same reading was proposed there by somebody else. */
export const placeOutcomeSchema = z.object({
  /** Null when nothing was written. */
  key: recordKeySchema.nullable(),
  outcome: z.enum(['accepted', 'proposed', 'supported', 'refused']),
  /** Why it is refused, or only proposed though its proposer may decide; null otherwise. */
  reason: z.string().nullable(),
})
export type PlaceOutcome = z.infer<typeof placeOutcomeSchema>

/** What the decider had before their eyes: nothing is ever signed unseen. */
export const seenSchema = z.object({
  segment: shape.segment,
  start: shape.start,
  end: shape.end,
  reading: shape.reading,
  grounds: shape.grounds,
  certainty: shape.certainty,
})

const keys = z.array(recordKeySchema).min(1).max(mostPerRequest)
const keyOutcomes = z.object({
  /** In the order asked; null: done, else the sentence why not. */
  outcomes: z.array(z.object({ key: recordKeySchema, refused: z.string().nullable() })),
})
export type KeyOutcomes = z.infer<typeof keyOutcomes>

/** A place where some words stand, with the published words around it, cut at a word. */
export const foundPlaceSchema = z.object({
  segment: z.number(),
  start: z.number(),
  end: z.number(),
  published: z.string(),
  before: z.string(),
  after: z.string(),
  /** The reading for this place, its first letter's case as published; null when none was asked for. */
  reading: z.string().nullable(),
  /** The place lies in a correction already, which is never touched. */
  taken: z.boolean(),
})
export type FoundPlace = z.infer<typeof foundPlaceSchema>

/** One proposal in the list of a project: the correction, where it stands, what is said of it. */
export const proposalSchema = z.object({
  transcript: transcriptIdSchema,
  key: recordKeySchema,
  correction: correctionSchema,
  decision: decisionSchema.nullable(),
  /** 'proposed', 'held', 'accepted', 'rejected', 'replaced', 'withdrawn', 'hidden' */
  state: z.string(),
  /** One of `correctionClasses`. */
  class: z.string(),
  supporters: z.array(memberIdSchema),
  dissenters: z.array(z.object({ member: memberIdSchema, comment: z.string() })),
  messages: z.number(),
  speaker: z.string().nullable(),
  before: z.string(),
  after: z.string(),
})
export type Proposal = z.infer<typeof proposalSchema>

/** One step in the history of a record: what its key held from then on. */
export const historyStepSchema = z.object({
  seq: z.number(),
  atMs: z.number(),
  /** Null: the program itself. */
  member: memberIdSchema.nullable(),
  /** `corrections`, `support`, `decisions`, `moderation`, `messages` */
  root: z.string(),
  key: z.string(),
  /** Undefined when the key was removed. */
  value: z.unknown().optional(),
})
export type HistoryStep = z.infer<typeof historyStepSchema>

export const reviewRoutes = {
  correctPlaces: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/corrections',
    access: 'propose-correction',
    summary:
      'Propose readings at several places in one act, and with `accept` decide those that the caller may decide; each place answers for itself',
    params: transcriptParams,
    body: z.object({
      places: z.array(correctedPlaceSchema).min(1).max(mostPerRequest),
      grounds: groundsSchema.optional(),
      accept: z.boolean(),
    }),
    reply: z.object({ outcomes: z.array(placeOutcomeSchema) }),
  }),
  takeBackCorrections: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/corrections/take-back',
    access: 'propose-correction',
    summary:
      'Undo of correctPlaces: reopens what the caller decided and removes their own proposals, but for those others have built on',
    params: transcriptParams,
    body: z.object({ keys }),
    reply: keyOutcomes,
  }),
  decideMany: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/decisions/many',
    access: 'decide-correction',
    summary: 'Accept or reject several corrections as the caller saw them; each answers for itself',
    params: transcriptParams,
    body: z.object({
      decisions: z
        .array(
          z.object({
            correction: recordKeySchema,
            verdict: z.enum(['accepted', 'rejected']),
            seen: seenSchema,
            reason: textSchema(maxCommentLength).optional(),
            /** Accepted corrections that this one may take the place of. */
            replacing: z.array(recordKeySchema).max(20).optional(),
          }),
        )
        .min(1)
        .max(mostPerRequest),
    }),
    reply: keyOutcomes,
  }),
  undecideMany: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/decisions/take-back',
    access: 'decide-correction',
    summary:
      'Take several decisions back: the corrections are open again, and what they had replaced is accepted again',
    params: transcriptParams,
    body: z.object({ keys }),
    reply: keyOutcomes,
  }),
  findPlaces: route({
    method: 'POST',
    path: '/api/projects/:project/places',
    access: 'read',
    summary:
      'Where some words stand in the records of a project, hyphens and spaces of every kind alike; never inside other words',
    params: projectParams,
    body: z.object({
      words: z.string().min(1).max(200),
      reading: shape.reading.optional(),
      /** Capitals count. */
      matchCase: z.boolean(),
      /** Left out: every record of the project. */
      transcript: transcriptIdSchema.optional(),
    }),
    reply: z.object({
      records: z.array(
        z.object({ transcript: transcriptIdSchema, title: z.string(), places: z.array(foundPlaceSchema) }),
      ),
      /** Places in all; more than are listed when there are too many. */
      total: z.number(),
    }),
  }),
  listProposals: route({
    method: 'GET',
    path: '/api/projects/:project/proposals',
    access: 'read',
    summary: 'Every correction of a record or of the project with where it stands, in reading order',
    params: projectParams,
    body: null,
    query: z.object({ transcript: transcriptIdSchema.optional() }),
    reply: z.object({
      proposals: z.array(proposalSchema),
      records: z.array(z.object({ transcript: transcriptIdSchema, title: z.string() })),
    }),
  }),
  correctionHistory: route({
    method: 'GET',
    path: '/api/transcripts/:transcript/history/:member/:record',
    access: 'read',
    summary: 'Everything that ever happened to a correction: who, when, from what, why; the oldest first',
    params: transcriptParams.extend({ member: memberIdSchema, record: z.string().length(26) }),
    body: null,
    reply: z.object({ steps: z.array(historyStepSchema) }),
  }),
  attributeMany: route({
    method: 'PUT',
    path: '/api/transcripts/:transcript/attributions',
    access: 'attribute-turn',
    summary: 'Say who speaks at several places in one act; `clear` goes back to the printed label',
    params: transcriptParams,
    body: z.object({
      places: z
        .array(
          z.object({
            segment: z.number().int().min(0),
            offset: z.number().int().min(0),
            to: z.union([
              z.object({ person: z.string().max(26).nullable() }),
              z.object({ clear: z.literal(true) }),
            ]),
          }),
        )
        .min(1)
        .max(2000),
    }),
    reply: done,
  }),
  changeSettings: route({
    method: 'PUT',
    path: '/api/projects/:project/settings',
    access: 'change-project',
    summary: 'How corrections are accepted in this project, and which ready-made glossaries it uses',
    params: projectParams,
    body: projectSettingsSchema,
    reply: done,
  }),
} as const
