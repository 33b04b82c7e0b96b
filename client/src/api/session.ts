// Who is signed in; signing in and out, and changing the password. Without a network the last account is taken at
// its word: it opens only what this browser kept, and the server asks again for everything else.
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Account } from '../../../shared/wire/api-account.ts'
import { call, offlineProblem, problemOfReply, send } from './call.ts'
import { rememberAccount, rememberedAccount } from './remembered-account.ts'

export type Session = {
  readonly account: Account | null
  readonly needsSetUp: boolean
  /** The server could not be asked: this is the account remembered from last time. */
  readonly offline: boolean
}

type Remembering = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined

const browserStorage = (): Remembering => {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Asks the server who is signed in, and remembers it; offline, gives the remembered account. */
export async function readSession(storage: Remembering = browserStorage()): Promise<Session> {
  const result = await call('session', { params: {} })
  if (result.ok) {
    if (result.value.account) rememberAccount(storage, result.value.account)
    return { ...result.value, offline: false }
  }
  return { account: rememberedAccount(storage), needsSetUp: false, offline: true }
}

/** The session of this tab; asked again after signing in or out by invalidating `['session']`. */
export const useSession = (): UseQueryResult<Session> =>
  useQuery({ queryKey: ['session'], queryFn: () => readSession(), staleTime: 60_000 })

const words: Readonly<Record<string, Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: problem('sign-in', 'This e-mail address and password do not go together.'),
  INVALID_EMAIL: problem('invalid', 'This is not an e-mail address.', 'email'),
  INVALID_PASSWORD: problem('invalid', 'The current password is not right.', 'currentPassword'),
  PASSWORD_TOO_SHORT: problem('invalid', 'The new password is too short.', 'newPassword'),
  PASSWORD_TOO_LONG: problem('invalid', 'The new password is too long.', 'newPassword'),
  USER_NOT_FOUND: problem('sign-in', 'This e-mail address and password do not go together.'),
  SESSION_EXPIRED: problem('sign-in', 'You are signed out. Sign in again.'),
  UNAUTHORIZED: problem('sign-in', 'You are signed out. Sign in again.'),
}

async function ask(path: string, body: object): Promise<Result<void>> {
  const reply = await send(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply) return failed(offlineProblem)
  if (reply.ok) return ok(undefined)
  const copy = reply.clone()
  const told: unknown = await copy.json().catch(() => null)
  const code = typeof told === 'object' && told !== null && 'code' in told ? String(told.code) : ''
  if (reply.status === 429) {
    return failed(problem('too-many', 'Too many tries. Wait a minute, then try again.'))
  }
  return failed(words[code] ?? (await problemOfReply(reply)))
}

/** Sets the session cookie. The problem's words are for the form. */
export const signIn = (email: string, password: string): Promise<Result<void>> =>
  ask('sign-in/email', { email, password })

/** Ends the session and forgets who was here. What the device keeps is the caller's to forget (live's `forgetMember`). */
export async function signOut(storage: Remembering = browserStorage()): Promise<Result<void>> {
  const result = await ask('sign-out', {})
  if (result.ok || result.problem.code === 'sign-in') {
    rememberAccount(storage, null)
    return ok(undefined)
  }
  return result
}

/** Other devices are signed out. */
export const changePassword = (currentPassword: string, newPassword: string): Promise<Result<void>> =>
  ask('change-password', { currentPassword, newPassword, revokeOtherSessions: true })
