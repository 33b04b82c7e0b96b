// The way out of daily mails, without a session: GET shows a button, POST ends them, as mail programs do by themselves in
// one click (RFC 8058). The signed token in the address is all that counts, so no cookie and no origin is looked at.
import type { Express, Response } from 'express'
import { stopDigest } from '../../actions/talk/digest/stop-digest.ts'
import { type StopMailState, stopMailDocument } from '../../pages/stop-mail-page.ts'
import type { HttpNeeds } from '../needs.ts'
import { limitRequests } from '../rate-limit.ts'

const path = '/mail/stop/:token'

export function mountStopMail(
  app: Express,
  { world, leaveTokens, requestsPerMinute }: Pick<HttpNeeds, 'world' | 'leaveTokens' | 'requestsPerMinute'>,
): void {
  app.use('/mail/stop', limitRequests(requestsPerMinute))
  app.get(path, ({ params }, response) => {
    send(response, leaveTokens.read(params.token) === null ? 'unknown' : 'ask')
  })
  app.post(path, async ({ params }, response) => {
    const stopped = await stopDigest(world, leaveTokens, params.token)
    send(response, stopped.ok ? 'done' : 'unknown')
  })
}

function send(response: Response, state: StopMailState): void {
  response
    .status(state === 'unknown' ? 404 : 200)
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(stopMailDocument(state))
}
