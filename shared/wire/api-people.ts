// Routes of the people and organisations of a project.
import { z } from 'zod'
import { organisationKeyPattern } from '../actors/actor-id.ts'
import { personIdSchema, transcriptIdSchema } from '../base/id.ts'
import { isOneLineName, oneLineWords } from '../base/one-line-name.ts'
import { organisationSchema } from '../records/organisation.ts'
import { personSchema } from '../records/person.ts'
import { positionRowSchema } from './api-positions.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

const done = z.object({ done: z.literal(true) })
const count = z.number().int().min(0)

/** Names that stand under quotes and on pages. What labels print stands in `aliases`, whatever signs it holds. */
const givenPersonSchema = personSchema.refine(
  ({ name, affiliation, formerly = [] }) =>
    [name, affiliation, ...formerly.map((before) => before.affiliation)].every(isOneLineName),
  oneLineWords,
)

/** One turn, or the part of it that this person spoke. */
export const spokenSchema = z.object({
  transcript: transcriptIdSchema,
  segment: count,
  offset: count,
  words: count,
  /** How it is known: said by a member, or read from the printed label. */
  basis: z.enum(['attribution', 'label']),
  /** The first words in the corrected reading. */
  opening: z.string(),
})
export type Spoken = z.infer<typeof spokenSchema>

export const personPageSchema = z.object({
  records: z.array(
    z.object({
      transcript: transcriptIdSchema,
      title: z.string(),
      day: z.string().nullable(),
      turns: count,
      words: count,
      /** Words of everybody in this record, for the share. */
      wordsOfAll: count,
    }),
  ),
  turns: z.array(spokenSchema),
  /** Positions whose first passage this person speaks, whoever holds them. */
  positions: z.array(positionRowSchema),
})
export type PersonPage = z.infer<typeof personPageSchema>

const organisationId = z.string().regex(organisationKeyPattern, 'not an organisation')

/**
 * What is said anew of an organisation is held to the rule of names. What stands already is older than it; and a name that
 * positions hold may always stand for another, which is how it is put right.
 */
const organisationChangeSchema = z
  .object({
    id: organisationId,
    /** What the caller had before their eyes; refused when it is not so any more. */
    before: organisationSchema.nullable(),
    after: organisationSchema.nullable(),
  })
  .refine(({ before, after }) => {
    if (after === null) return true
    return after.aliases.every((alias) => isOneLineName(alias) || before?.aliases.includes(alias) === true)
  }, oneLineWords)
  .refine(({ before, after }) => {
    if (after === null || after.sameAs === before?.sameAs) return true
    return after.sameAs === null || isOneLineName(after.sameAs)
  }, oneLineWords)
  .refine(({ id, before, after }) => {
    return after === null || before !== null || after.sameAs !== null || isOneLineName(id)
  }, oneLineWords)
export type OrganisationChange = z.infer<typeof organisationChangeSchema>

export const peopleRoutes = {
  addPerson: route({
    method: 'POST',
    path: '/api/projects/:project/people',
    access: 'edit-people',
    summary: 'Add somebody who may speak',
    params: projectParams,
    body: givenPersonSchema,
    reply: z.object({ id: personIdSchema }),
  }),
  editPerson: route({
    method: 'PUT',
    path: '/api/projects/:project/people/:person',
    access: 'edit-people',
    summary: 'Change a person; attributions and positions stay as they are',
    params: projectParams.extend({ person: personIdSchema }),
    body: givenPersonSchema,
    reply: done,
  }),
  changePeople: route({
    method: 'PUT',
    path: '/api/projects/:project/people',
    access: 'edit-people',
    summary:
      'Add, change and remove several people in one act; nobody is removed whom somebody said to have spoken',
    params: projectParams,
    body: z.object({
      /** An id that is new adds a person, so that doing it again gives them back their own. */
      put: z.array(z.object({ id: personIdSchema, person: givenPersonSchema })).max(200),
      remove: z.array(personIdSchema).max(200),
    }),
    reply: done,
  }),
  readPerson: route({
    method: 'GET',
    path: '/api/projects/:project/people/:person',
    access: 'read',
    summary: 'What a person said: turns, words by record, positions',
    params: projectParams.extend({ person: personIdSchema }),
    body: null,
    reply: personPageSchema,
  }),
  changeOrganisations: route({
    method: 'PUT',
    path: '/api/projects/:project/organisations',
    access: 'edit-people',
    summary:
      'Say what organisations are, or that one name stands for another; positions keep their id, so nothing is lost when an entry goes',
    params: projectParams,
    body: z.object({
      organisations: z.array(organisationChangeSchema).min(1).max(200),
    }),
    reply: done,
  }),
} as const
