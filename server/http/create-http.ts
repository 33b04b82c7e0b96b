// The whole of HTTP, put together in the order that matters: public pages, headers, origin, compression,
// session, ceiling, routes, screens, faults.
import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler } from 'express'
import { mountApi } from './mount-api.ts'
import { mountAuth } from './mount-auth.ts'
import type { HttpNeeds, Logger } from './needs.ts'
import { openApi } from './open-api.ts'
import { nothingHere, sendFault, sendProblem } from './problem-reply.ts'
import { publicPages } from './public/public-pages.ts'
import { mountStopMail } from './public/stop-mail.ts'
import { limitRequests } from './rate-limit.ts'
import { refuseOtherOrigins } from './request-origin.ts'
import { askSession } from './request-session.ts'
import { securityHeaders } from './security-headers.ts'
import { serveClient } from './serve-client.ts'

export function createHttp(needs: HttpNeeds): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', 'strong')
  app.set('trust proxy', needs.proxies)
  /** Made on first asking: it takes as long as all else that a server begins with. */
  let description: object | null = null

  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true, version: needs.version })
  })
  app.use(securityHeaders(needs.isSecure))
  mountStopMail(app, needs)
  app.use(refuseOtherOrigins(needs.origins))
  // On figures, as big replies are, level 4 takes a quarter of the time of the usual 6 and gives a twentieth more.
  app.use(compression({ level: 4, filter: isWhole }))
  app.use('/api', askSession(needs.sessions), limitRequests(needs.requestsPerMinute))
  app.get('/api/openapi.json', (_request, response) => {
    description ??= openApi(needs.version)
    response.json(description)
  })
  mountAuth(app, needs)
  mountApi(app, needs)
  serveClient(app, needs.clientDir)
  app.use((_request, response) => sendProblem(response, nothingHere))
  app.use(answerFaults(needs.logger))
  const pages = publicPages(needs)
  return (request, response) => {
    if (!pages(request, response)) app(request, response)
  }
}

/** A part of a file is counted in the file's own bytes: packed, it would be another part than it says. */
const isWhole: typeof compression.filter = (request, response) =>
  response.statusCode !== 206 && compression.filter(request, response)

const answerFaults =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
    if (response.headersSent) {
      response.destroy()
    } else if (typeof status === 'number' && status >= 400 && status < 500) {
      // An address that cannot be decoded; a file of the screens, or a part of one, that is not there.
      sendProblem(response, nothingHere)
    } else {
      const id = randomUUID().slice(0, 8)
      logger.error({ error, id, method: request.method, path: request.path }, 'a request failed')
      sendFault(response, id)
    }
  }
