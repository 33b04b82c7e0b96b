// Accounts and their sessions: better-auth's home, with its own accounts.db. Who may do what is not decided here.
// Its endpoints are closed but for the three of `openPaths`; accounts are made by set-up, invitation or command only.
import BetterSqlite3 from 'better-sqlite3'
import type { MemberId } from '../../shared/base/id.ts'
import { type Problem, problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import { authProblem, throttled } from './auth-problem.ts'
import { type AuthSettings, addressHeader, type BetterAuth, openBetterAuth } from './better-auth.ts'
import { createSignInThrottle, type SignInThrottle } from './sign-in-throttle.ts'

export const openPaths = ['/sign-in/email', '/sign-out', '/change-password'] as const
export type OpenPath = (typeof openPaths)[number]

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string }

/** A request to one of better-auth's open endpoints: its body read, its origin checked, its address the socket's. */
export type AuthRequest = {
  readonly path: string
  readonly host: string
  readonly address: string
  readonly headers: Headers
  readonly body: unknown
}

/** `cookies` are whole Set-Cookie lines. */
export type AuthReply = { readonly body: unknown; readonly cookies: readonly string[] }

export type Session = { readonly account: Account; readonly cookies: readonly string[] }

export type Accounts = {
  readonly answer: (request: AuthRequest) => Promise<Result<AuthReply>>
  /** The account whose session these headers carry; cookies when the session was prolonged. */
  readonly whoIs: (headers: Headers) => Promise<Session | null>
  /** Makes an account and a session for it. Problem `conflict` when the address is taken. */
  readonly create: (account: NewAccount) => Promise<Result<Session>>
  readonly byEmail: (email: string) => Promise<Account | null>
  readonly byId: (id: MemberId) => Promise<Account | null>
  /** Sets a new password and ends every session of the account. */
  readonly setPassword: (account: MemberId, password: string) => Promise<void>
  /** Ends every session of the account. */
  readonly endSessions: (account: MemberId) => Promise<void>
  readonly remove: (account: MemberId) => Promise<void>
  readonly close: () => void
}

type UserRow = { readonly id: string; readonly name: string; readonly email: string }
const accountOf = (user: UserRow): Account => ({
  id: user.id as MemberId,
  name: user.name,
  email: user.email,
})

const codeOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    ? body.code
    : undefined

/** The failure an API call of better-auth's threw, as a problem; anything else is thrown on. */
function problemOf(error: unknown): Problem {
  if (error instanceof Error && error.name === 'APIError' && 'statusCode' in error && 'body' in error) {
    const found = authProblem(Number(error.statusCode), codeOf(error.body))
    if (found) return found
  }
  throw error
}

function openFile(path: string): BetterSqlite3.Database {
  try {
    const database = new BetterSqlite3(path)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    return database
  } catch (error) {
    // SQLite says what is wrong, but not with which file.
    throw new Error(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Opens accounts.db (`:memory:` for tests) and brings it up to date. */
export async function openAccounts(
  path: string,
  settings: Omit<AuthSettings, 'database'>,
): Promise<Accounts> {
  const database = openFile(path)
  const auth = await openBetterAuth({ ...settings, database })
  const throttle = createSignInThrottle(database, settings.clock)
  const { internalAdapter, password: passwords } = await auth.$context

  return {
    answer: (request) => answer(auth, throttle, request),
    whoIs: async (headers) => {
      const found = await auth.api.getSession({ headers, returnHeaders: true })
      if (!found.response) return null
      return { account: accountOf(found.response.user), cookies: found.headers.getSetCookie() }
    },
    create: async (account) => {
      try {
        const made = await auth.api.signUpEmail({ body: { ...account }, returnHeaders: true })
        return ok({ account: accountOf(made.response.user), cookies: made.headers.getSetCookie() })
      } catch (error) {
        return failed(problemOf(error))
      }
    },
    byEmail: async (email) => {
      const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase())
      return found ? accountOf(found.user) : null
    },
    byId: async (id) => {
      const user = await internalAdapter.findUserById(id)
      return user ? accountOf(user) : null
    },
    setPassword: async (account, password) => {
      await internalAdapter.updatePassword(account, await passwords.hash(password))
      await internalAdapter.deleteUserSessions(account)
    },
    endSessions: async (account) => {
      await internalAdapter.deleteUserSessions(account)
    },
    remove: async (account) => {
      await internalAdapter.deleteUser(account)
    },
    close: () => {
      database.close()
    },
  }
}

const fieldsAsked: Readonly<Record<OpenPath, readonly string[]>> = {
  '/sign-in/email': ['email', 'password'],
  '/sign-out': [],
  '/change-password': ['currentPassword', 'newPassword'],
}

/** The fields of a form that its path is for; better-auth knows more of them (where to go on to, for one). */
function fieldsOf(path: OpenPath, form: unknown): Readonly<Record<string, unknown>> {
  const given = new Map(typeof form === 'object' && form !== null ? Object.entries(form) : [])
  return Object.fromEntries(
    fieldsAsked[path].flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])),
  )
}

/** Hands one request to better-auth, with the throttle around sign-in. */
async function answer(
  auth: BetterAuth,
  throttle: SignInThrottle,
  request: AuthRequest,
): Promise<Result<AuthReply>> {
  const path = openPaths.find((open) => open === request.path)
  if (path === undefined) return failed(problem('not-found', 'There is nothing at this address.'))
  const body = fieldsOf(path, request.body)
  const email = typeof body.email === 'string' ? body.email : null
  if (email !== null) {
    const waitMs = throttle.waitMs(request.address, email)
    if (waitMs > 0) return failed(throttled(waitMs))
    throttle.trying(request.address, email)
  }
  const headers = new Headers(request.headers)
  headers.set(addressHeader, request.address)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  // Where it came from was checked before it came here, by rules that also know programs, which send no origin.
  for (const name of ['referer', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']) headers.delete(name)
  headers.set('origin', `http://${request.host}`)
  const reply = await auth.handler(
    new Request(`http://${request.host}/api/auth${path}`, {
      method: 'POST',
      headers,
      // A new password ends every other session.
      body: JSON.stringify(path === '/change-password' ? { ...body, revokeOtherSessions: true } : body),
    }),
  )
  const said: unknown = await reply.json().catch(() => null)
  if (reply.ok) {
    if (email !== null) throttle.succeeded(request.address, email)
    return ok({ body: said, cookies: reply.headers.getSetCookie() })
  }
  const found = authProblem(reply.status, codeOf(said))
  if (found) return failed(found)
  throw new Error(`better-auth answered ${reply.status} to ${path}`)
}
