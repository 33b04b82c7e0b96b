// `rapporteur demo`: a throw-away data folder with three people and a worked example on both sample records, served until
// it is stopped and then removed. For looking round, and for trying what one would not try on real work.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import { beginProject } from '../actions/projects/begin-project.ts'
import { newToken } from '../actions/token.ts'
import type { App } from '../app.ts'
import { addressOf, readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { type Command, readFlags, sayProblem, type Terminal, wrongUse } from './command.ts'
import { exampleSchema } from './demo/example.ts'
import { type DemoPerson, writeExample } from './demo/write-example.ts'
import { openApp } from './open-app.ts'
import { programRoot } from './program-root.ts'
import { sampleProject } from './sample.ts'

const usage = `rapporteur demo [--port 3000] [--host 127.0.0.1]

Serves a project with three people, corrections and about sixty positions on the two sample records.
It prints whom you may be. Its data folder is new each time and removed when it is stopped with Ctrl+C:
nothing you do in it is kept.
`

const options = { port: { type: 'string' }, host: { type: 'string' } } as const

export const demo: Command = {
  name: 'demo',
  summary: 'Serve a worked example, thrown away when it stops',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(demo, terminal, flags.problem.message)
    const { port, host } = flags.value.values
    const data = mkdtempSync(join(tmpdir(), 'rapporteur-demo-'))
    try {
      const config = readConfig(
        { data, ...(port !== undefined && { port }), ...(host !== undefined && { host }) },
        terminal.environment,
      )
      if (!config.ok) return wrongUse(demo, terminal, config.problem.message)
      // The demo's people have no mailboxes: nothing is mailed, whatever the environment says.
      const { mail: _, ...settings } = config.value
      const app = await openApp({ ...settings, logger: createLog(settings.logLevel) })
      if (!app.ok) return sayProblem(terminal, app.problem)
      try {
        const people = await fill(app.value)
        if (!people.ok) return sayProblem(terminal, people.problem)
        const listening = await app.value.listen(config.value.port, config.value.host)
        if (!listening.ok) return sayProblem(terminal, listening.problem)
        greet(terminal, addressOf(config.value, listening.value.port), people.value)
        await terminal.stopped()
        return 0
      } finally {
        await app.value.close()
      }
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  },
}

/** Makes the sample project with the example in it. */
export async function fill({ world, settle }: App): Promise<Result<readonly DemoPerson[]>> {
  const begun = await beginProject(world, sampleProject())
  if (!begun.ok) return begun
  const file = readFileSync(join(programRoot, 'transcripts', 'worked-example.json'), 'utf8')
  const example = exampleSchema.parse(JSON.parse(file))
  const people = await writeExample(world, begun.value, example, () => newToken(world).slice(0, 12))
  if (!people.ok) return people
  await settle()
  return ok(people.value)
}

function greet(terminal: Terminal, address: string, people: readonly DemoPerson[]): void {
  terminal.out(`The worked example is ready: ${address}\n`)
  terminal.out('You may be any of these people; it is all thrown away when you stop it with Ctrl+C.\n')
  for (const { name, email, password } of people) {
    terminal.out(`  ${name.padEnd(16)} ${email.padEnd(22)} password ${password}\n`)
  }
}
