// Backups as files: what is written is read back, and nothing that is damaged, cut or made up passes for one.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { backedUp, type Manifest, manifestName } from '../../../server/jobs/backup-manifest.ts'
import { unpackBackup } from '../../../server/jobs/unpack-backup.ts'
import { writeBackup } from '../../../server/jobs/write-backup.ts'
import { testFolder } from '../../support/command-line.ts'

const atMs = Date.UTC(2026, 10, 21, 12)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** More than one piece, and one that deflates to nothing beside one that does not deflate. */
const contents = {
  'rapporteur.db': new Uint8Array(3_000_001).map((_, i) => (i * i * 31 + (i >> 3)) % 251),
  'accounts.db': new Uint8Array(70_000),
}

function backupOf(files: Readonly<Record<string, Uint8Array>> = contents) {
  const folder = testFolder()
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  const zip = join(folder, 'backup.zip')
  const written = writeBackup(folder, zip, { version: '0.1.0', atMs })
  if (!written.ok) throw new Error(written.problem.message)
  return { zip, manifest: written.value, into: () => mkdtempSync(join(folder, 'into-')) }
}

/** The backup with its entries changed, zipped anew by other code than ours. */
function rezipped(change: (entries: Record<string, Uint8Array>, manifest: Manifest) => void) {
  const { zip, manifest, into } = backupOf()
  const entries = unzipSync(readFileSync(zip))
  change(entries, manifest)
  writeFileSync(zip, zipSync(entries))
  return { zip, into }
}

const says = (zip: string, folder: string) => {
  const unpacked = unpackBackup(zip, folder)
  return unpacked.ok ? 'fine' : unpacked.problem.message
}

test('what is written is read back, byte for byte, with a manifest that says what it is', () => {
  const { zip, manifest, into } = backupOf()
  const folder = into()
  expect(unpackBackup(zip, folder)).toEqual({ ok: true, value: manifest })
  expect(manifest).toMatchObject({ program: 'rapporteur', format: 1, version: '0.1.0' })
  expect(manifest.createdAt).toBe('2026-11-21T12:00:00.000Z')
  for (const name of backedUp) {
    expect(readFileSync(join(folder, name)).equals(Buffer.from(contents[name]))).toBe(true)
    expect(manifest.files).toContainEqual({
      name,
      bytes: contents[name].length,
      sha256: sha256(contents[name]),
    })
  }
})

test('other programs read the zip, and what they zip anew, packed or not, is a backup too', () => {
  const { zip, manifest, into } = backupOf()
  const entries = unzipSync(readFileSync(zip))
  expect(Object.keys(entries)).toEqual([manifestName, ...backedUp])
  for (const level of [0, 9] as const) {
    writeFileSync(zip, zipSync({ 'notes.txt': strToU8('mine'), ...entries }, { level, comment: 'mine' }))
    const folder = into()
    expect(unpackBackup(zip, folder)).toEqual({ ok: true, value: manifest })
    expect(existsSync(join(folder, 'notes.txt'))).toBe(false)
  }
})

test('a byte changed in a database is found', () => {
  const { zip, into } = rezipped((entries) => {
    const database = entries['accounts.db']
    if (database) database[5000] = 1
  })
  expect(says(zip, into())).toBe(`${zip} is damaged: accounts.db is not what its manifest says.`)
})

test('a database that is longer, shorter or missing is found', () => {
  const longer = rezipped((entries) => {
    entries['accounts.db'] = new Uint8Array(70_001)
  })
  expect(says(longer.zip, longer.into())).toMatch(/is damaged: accounts\.db is not/)
  const missing = rezipped((entries) => {
    delete entries['rapporteur.db']
  })
  expect(says(missing.zip, missing.into())).toBe(`${missing.zip} is damaged: rapporteur.db is missing.`)
})

test('a manifest that names a place outside, or a file twice, is none', () => {
  for (const name of ['../accounts.db', 'secret', 'rapporteur.db']) {
    const { zip, into } = rezipped((entries, manifest) => {
      const [first] = manifest.files
      const files = [first, { ...first, name }]
      entries[manifestName] = strToU8(JSON.stringify({ ...manifest, files }))
    })
    const folder = into()
    expect(says(zip, folder)).toContain('in a form (1) that this version cannot read')
  }
})

test('a backup of a later form is said to be one, by its version', () => {
  const { zip, into } = rezipped((entries, manifest) => {
    const { files, ...head } = manifest
    const later = { ...head, format: 2, version: '3.0.0', parts: files }
    entries[manifestName] = strToU8(JSON.stringify(later))
  })
  expect(says(zip, into())).toBe(
    `${zip} was made by Rapporteur 3.0.0 in a form (2) that this version cannot read.`,
  )
})

test('a zip of something else, and a file that is no zip, are said to be so', () => {
  const folder = testFolder()
  const other = join(folder, 'other.zip')
  writeFileSync(other, zipSync({ 'notes.txt': strToU8('mine') }))
  expect(says(other, folder)).toBe(`${other} is no backup of Rapporteur: it has no manifest.`)
  for (const bytes of [new Uint8Array(), strToU8('mine'), new Uint8Array(100_000)]) {
    writeFileSync(other, bytes)
    expect(says(other, folder)).toBe(`${other} is no zip file, or only a part of one.`)
  }
})

test('a backup cut off or changed anywhere either says so or is whole all the same', () => {
  const small = { 'rapporteur.db': contents['rapporteur.db'].subarray(0, 4000), 'accounts.db': strToU8('b') }
  const { zip, manifest, into } = backupOf(small)
  const whole = readFileSync(zip)
  const isSafe = (bytes: Uint8Array) => {
    writeFileSync(zip, bytes)
    const folder = into()
    const unpacked = unpackBackup(zip, folder)
    if (!unpacked.ok) return unpacked.problem.message !== ''
    return (
      unpacked.value.files.every(
        ({ name, sha256: told }) => sha256(readFileSync(join(folder, name))) === told,
      ) && unpacked.value.files.length === manifest.files.length
    )
  }
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = new Uint8Array(whole)
      changed[at] = (changed[at] ?? 0) ^ change
      return isSafe(changed)
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      writeFileSync(zip, whole.subarray(0, length))
      return !unpackBackup(zip, into()).ok
    }),
    { numRuns: 100 },
  )
})
