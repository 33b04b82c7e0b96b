// Routes about accounts: who is signed in, first set-up, invitations, the account itself.
// Sign-in, sign-out and changing the password are better-auth's: POST /api/auth/sign-in/email, /sign-out, /change-password.
import { z } from 'zod'
import { memberIdSchema } from '../base/id.ts'
import { nameSchema } from '../base/one-line-name.ts'
import { roleSchema } from '../people/roles.ts'
import { route } from './route.ts'

const none = z.object({})
export const minPasswordLength = 10

const newAccount = z.object({
  name: nameSchema(120).min(1, 'please give your name'),
  email: z.email('not an e-mail address').max(254),
  password: z.string().min(minPasswordLength, `at least ${minPasswordLength} characters`).max(200),
})

export const accountSchema = z.object({ id: memberIdSchema, name: z.string(), email: z.string() })
export type Account = z.infer<typeof accountSchema>

export const invitationViewSchema = z.object({
  projectName: z.string(),
  role: roleSchema,
  invitedBy: z.string(),
  expiresAtMs: z.number(),
})
export type InvitationView = z.infer<typeof invitationViewSchema>

export const accountRoutes = {
  session: route({
    method: 'GET',
    path: '/api/session',
    access: 'anybody',
    summary: 'Who is signed in, and whether the first owner is still to be set up',
    params: none,
    body: null,
    reply: z.object({ account: accountSchema.nullable(), needsSetUp: z.boolean() }),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/set-up/:token',
    access: 'anybody',
    summary: 'Make the first owner, once, with the link the first start printed; signs in',
    params: z.object({ token: z.string() }),
    body: newAccount,
    reply: z.object({ account: accountSchema }),
  }),
  readInvitation: route({
    method: 'GET',
    path: '/api/invitations/:token',
    access: 'anybody',
    summary: 'What an invitation is for; problems: not-found, expired, used',
    params: z.object({ token: z.string() }),
    body: null,
    reply: invitationViewSchema,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitations/:token/accept',
    access: 'anybody',
    summary: 'Join: with a new account (body), or as the account that is signed in (body null)',
    params: z.object({ token: z.string() }),
    body: newAccount.nullable(),
    reply: z.object({ account: accountSchema, projectSlug: z.string() }),
  }),
} as const
