// better-auth as we use it: e-mail and password only, invite-only, without telemetry, in its own database.
// Its limits are by client address, and the one header it believes for that is set by server/http from the socket.
import { type Auth, type BetterAuthOptions, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type BetterSqlite3 from 'better-sqlite3'
import { ulid } from '../../shared/base/id.ts'
import { minPasswordLength } from '../../shared/wire/api-account.ts'

/** Overwritten on every request with the socket's address; what a client sends under this name is lost. */
export const addressHeader = 'x-client-address'

const day = 24 * 60 * 60

export type AuthSettings = {
  readonly database: BetterSqlite3.Database
  readonly secret: string
  readonly secureCookies: boolean
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly warn: (message: string) => void
  /** Left out: better-auth's own, which take their time by intention. */
  readonly passwords?: PasswordHashing
}

/** How a password is kept, and one that is given compared with what is kept. */
export type PasswordHashing = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (given: { readonly hash: string; readonly password: string }) => Promise<boolean>
}

const optionsOf = (settings: AuthSettings): BetterAuthOptions => ({
  appName: 'Rapporteur',
  basePath: '/api/auth',
  secret: settings.secret,
  database: settings.database,
  telemetry: { enabled: false },
  trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
  emailAndPassword: {
    enabled: true,
    autoSignIn: true,
    minPasswordLength,
    maxPasswordLength: 200,
    ...(settings.passwords && { password: settings.passwords }),
  },
  session: { expiresIn: 30 * day, updateAge: day },
  disabledPaths: ['/sign-up/email'],
  rateLimit: {
    enabled: true,
    storage: 'database',
    window: 60,
    max: 120,
    customRules: {
      '/sign-in/email': { window: 60, max: 60 },
      '/change-password': { window: 60, max: 10 },
    },
  },
  logger: {
    level: 'error',
    log: (_level: string, message: string) => settings.warn(message),
  },
  advanced: {
    cookiePrefix: 'rapporteur',
    useSecureCookies: settings.secureCookies,
    ipAddress: { ipAddressHeaders: [addressHeader] },
    database: { generateId: () => ulid(settings.clock(), settings.random(10)) },
  },
})

export type BetterAuth = Auth<BetterAuthOptions>

/** Brings its tables up to date and gives the instance. */
export async function openBetterAuth(settings: AuthSettings): Promise<BetterAuth> {
  const options = optionsOf(settings)
  const { runMigrations } = await getMigrations(options)
  await runMigrations()
  return betterAuth(options)
}
