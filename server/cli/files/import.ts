// `rapporteur import`: stores files as records of a project, through the running server or, without one, by itself.
// Every file stands alone: one that is refused keeps none of the others out.
import { basename } from 'node:path'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { findProject } from '../../actions/projects/find-project.ts'
import { type SourceFile, storeTranscript } from '../../actions/transcripts/import-transcript.ts'
import type { App } from '../../app.ts'
import { createLog } from '../../log.ts'
import { askServer } from '../ask-server.ts'
import { type Command, readFlags, sayProblem, type Terminal, wrongUse } from '../command.ts'
import { mustHoldData, settingsOf } from '../data-folder.ts'
import { openApp } from '../open-app.ts'
import { readSource } from './read-source.ts'

const usage = `rapporteur import FILE… --project P [--data DIR] [--json]

Stores files as records of the project P (its address or exact name). Works beside a running server, whose screens
show the records at once. A file that is refused, or is in the project already, keeps no other out; the exit code is 1 then.

--json   {imported: [{file, id}], refused: [{file, code, message}]}
`

const options = {
  project: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Imported = { readonly file: string; readonly id: TranscriptId }
type Refused = { readonly file: string } & Pick<Problem, 'code' | 'message'>

/** Stores one file, wherever that is done. */
type Store = (source: SourceFile) => Promise<Result<{ readonly id: TranscriptId }>>

export const importFiles: Command = {
  name: 'import',
  summary: 'Store files as records of a project',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options, allowPositionals: true })
    if (!flags.ok) return wrongUse(importFiles, terminal, flags.problem.message)
    const { positionals: files, values } = flags.value
    if (files.length === 0) return wrongUse(importFiles, terminal, 'Name the files to import.')
    if (values.project === undefined) return wrongUse(importFiles, terminal, '--project is missing.')
    const settings = settingsOf(values.data, terminal)
    if (!settings.ok) return wrongUse(importFiles, terminal, settings.problem.message)
    const way = await wayIn(settings.value.dataDir, values.project)
    if (!way.ok) return sayProblem(terminal, way.problem)
    try {
      const { imported, refused } = await importAll(files, way.value.store, terminal)
      if (values.json) terminal.out(`${JSON.stringify({ imported, refused })}\n`)
      else for (const { file, id } of imported) terminal.out(`${file}: imported as ${id}\n`)
      for (const { file, message } of refused) terminal.say(`${file}: ${message}`)
      return refused.length === 0 ? 0 : 1
    } finally {
      await way.value.close()
    }
  },
}

async function importAll(files: readonly string[], store: Store, terminal: Terminal) {
  const imported: Imported[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const bytes = await readSource(file, terminal)
    const fileName = file === '-' ? 'standard input.txt' : basename(file)
    const stored = bytes.ok ? await store({ bytes: bytes.value, fileName }) : bytes
    if (stored.ok) imported.push({ file, id: stored.value.id })
    else refused.push({ file, code: stored.problem.code, message: stored.problem.message })
  }
  return { imported, refused }
}

const serverGone = problem('fault', 'The server was stopped meanwhile; import this one again.')

type WayIn = { readonly store: Store; readonly close: () => Promise<void> }

/** The running server when it answers, else this process with the folder locked. Knows the project or fails. */
async function wayIn(dataDir: string, project: string): Promise<Result<WayIn>> {
  const there = mustHoldData(dataDir)
  if (!there.ok) return there
  const known = await askServer(dataDir, {
    path: '/project',
    contentType: 'application/json',
    body: JSON.stringify({ named: project }),
  })
  if (known) return known.ok ? ok({ store: throughServer(dataDir, project), close: async () => {} }) : known
  const app = await openApp({ dataDir, logger: createLog('error'), origins: [], proxies: 0 })
  if (!app.ok) return app
  const found = await byItself(app.value, project)
  if (!found.ok) await app.value.close()
  return found
}

const throughServer =
  (dataDir: string, project: string): Store =>
  async ({ bytes, fileName }) => {
    const asked = {
      path: `/import?${new URLSearchParams({ project, fileName })}`,
      contentType: 'application/octet-stream',
      body: bytes,
    } as const
    const answer = await askServer(dataDir, asked).catch(() => null)
    return answer === null ? failed(serverGone) : (answer as Result<{ readonly id: TranscriptId }>)
  }

async function byItself({ world, close }: App, named: string): Promise<Result<WayIn>> {
  const project = await findProject(world, named)
  if (!project.ok) return project
  return ok({ store: (source) => storeTranscript(world, project.value, null, source), close })
}
