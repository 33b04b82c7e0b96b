// `rapporteur backup`: one zip of everything but the secret, taken while people write. Its copies are looked through
// first, and the zip read back, so that a file under the name asked for is a backup that can be restored.
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { unpackBackup } from '../../jobs/unpack-backup.ts'
import { writeBackup } from '../../jobs/write-backup.ts'
import type { RebuildReport } from '../../live/rebuild.ts'
import { copyDatabase } from '../../stores/sqlite/copy-database.ts'
import { closeDatabase, openMoment } from '../../stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../stores/sqlite/room-log.ts'
import { type Command, readFlags, sayProblem, wrongUse } from '../command.ts'
import { mustHoldData, settingsOf } from '../data-folder.ts'
import { fileProblem } from '../files/file-problem.ts'
import { accountsFile, databaseFile } from '../open-app.ts'
import { programVersion } from '../program-root.ts'
import { checkPages, checkRows } from './check-databases.ts'

const usage = `rapporteur backup OUT.zip [--data DIR]

Writes one zip with everything people made and their accounts, as it was at one moment, also while people write.
The copy is checked before the zip gets its name. The secret that signs sessions is not in it; accounts' password hashes
are, so keep it where only you can read it. OUT.zip must not exist yet.
`

export const backup: Command = {
  name: 'backup',
  summary: 'Write everything to one zip, also while people write',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options: { data: { type: 'string' } }, allowPositionals: true })
    if (!flags.ok) return wrongUse(backup, terminal, flags.problem.message)
    const [out, ...others] = flags.value.positionals
    if (out === undefined || others.length > 0)
      return wrongUse(backup, terminal, 'Name one zip file to write.')
    const settings = settingsOf(flags.value.values.data, terminal)
    if (!settings.ok) return wrongUse(backup, terminal, settings.problem.message)
    const made = await backUp(settings.value.dataDir, out)
    if (!made.ok) return sayProblem(terminal, made.problem)
    const { rooms, updates } = made.value
    terminal.out(`${out}: ${rooms} rooms with ${updates} updates, ${statSync(out).size} bytes.\n`)
    return 0
  },
}

async function backUp(dataDir: string, out: string): Promise<Result<RebuildReport>> {
  const there = mustHoldData(dataDir)
  if (!there.ok) return there
  if (existsSync(out)) return failed(problem('conflict', `${out} is there already: choose another name.`))
  const folder = dirname(resolve(out))
  if (!existsSync(folder)) return failed(problem('not-found', `There is no folder ${folder}.`))
  let work: string | null = null
  try {
    work = mkdtempSync(join(folder, `.${basename(out)}-`))
    return await backUpInto(dataDir, out, work)
  } catch (error) {
    return failed(fileProblem(out, error))
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true })
  }
}

async function backUpInto(dataDir: string, out: string, work: string): Promise<Result<RebuildReport>> {
  // Accounts come second: one made in between then has no project yet, instead of a project without its member.
  await copyDatabase(databaseFile(dataDir), databaseFile(work))
  await copyDatabase(accountsFile(dataDir), accountsFile(work))
  const checked = checkCopy(work, `The data in ${dataDir}`)
  if (!checked.ok) return checked
  const zip = join(work, 'backup.zip')
  const written = writeBackup(work, zip, { version: programVersion(), atMs: Date.now() })
  if (!written.ok) return written
  const again = mkdtempSync(join(work, 'again-'))
  const unpacked = unpackBackup(zip, again)
  if (!unpacked.ok) return unpacked
  renameSync(zip, out)
  return ok(checked.value)
}

function checkCopy(folder: string, named: string): Result<RebuildReport> {
  const pages = checkPages(folder, named)
  if (!pages.ok) return pages
  const database = openMoment(databaseFile(folder))
  if (!database.ok) return database
  const rows = checkRows(sqliteRoomLog(database.value), named)
  closeDatabase(database.value)
  return rows
}
