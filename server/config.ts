// How the server is set: flags first, then the environment, then defaults. Checked once, here.
import { z } from 'zod'
import { problem } from '../shared/base/problem.ts'
import { failed, ok, type Result } from '../shared/base/result.ts'

const originList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))

const settings = {
  port: z.coerce.number().int().min(0).max(65_535),
  host: z.string().min(1),
  dataDir: z.string().min(1),
  origins: originList,
  proxies: z.coerce.number().int().min(0).max(10),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
  smtpUrl: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]),
  mailFrom: z.union([
    z.literal(''),
    z.string().regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
  ]),
  digestHour: z.coerce.number().int().min(0).max(23),
}

/** What is said of a setting that must not be repeated. */
const secrets = new Set(['smtpUrl'])

/** How mail is sent. */
export type MailConfig = {
  /** `smtp://user:password@host:587`: secret, and in no message. */
  readonly smtpUrl: string
  readonly from: string
  /** The hour of the server's day after which daily mails are made. */
  readonly digestHour: number
}

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Where people reach the server when not by its own host, as behind a proxy; the first is used in links. */
  readonly origins: readonly string[]
  /** How many proxies stand before this server and say the client's address. */
  readonly proxies: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Null: nothing is ever mailed. */
  readonly mail: MailConfig | null
}

export type Flags = { readonly port?: string; readonly host?: string; readonly data?: string }
type Environment = Readonly<Record<string, string | undefined>>

/** Problem `invalid`, naming the flag or variable that is wrong. */
export function readConfig(flags: Flags, environment: Environment): Result<Config> {
  const said = {
    port: { name: '--port or PORT', value: flags.port ?? environment.PORT ?? '3000' },
    host: { name: '--host or HOST', value: flags.host ?? environment.HOST ?? '127.0.0.1' },
    dataDir: {
      name: '--data or RAPPORTEUR_DATA',
      value: flags.data ?? environment.RAPPORTEUR_DATA ?? './data',
    },
    origins: { name: 'RAPPORTEUR_ORIGINS', value: environment.RAPPORTEUR_ORIGINS ?? '' },
    proxies: { name: 'RAPPORTEUR_PROXIES', value: environment.RAPPORTEUR_PROXIES ?? '0' },
    logLevel: { name: 'RAPPORTEUR_LOG', value: environment.RAPPORTEUR_LOG ?? 'warn' },
    smtpUrl: { name: 'RAPPORTEUR_SMTP_URL', value: environment.RAPPORTEUR_SMTP_URL ?? '' },
    mailFrom: { name: 'RAPPORTEUR_MAIL_FROM', value: environment.RAPPORTEUR_MAIL_FROM ?? '' },
    digestHour: { name: 'RAPPORTEUR_DIGEST_HOUR', value: environment.RAPPORTEUR_DIGEST_HOUR ?? '7' },
  }
  for (const [key, { name, value }] of Object.entries(said)) {
    const schema = settings[key as keyof typeof settings]
    if (!schema.safeParse(value).success) {
      const what = secrets.has(key)
        ? 'cannot be used: it is no address as smtp://user:password@host:587'
        : `cannot be “${value}”`
      return failed(problem('invalid', `${name} ${what}.`))
    }
  }
  if (said.smtpUrl.value !== '' && said.mailFrom.value === '') {
    return failed(problem('invalid', 'RAPPORTEUR_SMTP_URL needs RAPPORTEUR_MAIL_FROM: who the mail is from.'))
  }
  return ok({
    port: settings.port.parse(said.port.value),
    host: said.host.value,
    dataDir: said.dataDir.value,
    origins: settings.origins.parse(said.origins.value),
    proxies: settings.proxies.parse(said.proxies.value),
    logLevel: settings.logLevel.parse(said.logLevel.value),
    mail:
      said.smtpUrl.value === ''
        ? null
        : {
            smtpUrl: said.smtpUrl.value,
            from: said.mailFrom.value,
            digestHour: settings.digestHour.parse(said.digestHour.value),
          },
  })
}

/** The address to tell people: `localhost` for hosts that only mean this machine or every address of it. */
export function addressOf(config: Pick<Config, 'host' | 'origins'>, port: number): string {
  const [origin] = config.origins
  if (origin !== undefined) return origin
  const isHere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(config.host)
  const host = isHere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${port}`
}
