// Writes a backup: the databases' copies and a manifest in one zip, piece by piece, so that size is no matter of memory.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { backedUp, backupFormat, type Manifest, manifestName } from './backup-manifest.ts'

const pieceBytes = 1 << 20
/** A plain zip counts in 32 bits. */
const maxZipBytes = 0xffff_ffff - (1 << 20)

export type BackupFacts = { readonly version: string; readonly atMs: number }

/**
 * `folder` holds a still copy of each database; `zipPath` must not exist yet. The manifest is given back once
 * everything is on disk. Problem `too-big` over 4 GB. Throws when the disk refuses.
 */
export function writeBackup(folder: string, zipPath: string, facts: BackupFacts): Result<Manifest> {
  const files = backedUp.map((name) => ({ name, ...digestOf(join(folder, name)) }))
  if (files.reduce((total, { bytes }) => total + bytes, 0) > maxZipBytes) {
    return failed(problem('too-big', 'The data is over 4 GB, more than one zip can hold.'))
  }
  const createdAt = new Date(facts.atMs).toISOString()
  const manifest: Manifest = {
    program: 'rapporteur',
    format: backupFormat,
    version: facts.version,
    createdAt,
    files,
  }
  const file = openSync(zipPath, 'wx', 0o600)
  try {
    const zip = new Zip((error, piece) => {
      if (error) throw error
      writeWhole(file, piece)
    })
    const add = (name: string): ZipDeflate => {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = facts.atMs
      zip.add(entry)
      return entry
    }
    add(manifestName).push(strToU8(`${JSON.stringify(manifest, null, 2)}\n`), true)
    for (const { name } of files) {
      const entry = add(name)
      for (const piece of piecesOf(join(folder, name))) entry.push(piece)
      entry.push(new Uint8Array(), true)
    }
    zip.end()
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return ok(manifest)
}

function digestOf(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256')
  for (const piece of piecesOf(path)) hash.update(piece)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(pieceBytes)
      const read = readSync(file, piece)
      if (read === 0) return
      yield piece.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
}
