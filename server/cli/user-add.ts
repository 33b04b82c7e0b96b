// `rapporteur user add`: makes an account for scripts, through the running server or, without one, by itself.
import { z } from 'zod'
import { isOneLineName, oneLineWords } from '../../shared/base/one-line-name.ts'
import type { Result } from '../../shared/base/result.ts'
import { roleSchema, roles } from '../../shared/people/roles.ts'
import { minPasswordLength } from '../../shared/wire/api-account.ts'
import { addUser, type UserAdded, type UserAsked } from '../actions/accounts/add-user.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { askServer } from './ask-server.ts'
import { type Command, readFlags, wrongUse } from './command.ts'
import { openApp } from './open-app.ts'

const usage = `rapporteur user add --email E --name N [--project P --role R] --password-stdin [--data DIR]

Makes an account; the password is read from standard input, at least ${minPasswordLength} characters. With --project (its
address or exact name) the account joins it as ${roles.join(', ')} (annotator when --role is left out).
Somebody who has an account already only joins the project. Works beside a running server.
`

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  project: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  data: { type: 'string' },
} as const

export const userAdd: Command = {
  name: 'user add',
  summary: 'Make an account, and a member of a project',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(userAdd, terminal, flags.problem.message)
    const { email, name, project, role, 'password-stdin': fromInput, data } = flags.value.values
    if (!z.email().safeParse(email).success)
      return wrongUse(userAdd, terminal, '--email needs an e-mail address.')
    if (name === undefined || name.trim() === '') return wrongUse(userAdd, terminal, '--name is missing.')
    if (!isOneLineName(name.trim()))
      return wrongUse(userAdd, terminal, `--name cannot be used: ${oneLineWords}.`)
    if (fromInput !== true) {
      return wrongUse(userAdd, terminal, 'Give the password on standard input, with --password-stdin.')
    }
    if (role !== undefined && project === undefined) {
      return wrongUse(userAdd, terminal, '--role needs --project.')
    }
    const asRole = roleSchema.safeParse(role ?? 'annotator')
    if (!asRole.success) return wrongUse(userAdd, terminal, `--role is one of ${roles.join(', ')}.`)
    const config = readConfig(data === undefined ? {} : { data }, terminal.environment)
    if (!config.ok) return wrongUse(userAdd, terminal, config.problem.message)
    const password = Buffer.from(await terminal.input())
      .toString('utf8')
      .replace(/\r?\n$/, '')
    if (password.length < minPasswordLength) {
      terminal.say(`The password has at least ${minPasswordLength} characters.`)
      return 1
    }
    const added = await addThere(config.value.dataDir, {
      email: email ?? '',
      name: name.trim(),
      password,
      ...(project !== undefined && { project: { named: project, role: asRole.data } }),
    })
    if (!added.ok) {
      terminal.say(added.problem.message)
      return 1
    }
    terminal.out(sentenceOf(added.value))
    return 0
  },
}

/** Through the running server when there is one: it tells everybody's screens. */
async function addThere(dataDir: string, user: UserAsked): Promise<Result<UserAdded>> {
  const answer = await askServer(dataDir, {
    path: '/user-add',
    contentType: 'application/json',
    body: JSON.stringify(user),
  })
  if (answer) return answer as Result<UserAdded>
  const app = await openApp({ dataDir, logger: createLog('error'), origins: [], proxies: 0 })
  if (!app.ok) return app
  const added = await addUser(app.value.world, user)
  await app.value.close()
  return added
}

const sentenceOf = ({ account, isNew, project }: UserAdded): string =>
  [
    isNew ? `Made an account for ${account.name} <${account.email}>` : `${account.name} <${account.email}>`,
    project === null ? '.' : `${isNew ? ', who' : ''} joined ${project}.`,
  ]
    .join(isNew ? '' : ' ')
    .concat('\n')
