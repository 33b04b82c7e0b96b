// Refuses writes that another site's page sends with our cookie, and sockets it opens. A program sends no Origin and may.
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { problem } from '../../shared/base/problem.ts'
import { sendProblem } from './problem-reply.ts'

/** True when the request names no origin, its own host's, or one of `origins` (`https://desk.example.org`). */
export function allowedOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

export const refuseOtherOrigins =
  (origins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (isReading || allowedOrigin(request, origins)) next()
    else sendProblem(response, problem('forbidden', 'This request came from another site and was refused.'))
  }
