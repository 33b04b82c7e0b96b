// A better reading of a span inside one segment: proposed by a member, then accepted or rejected by a decision.
// A decision copies everything it decides on, and it alone is what is applied: later edits of the proposal change nothing accepted.
import { z } from 'zod'
import { memberIdSchema, recordKeySchema } from '../../base/id.ts'
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

/** How sure the proposer is of a reading that fills lost speech, or was hard to hear. Left out: sure. */
export const readingCertainties = ['probable', 'possible'] as const
export type ReadingCertainty = (typeof readingCertainties)[number]
const readingCertaintySchema = z.enum(readingCertainties)

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
    certainty: readingCertaintySchema.optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
  .refine((correction) => correction.start < correction.end, 'a correction covers at least one character')
export type Correction = z.infer<typeof correctionSchema>

/**
 * A second voice on a reading, for it or `against` it. It counts only while span and reading still equal the correction's.
 * Who is against says why in `comment`.
 */
export const supportSchema = z
  .object({
    ...place,
    against: z.literal(true).optional(),
    comment: textSchema(maxCommentLength).optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Support = z.infer<typeof supportSchema>

export const decisionSchema = z
  .object({
    /** `replaced`: it was accepted, until another reading of the place was accepted in its stead. */
    verdict: z.enum(['accepted', 'rejected', 'replaced']),
    ...place,
    grounds: groundsSchema.optional(),
    certainty: readingCertaintySchema.optional(),
    proposer: memberIdSchema,
    by: memberIdSchema,
    reason: textSchema(maxCommentLength).optional(),
    /** Under the rule “n agree”: everyone who spoke for the reading, the proposer first. `by` is the last of them. */
    agreed: z.array(memberIdSchema).min(2).max(20).optional(),
    /** Only with `replaced`: the correction that took its place. */
    replacedBy: recordKeySchema.optional(),
    /** Only with `replaced`: how it had been accepted, and is again when the other is taken back. */
    was: z
      .object({
        by: memberIdSchema,
        reason: textSchema(maxCommentLength).optional(),
        agreed: z.array(memberIdSchema).min(2).max(20).optional(),
        atMs: atMsSchema,
      })
      .strict()
      .optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Decision = z.infer<typeof decisionSchema>

/** What a member may decide; `replaced` comes of accepting another. */
export type Verdict = Exclude<Decision['verdict'], 'replaced'>

/** True while the voice still speaks of exactly what the correction says. */
const stillSpeaksOf = (support: Support, correction: Correction): boolean =>
  support.withdrawn !== true &&
  support.segment === correction.segment &&
  support.start === correction.start &&
  support.end === correction.end &&
  support.reading === correction.reading

/** True while the voice is for exactly what the correction says. */
export const stillSupports = (support: Support, correction: Correction): boolean =>
  support.against !== true && stillSpeaksOf(support, correction)

/** True while the voice is against exactly what the correction says. */
export const stillOpposes = (support: Support, correction: Correction): boolean =>
  support.against === true && stillSpeaksOf(support, correction)

export const spanOf = (at: {
  readonly segment: number
  readonly start: number
  readonly end: number
}): Span => spanWithin(at.segment, at.start, at.end)
