// A calm ceiling on requests: by account when signed in, else by address.
import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { problem } from '../../shared/base/problem.ts'
import { sendProblem } from './problem-reply.ts'
import { accountOf } from './request-session.ts'

export const limitRequests = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request, response) =>
      accountOf(response as Parameters<RequestHandler>[1])?.id ?? ipKeyGenerator(request.ip ?? ''),
    handler: (_request, response) =>
      sendProblem(
        response,
        problem('too-many', 'Too many requests in a minute. Wait a little, then try again.'),
      ),
  })
