// What other commands on this machine ask of the running server, over data/control.sock. The socket's file mode is the
// permission: who may open it may run the server. The actions are the same as those behind the routes.
import express, { type Express, type RequestHandler } from 'express'
import { z } from 'zod'
import { type MemberId, memberIdSchema } from '../../shared/base/id.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { roleSchema } from '../../shared/people/roles.ts'
import { addUser } from '../actions/accounts/add-user.ts'
import { done } from '../actions/caller.ts'
import { findProject } from '../actions/projects/find-project.ts'
import { storeTranscript } from '../actions/transcripts/import-transcript.ts'
import type { World } from '../actions/world.ts'
import { nothingHere, sendProblem } from './problem-reply.ts'
import { bytesBody, jsonBody } from './read-body.ts'

const importQuery = z.object({ project: z.string().min(1), fileName: z.string().min(1) })
const projectQuery = z.object({ named: z.string().min(1) })
const signedOutSchema = z.object({ account: memberIdSchema })
const userSchema = z.object({
  name: z.string(),
  email: z.string(),
  password: z.string(),
  project: z.object({ named: z.string(), role: roleSchema }).optional(),
})

const answering =
  (answer: (...asked: Parameters<RequestHandler>) => Promise<Result<unknown>>): RequestHandler =>
  async (request, response, next) => {
    const reply = await answer(request, response, next)
    if (reply.ok) response.json(reply.value)
    else sendProblem(response, reply.problem)
  }

const unclear = failed(problem('invalid', 'The running server did not understand this command.'))

/** `sessionsEnded`: sockets of this account must show their session again. */
export function createControl(world: World, sessionsEnded: (account: MemberId) => Promise<void>): Express {
  const app = express()
  app.post(
    '/import',
    answering(async (request) => {
      const query = importQuery.safeParse(request.query)
      if (!query.success) return unclear
      const project = await findProject(world, query.data.project)
      if (!project.ok) return project
      const bytes = await bytesBody(request)
      if (!bytes.ok) return bytes
      return storeTranscript(world, project.value, null, {
        bytes: bytes.value,
        fileName: query.data.fileName,
      })
    }),
  )
  app.post(
    '/project',
    answering(async (request) => {
      const body = await jsonBody(request)
      if (!body.ok) return body
      const asked = projectQuery.safeParse(body.value)
      return asked.success ? findProject(world, asked.data.named) : unclear
    }),
  )
  app.post(
    '/user-add',
    answering(async (request) => {
      const body = await jsonBody(request)
      if (!body.ok) return body
      const user = userSchema.safeParse(body.value)
      return user.success ? addUser(world, user.data) : unclear
    }),
  )
  app.post(
    '/signed-out',
    answering(async (request) => {
      const body = await jsonBody(request)
      if (!body.ok) return body
      const asked = signedOutSchema.safeParse(body.value)
      if (!asked.success) return unclear
      await sessionsEnded(asked.data.account)
      return ok(done)
    }),
  )
  app.use((_request, response) => sendProblem(response, nothingHere))
  return app
}
