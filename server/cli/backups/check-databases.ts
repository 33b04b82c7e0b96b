// Looks through a folder's databases that nobody uses: sound pages first, then rows equal to what the log gives.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type RebuildReport, rebuildRows } from '../../live/rebuild.ts'
import type { RoomLog } from '../../stores/room-log.ts'
import { damageIn } from '../../stores/sqlite/copy-database.ts'
import { accountsFile, databaseFile } from '../open-app.ts'

/** `named` is what the sentence calls it: "The data in …", "The backup …". Problem `invalid`. */
export function checkPages(folder: string, named: string): Result<null> {
  for (const path of [databaseFile(folder), accountsFile(folder)]) {
    const damage = damageIn(path)
    if (damage !== null) return failed(problem('invalid', `${named} is damaged: ${damage.split('\n')[0]}.`))
  }
  return ok(null)
}

/** Problem `invalid`, with the first difference and how many more there are. */
export function checkRows(log: RoomLog, named: string): Result<RebuildReport> {
  const report = rebuildRows(log, { check: true })
  const [first] = report.differences
  if (first === undefined) return ok(report)
  const others = report.differences.length - 1
  const more = others > 0 ? `, and ${others} more` : ''
  return failed(
    problem('invalid', `${named} does not agree with its log (${first.replace(/\.$/, '')}${more}).`),
  )
}
