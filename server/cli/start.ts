// `rapporteur start`: opens the data folder, fills a new one with the sample, and serves until it is told to stop.
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { beginProject } from '../actions/projects/begin-project.ts'
import type { App } from '../app.ts'
import { addressOf, type Config, readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { type Command, readFlags, type Terminal, wrongUse } from './command.ts'
import { controlSocket, openApp } from './open-app.ts'
import { emptyProject, sampleProject } from './sample.ts'

const usage = `rapporteur start [--port 3000] [--host 127.0.0.1] [--data ./data] [--no-sample]

Serves Rapporteur until it is stopped with Ctrl+C. A new data folder begins with two sample records;
--no-sample leaves them out. The first start prints a link to make the first owner's account.

Environment: PORT, HOST, RAPPORTEUR_DATA as the flags;
RAPPORTEUR_ORIGINS   addresses people use when a proxy stands before it: https://desk.example.org
RAPPORTEUR_PROXIES   how many proxies stand before it and tell the client's address (0)
RAPPORTEUR_LOG       silent, error, warn, info or debug (warn), as JSON lines on stderr
RAPPORTEUR_SMTP_URL  a mail server for the daily digest: smtp://user:password@host:587 (none: nothing is mailed)
RAPPORTEUR_MAIL_FROM who it is from: Rapporteur <desk@example.org>
RAPPORTEUR_DIGEST_HOUR  the hour of this machine's day after which it is sent (7)
`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'no-sample': { type: 'boolean' },
} as const

export const start: Command = {
  name: 'start',
  summary: 'Serve Rapporteur on this machine',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(start, terminal, flags.problem.message)
    const { port, host, data, 'no-sample': noSample } = flags.value.values
    const config = readConfig(
      {
        ...(port !== undefined && { port }),
        ...(host !== undefined && { host }),
        ...(data !== undefined && { data }),
      },
      terminal.environment,
    )
    if (!config.ok) return wrongUse(start, terminal, config.problem.message)
    const { mail, ...settings } = config.value
    const app = await openApp({
      ...settings,
      logger: createLog(settings.logLevel),
      ...(mail && { mail: { ...mail, address: addressOf(settings, settings.port) } }),
    })
    if (!app.ok) {
      terminal.say(app.problem.message)
      return 1
    }
    const served = await serve(app.value, config.value, noSample === true, terminal)
    if (served.ok) await terminal.stopped()
    else terminal.say(served.problem.message)
    await app.value.close()
    return served.ok ? 0 : 1
  },
}

async function serve(app: App, config: Config, noSample: boolean, terminal: Terminal): Promise<Result<null>> {
  if ((await app.world.projects.all()).length === 0) {
    const begun = await beginProject(app.world, noSample ? emptyProject : sampleProject())
    if (!begun.ok)
      return failed(
        problem(begun.problem.code, `The first project could not be made: ${begun.problem.message}`),
      )
  }
  const listening = await app.listen(config.port, config.host)
  if (!listening.ok) return listening
  await app.listenForCommands(controlSocket(config.dataDir))
  const address = addressOf(config, listening.value.port)
  terminal.out(`Rapporteur is ready: ${address}\n`)
  if (await app.setUp.isNeeded()) {
    terminal.out(`Make the first owner's account here, once: ${address}/set-up/${app.setUp.newLink()}\n`)
  }
  return ok(null)
}
