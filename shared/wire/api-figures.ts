// The route of figures: what was wrong in a record or a whole project, what was mended, by whom and how fast.
import { z } from 'zod'
import { memberIdSchema, transcriptIdSchema } from '../base/id.ts'
import { correctionClasses } from '../records/corrections/correction-class.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

const count = z.number().int().min(0)
const standing = { accepted: count, open: count, rejected: count, replaced: count }

export const figuresSchema = z.object({
  /** The record's title; null for a whole project. */
  title: z.string().nullable(),
  records: count,
  paragraphs: count,
  words: count,
  corrections: z.object(standing),
  classes: z.array(z.object({ class: z.enum(correctionClasses), ...standing })),
  /** Of the names, acronyms and terms: wrong as published is `mended` + `open`, wrong still `open`. */
  entities: z.object({ mentions: count, mended: count, open: count }),
  work: z.object({ ms: z.number().min(0), acceptedPerHour: z.number().min(0).nullable() }),
  proposers: z.array(
    z.object({
      member: memberIdSchema,
      name: z.string(),
      ...standing,
      acceptance: z.number().min(0).max(1).nullable(),
    }),
  ),
  foundRight: z.object({ now: count, byTwo: count, changedSince: count }),
})
export type FiguresView = z.infer<typeof figuresSchema>

export const figuresRoutes = {
  readFigures: route({
    method: 'GET',
    path: '/api/projects/:project/figures',
    access: 'read',
    summary:
      'Figures of a record or of all: errors by class, entity error rate, corrections per hour, acceptance by proposer',
    params: projectParams,
    body: null,
    query: z.object({ transcript: transcriptIdSchema.optional() }),
    reply: figuresSchema,
  }),
} as const
