// A better reading of a span inside one segment: proposed by a member, then accepted or rejected by a decision.
// A decision copies everything it decides on, and it alone is what is applied: later edits of the proposal change nothing accepted.
import { z } from 'zod'
import { memberIdSchema } from '../../base/id.ts'
import { type Span, spanWithin } from '../../transcript/span.ts'
import {
  atMsSchema,
  citedSchema,
  lineSchema,
  maxCommentLength,
  maxReadingLength,
  textSchema,
} from '../record.ts'

export const groundKinds = ['heard', 'source', 'speaker', 'context'] as const
export type GroundKind = (typeof groundKinds)[number]

/** Why a reading is right: heard in the recording, an outside source, the speaker said so, or the context. */
export const groundsSchema = z
  .object({ kind: z.enum(groundKinds), detail: textSchema(maxCommentLength) })
  .strict()
export type Grounds = z.infer<typeof groundsSchema>

const place = {
  segment: z.number().int().min(0).max(10_000_000),
  start: z.number().int().min(0).max(10_000_000),
  end: z.number().int().min(1).max(10_000_000),
  /** The published words at the place, as evidence; checked against the segment when it is shown and decided. */
  published: citedSchema,
  /** What was really said. Empty: the published words were not said. */
  reading: lineSchema(maxReadingLength),
}

export const correctionSchema = z
  .object({
    ...place,
    grounds: groundsSchema.optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
  .refine((correction) => correction.start < correction.end, 'a correction covers at least one character')
export type Correction = z.infer<typeof correctionSchema>

/** A second voice for a reading. It counts only while span and reading still equal the correction's. */
export const supportSchema = z
  .object({ ...place, withdrawn: z.literal(true).optional(), atMs: atMsSchema })
  .strict()
export type Support = z.infer<typeof supportSchema>

export const decisionSchema = z
  .object({
    verdict: z.enum(['accepted', 'rejected']),
    ...place,
    grounds: groundsSchema.optional(),
    proposer: memberIdSchema,
    by: memberIdSchema,
    reason: textSchema(maxCommentLength).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Decision = z.infer<typeof decisionSchema>

/** True while the support still speaks for exactly what the correction says. */
export const stillSupports = (support: Support, correction: Correction): boolean =>
  support.withdrawn !== true &&
  support.segment === correction.segment &&
  support.start === correction.start &&
  support.end === correction.end &&
  support.reading === correction.reading

export const spanOf = (at: {
  readonly segment: number
  readonly start: number
  readonly end: number
}): Span => spanWithin(at.segment, at.start, at.end)
