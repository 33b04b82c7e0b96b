// `rapporteur user password`: gives somebody who forgot theirs a new one. It touches accounts only, so it works beside a
// running server, and ends every session of the account.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { minPasswordLength } from '../../shared/wire/api-account.ts'
import { openAccounts } from '../accounts/accounts.ts'
import { readOrMakeSecret } from '../accounts/secret.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { askServer } from './ask-server.ts'
import { type Command, readFlags, wrongUse } from './command.ts'

const usage = `rapporteur user password --email E --password-stdin [--data DIR]

Sets a new password, read from standard input, at least ${minPasswordLength} characters, and signs the account out
everywhere. For people who forgot theirs; whoever knows theirs changes it on their account's page.
`

const options = {
  email: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  data: { type: 'string' },
} as const

export const userPassword: Command = {
  name: 'user password',
  summary: 'Set a new password for somebody who forgot theirs',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(userPassword, terminal, flags.problem.message)
    const { email, 'password-stdin': fromInput, data } = flags.value.values
    if (email === undefined) return wrongUse(userPassword, terminal, '--email is missing.')
    if (fromInput !== true) {
      return wrongUse(userPassword, terminal, 'Give the password on standard input, with --password-stdin.')
    }
    const config = readConfig(data === undefined ? {} : { data }, terminal.environment)
    if (!config.ok) return wrongUse(userPassword, terminal, config.problem.message)
    const password = Buffer.from(await terminal.input())
      .toString('utf8')
      .replace(/\r?\n$/, '')
    const refused = await setPassword(config.value.dataDir, email, password)
    if (refused !== null) {
      terminal.say(refused)
      return 1
    }
    terminal.out(`Set a new password for ${email}, who is signed out everywhere.\n`)
    return 0
  },
}

/** Null when done, else the sentence that says why not. */
async function setPassword(dataDir: string, email: string, password: string): Promise<string | null> {
  if (password.length < minPasswordLength) return `The password has at least ${minPasswordLength} characters.`
  const file = join(dataDir, 'accounts.db')
  if (!existsSync(file)) return `There are no accounts in ${dataDir}.`
  const random = (bytes: number) => randomBytes(bytes)
  const log = createLog('error')
  const accounts = await openAccounts(file, {
    secret: readOrMakeSecret(join(dataDir, 'secret'), random),
    secureCookies: false,
    clock: Date.now,
    random,
    warn: (message) => log.warn(message),
  })
  const account = await accounts.byEmail(email)
  if (account) await accounts.setPassword(account.id, password)
  accounts.close()
  if (account) {
    // Its sessions are gone, but windows that are open now were let in with one: they must come back.
    const body = JSON.stringify({ account: account.id })
    await askServer(dataDir, { path: '/signed-out', contentType: 'application/json', body })
  }
  return account ? null : `There is no account with the address ${email}.`
}
