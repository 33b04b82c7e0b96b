// Reads a zip by its central directory, the only part of one that can be trusted about names, sizes and places.
// Knows what backups need: stored and deflated entries, no encryption, no zip64.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Inflate } from 'fflate'

export type ZipEntry = {
  readonly name: string
  readonly bytes: number
  /** Gives the entry's bytes piece by piece. Throws when they are damaged. */
  readonly read: (take: (piece: Uint8Array) => void) => void
}

export type OpenZip = { readonly entries: ReadonlyMap<string, ZipEntry>; readonly close: () => void }

const endSignature = 0x0605_4b50
const entrySignature = 0x0201_4b50
const localSignature = 0x0403_4b50
const endBytes = 22
const maxComment = 0xffff
const pieceBytes = 1 << 20

/** Null when the file is no zip, or not one that can be read whole. Throws when there is no such file. */
export function openZip(path: string): OpenZip | null {
  const file = openSync(path, 'r')
  const close = () => closeSync(file)
  try {
    const entries = readDirectory(file)
    if (entries) return { entries, close }
  } catch {
    // Cut off, or nonsense where the directory should be.
  }
  close()
  return null
}

function readDirectory(file: number): ReadonlyMap<string, ZipEntry> | null {
  const { size } = fstatSync(file)
  const tailBytes = Math.min(size, endBytes + maxComment)
  const tail = readAt(file, size - tailBytes, tailBytes)
  const end = lastIndexOfEnd(tail)
  if (end === null) return null
  const entries = new Map<string, ZipEntry>()
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let at = 0
  for (let left = tail.readUInt16LE(end + 10); left > 0; left--) {
    if (directory.readUInt32LE(at) !== entrySignature) return null
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1
    const method = directory.readUInt16LE(at + 10)
    const packedBytes = directory.readUInt32LE(at + 20)
    const bytes = directory.readUInt32LE(at + 24)
    const nameBytes = directory.readUInt16LE(at + 28)
    const offset = directory.readUInt32LE(at + 42)
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes)
    if (!isEncrypted && (method === 0 || method === 8)) {
      const isPacked = method === 8
      entries.set(name, {
        name,
        bytes,
        read: (take) => readEntry(file, { offset, packedBytes, isPacked }, take),
      })
    }
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function lastIndexOfEnd(tail: Buffer): number | null {
  for (let at = tail.length - endBytes; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at
  return null
}

type Place = { readonly offset: number; readonly packedBytes: number; readonly isPacked: boolean }

function readEntry(
  file: number,
  { offset, packedBytes, isPacked }: Place,
  take: (piece: Uint8Array) => void,
) {
  const local = readAt(file, offset, 30)
  if (local.readUInt32LE(0) !== localSignature)
    throw new Error('an entry of the zip is not where it should be')
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const inflate = new Inflate(take)
  for (let at = 0; at < packedBytes; at += pieceBytes) {
    const piece = readAt(file, start + at, Math.min(pieceBytes, packedBytes - at))
    if (isPacked) inflate.push(piece, at + pieceBytes >= packedBytes)
    else take(piece)
  }
}

/** Throws when the file ends before. */
function readAt(file: number, position: number, bytes: number): Buffer {
  if (bytes > fstatSync(file).size) throw new Error('the zip is cut off')
  const buffer = Buffer.alloc(bytes)
  for (let at = 0; at < bytes; ) {
    const read = readSync(file, buffer, at, bytes - at, position + at)
    if (read === 0) throw new Error('the zip is cut off')
    at += read
  }
  return buffer
}
