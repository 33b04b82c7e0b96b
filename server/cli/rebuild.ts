// `rapporteur rebuild`: derives every row again from the rooms' logs, to compare (--check) or to replace what differs.
import { ok, type Result } from '../../shared/base/result.ts'
import { type RebuildReport, rebuildRows } from '../live/rebuild.ts'
import { rebuildNoteQuotes } from '../live/rebuild-note-quotes.ts'
import { lockDataFolder } from '../stores/sqlite/data-folder-lock.ts'
import { closeDatabase, type Database, openDatabase, openMoment } from '../stores/sqlite/database.ts'
import { createDirectory } from '../stores/sqlite/directory.ts'
import { sqliteRoomLog } from '../stores/sqlite/room-log.ts'
import { type Command, readFlags, sayProblem, type Terminal, wrongUse } from './command.ts'
import { mustHoldData, settingsOf } from './data-folder.ts'
import { databaseFile } from './open-app.ts'

const usage = `rapporteur rebuild [--check] [--data DIR]

Rebuilds all rows (what is searched, counted and exported) from the log of what people wrote, and replaces those that
differ. The server must be stopped for that.

--check   only compares, also beside a running server; exit code 1 when anything differs
`

const options = { check: { type: 'boolean' }, data: { type: 'string' } } as const

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Derive all rows again from the log; --check only compares',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(rebuild, terminal, flags.problem.message)
    const settings = settingsOf(flags.value.values.data, terminal)
    if (!settings.ok) return wrongUse(rebuild, terminal, settings.problem.message)
    const { dataDir } = settings.value
    const there = mustHoldData(dataDir)
    if (!there.ok) return sayProblem(terminal, there.problem)
    const left = await (flags.value.values.check ? check(dataDir, terminal) : repair(dataDir, terminal))
    if (!left.ok) return sayProblem(terminal, left.problem)
    for (const difference of left.value.differences) terminal.say(difference)
    return left.value.differences.length === 0 ? 0 : 1
  },
}

/** The differences found. */
async function check(dataDir: string, terminal: Terminal): Promise<Result<RebuildReport>> {
  const database = openMoment(databaseFile(dataDir))
  if (!database.ok) return database
  const report = await rebuildAll(database.value, { check: true })
  closeDatabase(database.value)
  const found = report.differences.length
  terminal.out(`Replayed ${size(report)}: ${found === 0 ? 'nothing differs' : count(found, 'difference')}.\n`)
  return ok(report)
}

/** The differences that are left after replacing the rows that differed. Problem `busy` beside a running server. */
async function repair(dataDir: string, terminal: Terminal): Promise<Result<RebuildReport>> {
  const lock = lockDataFolder(dataDir)
  if (!lock.ok) return lock
  try {
    const database = openDatabase(databaseFile(dataDir))
    const found = (await rebuildAll(database, { check: false })).differences.length
    const left = await rebuildAll(database, { check: true })
    closeDatabase(database)
    const differed = found === 0 ? 'nothing differed' : `${count(found, 'difference')} found`
    const stays =
      left.differences.length === 0 ? '' : `, ${left.differences.length} cannot be mended from the log`
    terminal.out(`Rebuilt ${size(left)}: ${differed}${stays}.\n`)
    return ok(left)
  } finally {
    lock.value.release()
  }
}

/** The rows of every room, and what is derived from the text of notes. */
async function rebuildAll(database: Database, how: { readonly check: boolean }): Promise<RebuildReport> {
  const log = sqliteRoomLog(database)
  const report = rebuildRows(log, how)
  const quotes = await rebuildNoteQuotes(log, createDirectory(database), how)
  return { ...report, differences: [...report.differences, ...quotes] }
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const size = ({ rows, rooms, updates }: RebuildReport): string =>
  `${count(rows, 'row')} of ${count(rooms, 'room')} from ${count(updates, 'update')}`
