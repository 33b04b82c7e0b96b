// The one place where a Problem becomes an HTTP reply: `{problem: {code, message, field?}}` with this status.
import type { Response } from 'express'
import { type Problem, type ProblemCode, problem } from '../../shared/base/problem.ts'

const statusOf: Readonly<Record<ProblemCode, number>> = {
  malformed: 400,
  invalid: 422,
  'sign-in': 401,
  forbidden: 403,
  'not-found': 404,
  'not-a-transcript': 422,
  'too-big': 413,
  conflict: 409,
  'needs-second-person': 409,
  'needs-grounds': 409,
  expired: 410,
  used: 410,
  gap: 409,
  'old-epoch': 409,
  'old-client': 426,
  'too-many': 429,
  busy: 503,
  'not-stored': 503,
  fault: 500,
}

export function sendProblem(response: Response, what: Problem): void {
  response.status(statusOf[what.code]).json({ problem: what })
}

/** For faults of ours. The id stands in the log beside the cause, which the caller never sees. */
export function sendFault(response: Response, id: string): void {
  const message = `Something went wrong here, and nothing was saved. Try again; if it happens again, tell whoever runs this server the number ${id}.`
  sendProblem(response, problem('fault', message))
}

export const nothingHere: Problem = problem('not-found', 'There is nothing at this address.')
