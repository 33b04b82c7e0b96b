// `rapporteur restore`: puts a backup in the place of a data folder's contents. Everything is unpacked, checked and
// brought into a new epoch aside; only then the files change places, and the old ones are kept.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { endAllSessions } from '../../accounts/end-all-sessions.ts'
import type { Manifest } from '../../jobs/backup-manifest.ts'
import { unpackBackup } from '../../jobs/unpack-backup.ts'
import { epochOfRestore, startNewEpoch } from '../../live/new-epoch.ts'
import { lockDataFolder } from '../../stores/sqlite/data-folder-lock.ts'
import { closeDatabase, openDatabase } from '../../stores/sqlite/database.ts'
import { latestEpoch } from '../../stores/sqlite/latest-epoch.ts'
import { sqliteRoomLog } from '../../stores/sqlite/room-log.ts'
import {
  keepTakenBack,
  publicPages,
  readTakenBack,
  type TakenBack,
} from '../../stores/sqlite/sharing/taken-back.ts'
import { type Command, readFlags, sayProblem, wrongUse } from '../command.ts'
import { settingsOf } from '../data-folder.ts'
import { fileProblem } from '../files/file-problem.ts'
import { accountsFile, databaseFile } from '../open-app.ts'
import { checkPages, checkRows } from './check-databases.ts'
import { swapData } from './swap-data.ts'

const usage = `rapporteur restore IN.zip [--data DIR]

Puts a backup in the place of the data in DIR. The server must be stopped. The backup is checked before anything is
touched, and the data that was there is kept in a folder of its own, whose name is printed.
Published pages that were taken back in DIR since the backup was made stay taken back.
Afterwards everybody signs in again. Whoever had Rapporteur open is offered what the backup does not have of their work.
`

export const restore: Command = {
  name: 'restore',
  summary: 'Put a backup in the place of the data',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options: { data: { type: 'string' } }, allowPositionals: true })
    if (!flags.ok) return wrongUse(restore, terminal, flags.problem.message)
    const [zip, ...others] = flags.value.positionals
    if (zip === undefined || others.length > 0)
      return wrongUse(restore, terminal, 'Name one zip file to restore.')
    const settings = settingsOf(flags.value.values.data, terminal)
    if (!settings.ok) return wrongUse(restore, terminal, settings.problem.message)
    const { dataDir } = settings.value
    const restored = restoreInto(dataDir, zip)
    if (!restored.ok) return sayProblem(terminal, restored.problem)
    const { manifest, rooms, aside, takenBack } = restored.value
    terminal.out(`Restored the backup of ${manifest.createdAt} into ${resolve(dataDir)}: ${rooms} rooms.\n`)
    if (aside !== null) terminal.out(`The data that was there is kept in ${resolve(aside)}\n`)
    const said = takenBackWords(takenBack, manifest.createdAt)
    if (said !== null) terminal.out(`${said}\n`)
    terminal.out('Everybody signs in again.\n')
    return 0
  },
}

type Restored = {
  readonly manifest: Manifest
  readonly rooms: number
  /** Where the old data is now; null when there was none. */
  readonly aside: string | null
  readonly takenBack: PagesAfter
}

/** `kept`: pages the backup would have made public again; null when the data that was there could not tell. */
type PagesAfter = { readonly kept: number | null; readonly isPublic: number }

const counted = (pages: number) => (pages === 1 ? '1 page' : `${pages} pages`)

/** What is to be known of published pages; null when there is nothing. */
function takenBackWords({ kept, isPublic }: PagesAfter, createdAt: string): string | null {
  if (kept !== null)
    return kept === 0
      ? null
      : `${counted(kept)} taken back since then ${kept === 1 ? 'stays' : 'stay'} taken back.`
  return isPublic === 0
    ? null
    : `${counted(isPublic)} of the backup ${isPublic === 1 ? 'is' : 'are'} public. The data that was there cannot tell which of them were taken back after ${createdAt}: look through the list of what is public before you start the server for others.`
}

/** Problems: `busy` when a server runs on the folder; `invalid`, `not-found` and others about the backup. */
function restoreInto(dataDir: string, zip: string): Result<Restored> {
  const isNew = !existsSync(dataDir)
  let isDone = false
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const lock = lockDataFolder(dataDir)
    if (!lock.ok) return lock
    clearWork(dataDir)
    const work = mkdtempSync(join(dataDir, workPrefix))
    try {
      const restored = restoreThrough(dataDir, zip, work)
      isDone = restored.ok
      return restored
    } finally {
      rmSync(work, { recursive: true, force: true })
      lock.value.release()
    }
  } catch (error) {
    return failed(fileProblem(zip, error))
  } finally {
    if (isNew && !isDone) rmSync(dataDir, { recursive: true, force: true })
  }
}

const workPrefix = 'restoring-'

/** Removes what a restore that was killed left behind; with the lock held, none is under way. */
function clearWork(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(workPrefix)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function restoreThrough(dataDir: string, zip: string, work: string): Result<Restored> {
  const manifest = unpackBackup(zip, work)
  if (!manifest.ok) return manifest
  const pages = checkPages(work, `The backup ${zip}`)
  if (!pages.ok) return pages
  const nowMs = Date.now()
  const epoch = epochOfRestore(latestEpoch(databaseFile(dataDir)), nowMs)
  const takenBack = readTakenBack(databaseFile(dataDir))
  const begun = beginEpoch(databaseFile(work), `The backup ${zip}`, { epoch, nowMs, takenBack })
  if (!begun.ok) return begun
  endAllSessions(accountsFile(work))
  const aside = join(dataDir, `before-restore-${new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')}`)
  const wasThere = swapData(dataDir, work, aside)
  return ok({ manifest: manifest.value, ...begun.value, aside: wasThere ? aside : null })
}

type Begun = Pick<Restored, 'rooms' | 'takenBack'>

/** Brings the tables up to date, begins the epoch in every room, and takes back again what was taken back since. */
function beginEpoch(
  file: string,
  named: string,
  {
    epoch,
    nowMs,
    takenBack,
  }: { readonly epoch: number; readonly nowMs: number; readonly takenBack: TakenBack | null },
): Result<Begun> {
  const database = openDatabase(file)
  try {
    const log = sqliteRoomLog(database)
    const checked = checkRows(log, named)
    if (!checked.ok) return checked
    const rooms = startNewEpoch(log, nowMs, epoch)
    const kept = takenBack === null ? null : keepTakenBack(database, takenBack, nowMs)
    return ok({ rooms, takenBack: { kept, isPublic: publicPages(database) } })
  } finally {
    closeDatabase(database)
  }
}
