// Unpacks a backup into a folder and holds every byte against its manifest. Trusts nothing else in the zip:
// other entries are left alone, and names come from the manifest's closed list.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import {
  backupFormat,
  type Manifest,
  manifestHeadSchema,
  manifestName,
  manifestSchema,
} from './backup-manifest.ts'
import { type OpenZip, openZip, type ZipEntry } from './read-zip.ts'

const maxManifestBytes = 64 * 1024

/** Problem `invalid`, saying what is wrong with the backup. Throws when there is no file, or the disk refuses. */
export function unpackBackup(zipPath: string, folder: string): Result<Manifest> {
  const zip = openZip(zipPath)
  if (!zip) return failed(problem('invalid', `${zipPath} is no zip file, or only a part of one.`))
  try {
    return unpack(zip, zipPath, folder)
  } finally {
    zip.close()
  }
}

function unpack(zip: OpenZip, zipPath: string, folder: string): Result<Manifest> {
  const said = readManifest(zip)
  const head = manifestHeadSchema.safeParse(said)
  if (!head.success) {
    return failed(problem('invalid', `${zipPath} is no backup of Rapporteur: it has no manifest.`))
  }
  const { format, version } = head.data
  const whole = manifestSchema.safeParse(said)
  if (format !== backupFormat || !whole.success) {
    return failed(
      problem(
        'invalid',
        `${zipPath} was made by Rapporteur ${version} in a form (${format}) that this version cannot read.`,
      ),
    )
  }
  const manifest = whole.data
  for (const { name, bytes, sha256 } of manifest.files) {
    const entry = zip.entries.get(name)
    if (!entry) return failed(problem('invalid', `${zipPath} is damaged: ${name} is missing.`))
    if (entry.bytes !== bytes || writeEntry(entry, join(folder, name)) !== sha256) {
      return failed(problem('invalid', `${zipPath} is damaged: ${name} is not what its manifest says.`))
    }
  }
  return ok(manifest)
}

/** The manifest as it was parsed; null when there is none that can be. */
function readManifest(zip: OpenZip): unknown {
  const entry = zip.entries.get(manifestName)
  if (!entry || entry.bytes > maxManifestBytes) return null
  try {
    const pieces: Uint8Array[] = []
    entry.read((piece) => pieces.push(piece))
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    return null
  }
}

/** Gives the SHA-256 of what was written; null when the entry cannot be unpacked, or holds more than it says. */
function writeEntry(entry: ZipEntry, path: string): string | null {
  const file = openSync(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let written = 0
  let isDiskRefusing = false
  try {
    entry.read((piece) => {
      written += piece.length
      if (written > entry.bytes) throw new Error('an entry of the zip is longer than it says')
      hash.update(piece)
      isDiskRefusing = true
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
      isDiskRefusing = false
    })
    fsyncSync(file)
    return hash.digest('hex')
  } catch (error) {
    if (isDiskRefusing) throw error
    return null
  } finally {
    closeSync(file)
  }
}
