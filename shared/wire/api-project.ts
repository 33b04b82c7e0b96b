// Routes about projects: the list, members, invitations. `:project` is a slug.
import { z } from 'zod'
import { memberIdSchema, projectIdSchema } from '../base/id.ts'
import { nameSchema } from '../base/one-line-name.ts'
import { memberSchema } from '../people/member.ts'
import { roleSchema } from '../people/roles.ts'
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
    body: z.object({ role: roleSchema, forWhom: nameSchema(200) }),
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
} as const
