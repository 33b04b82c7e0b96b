// better-auth's open endpoints at /api/auth, their failures said as problems like all others.
import type { Express } from 'express'
import type { HttpNeeds } from './needs.ts'
import { sendProblem } from './problem-reply.ts'
import { jsonBody } from './read-body.ts'
import { accountOf, headersOf, setCookies } from './request-session.ts'

const base = '/api/auth'
/** After these, sockets opened with the session must show it again. */
const endingPaths = ['/sign-out', '/change-password']

export function mountAuth(app: Express, needs: HttpNeeds): void {
  app.post(`${base}/{*path}`, async (request, response) => {
    const body = await jsonBody(request)
    if (!body.ok) return sendProblem(response, body.problem)
    const account = accountOf(response)
    const path = request.path.slice(base.length)
    const reply = await needs.sessions.answer({
      path,
      host: request.headers.host ?? 'localhost',
      address: request.ip ?? 'unknown',
      headers: headersOf(request.headers),
      body: body.value,
    })
    if (!reply.ok) return sendProblem(response, reply.problem)
    // The session middleware may have prolonged the old session: the new cookies alone count.
    response.removeHeader('Set-Cookie')
    setCookies(response, reply.value.cookies)
    if (account && endingPaths.includes(path)) await needs.sessionsEnded(account.id)
    response.set('Cache-Control', 'no-store').json(reply.value.body)
  })
}
