// Asks once per request who is signed in, and lets the session's own cookies through when it was prolonged.
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Account } from '../../shared/wire/api-account.ts'
import type { Sessions } from './needs.ts'

export function headersOf(headers: IncomingHttpHeaders): Headers {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') copied.set(name, value)
    else for (const one of value ?? []) copied.append(name, one)
  }
  return copied
}

const accounts = new WeakMap<Response, Account>()

/** Null when nobody is signed in. */
export const accountOf = (response: Response): Account | null => accounts.get(response) ?? null

export const setCookies = (response: Response, cookies: readonly string[]): void => {
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
}

export const askSession =
  (sessions: Sessions): RequestHandler =>
  async (request, response, next) => {
    if (request.headers.cookie !== undefined) {
      const session = await sessions.whoIs(headersOf(request.headers))
      if (session) {
        accounts.set(response, session.account)
        setCookies(response, session.cookies)
      }
    }
    next()
  }
