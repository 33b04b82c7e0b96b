// What HTTP is handed by app: the actions' world, who is signed in, and how to log.
import type { MemberId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import type { SetUp } from '../actions/accounts/set-up.ts'
import type { LeaveTokens } from '../actions/talk/digest/leave-token.ts'
import type { World } from '../actions/world.ts'

export type Logger = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

export type AuthRequest = {
  readonly path: string
  readonly host: string
  readonly address: string
  readonly headers: Headers
  readonly body: unknown
}

/** `cookies` are whole Set-Cookie lines. */
export type Sessions = {
  readonly answer: (
    request: AuthRequest,
  ) => Promise<Result<{ readonly body: unknown; readonly cookies: readonly string[] }>>
  readonly whoIs: (
    headers: Headers,
  ) => Promise<{ readonly account: Account; readonly cookies: readonly string[] } | null>
}

export type HttpNeeds = {
  readonly world: World
  readonly setUp: SetUp
  readonly sessions: Sessions
  /** Sockets of this account must show their session again: it signed out or changed its password. */
  readonly sessionsEnded: (account: MemberId) => Promise<void>
  readonly logger: Logger
  readonly version: string
  /** This server has been told how to send mail. */
  readonly sendsMail: boolean
  /** Whose daily mails a link in one ends. */
  readonly leaveTokens: LeaveTokens
  /** Origins allowed besides the request's own host. */
  readonly origins: readonly string[]
  /** True when people reach this server by https only. */
  readonly isSecure: boolean
  /** How many proxies stand before this server; their word on the client's address is believed. */
  readonly proxies: number
  /** The built screens; null when there are none. */
  readonly clientDir: string | null
  /** Requests a minute by one account, or one address that is not signed in. */
  readonly requestsPerMinute: number
}
