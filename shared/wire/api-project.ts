// Routes about projects: the list, members, invitations, codebook and people. `:project` is a slug.
import { z } from 'zod'
import { memberIdSchema, personIdSchema, projectIdSchema, topicIdSchema } from '../base/id.ts'
import { memberSchema } from '../people/member.ts'
import { roleSchema } from '../people/roles.ts'
import { stanceSchema, topicSchema } from '../records/codebook/codebook.ts'
import { personSchema } from '../records/person.ts'
import { route } from './route.ts'

export const projectParams = z.object({ project: z.string().max(80) })
const done = z.object({ done: z.literal(true) })

export const projectSummarySchema = z.object({
  id: projectIdSchema,
  slug: z.string(),
  name: z.string(),
  role: roleSchema,
})
export type ProjectSummary = z.infer<typeof projectSummarySchema>

export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  /** For whom, in the owner's own words; no mail is sent. */
  forWhom: z.string(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
})
export type Invitation = z.infer<typeof invitationSchema>

export const projectRoutes = {
  listProjects: route({
    method: 'GET',
    path: '/api/projects',
    access: 'signed-in',
    summary: 'The projects of the account',
    params: z.object({}),
    body: null,
    reply: z.object({ projects: z.array(projectSummarySchema) }),
  }),
  readProject: route({
    method: 'GET',
    path: '/api/projects/:project',
    access: 'read',
    summary: 'A project with its members (those who left included, inactive) and the caller’s role',
    params: projectParams,
    body: null,
    reply: z.object({ project: projectSummarySchema, members: z.array(memberSchema) }),
  }),
  listInvitations: route({
    method: 'GET',
    path: '/api/projects/:project/invitations',
    access: 'manage-members',
    summary: 'Open invitations',
    params: projectParams,
    body: null,
    reply: z.object({ invitations: z.array(invitationSchema) }),
  }),
  invite: route({
    method: 'POST',
    path: '/api/projects/:project/invitations',
    access: 'manage-members',
    summary: 'Make a link that lets one person join with a role; it is shown once',
    params: projectParams,
    body: z.object({ role: roleSchema, forWhom: z.string().max(200) }),
    reply: z.object({ invitation: invitationSchema, token: z.string() }),
  }),
  revokeInvitation: route({
    method: 'DELETE',
    path: '/api/projects/:project/invitations/:invitation',
    access: 'manage-members',
    summary: 'Make an open invitation useless',
    params: projectParams.extend({ invitation: z.string() }),
    body: null,
    reply: done,
  }),
  changeRole: route({
    method: 'PATCH',
    path: '/api/projects/:project/members/:member',
    access: 'manage-members',
    summary: 'Give a member another role; the last owner stays owner',
    params: projectParams.extend({ member: memberIdSchema }),
    body: z.object({ role: roleSchema }),
    reply: done,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/api/projects/:project/members/:member',
    access: 'read',
    summary: 'Remove a member (owners), or leave (oneself); their records stay theirs',
    params: projectParams.extend({ member: memberIdSchema }),
    body: null,
    reply: done,
  }),
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
  editTopic: route({
    method: 'PATCH',
    path: '/api/projects/:project/topics/:topic',
    access: 'edit-codebook',
    summary: 'Rename, redefine, move, retire, redirect or adopt a topic',
    params: projectParams.extend({ topic: topicIdSchema }),
    body: topicSchema
      .pick({
        name: true,
        definition: true,
        parent: true,
        colour: true,
        order: true,
        retired: true,
        redirect: true,
      })
      .partial()
      .extend({ adopt: z.literal(true).optional() }),
    reply: done,
  }),
  editStance: route({
    method: 'PATCH',
    path: '/api/projects/:project/stances/:stance',
    access: 'edit-codebook',
    summary: 'Rename a stance or change its keys and value',
    params: projectParams.extend({ stance: z.string().max(64) }),
    body: stanceSchema.partial(),
    reply: done,
  }),
  addPerson: route({
    method: 'POST',
    path: '/api/projects/:project/people',
    access: 'edit-people',
    summary: 'Add somebody who may speak',
    params: projectParams,
    body: personSchema,
    reply: z.object({ id: personIdSchema }),
  }),
  editPerson: route({
    method: 'PUT',
    path: '/api/projects/:project/people/:person',
    access: 'edit-people',
    summary: 'Change a person; attributions and positions stay as they are',
    params: projectParams.extend({ person: personIdSchema }),
    body: personSchema,
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
      put: z.array(z.object({ id: personIdSchema, person: personSchema })).max(200),
      remove: z.array(personIdSchema).max(200),
    }),
    reply: done,
  }),
} as const
