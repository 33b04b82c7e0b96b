// Puts restored databases in the place of those of a data folder and keeps the old ones. The folder itself stays, since
// its lock is held in it and it may be a mount; so does the secret. Everything is on one disk: renames, no copies.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { backedUp } from '../../jobs/backup-manifest.ts'

/** A database's files; what stands in its write-ahead log belongs to it. */
const filesOf = (name: string): readonly string[] => [name, `${name}-wal`, `${name}-shm`]

/**
 * Moves the databases in `restored` into `dataDir`, what was there into a new folder `aside`; gives false when nothing
 * was. Throws when a file cannot be moved, with everything back where it was.
 */
export function swapData(dataDir: string, restored: string, aside: string): boolean {
  const old = backedUp.flatMap(filesOf).filter((file) => existsSync(join(dataDir, file)))
  if (old.length > 0) mkdirSync(aside, { mode: 0o700 })
  const moves = [
    ...old.map((file) => ({ from: join(dataDir, file), to: join(aside, file) })),
    ...[...backedUp].reverse().map((file) => ({ from: join(restored, file), to: join(dataDir, file) })),
  ]
  const done: typeof moves = []
  try {
    for (const move of moves) {
      renameSync(move.from, move.to)
      done.unshift(move)
    }
  } catch (error) {
    for (const { from, to } of done) renameSync(to, from)
    throw error
  }
  syncFolder(dataDir)
  return old.length > 0
}

/** Makes the moves outlive a power cut. Systems that know no such thing for folders refuse to open one. */
function syncFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
