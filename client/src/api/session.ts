// Who is signed in; signing in and out, and changing the password. Without a network the last account is taken at
// its word: it opens only what this browser kept, and the server asks again for everything else.
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
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

/** Who is signed in, asked for a screen (`useSession`) or ahead of one. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: () => readSession(),
  staleTime: 60_000,
}

/**
 * The session of this tab; asked again after signing in or out by invalidating `['session']`. `anew` asks again whenever
 * the screen opens, and `isFetchedAfterMount` says that this was answered: a session known before may have ended.
 */
export const useSession = ({ anew = false } = {}): UseQueryResult<Session> =>
  useQuery({
    ...sessionQuery,
    refetchOnMount: anew ? 'always' : true,
  })

async function ask(path: string, body: object): Promise<Result<void>> {
  const reply = await send(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply) return failed(offlineProblem)
  return reply.ok ? ok(undefined) : failed(await problemOfReply(reply))
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
