// Packs updates a snapshot covers into one compressed piece, and unpacks them again. Nothing in the log is ever deleted.
// Layout of each update, big-endian: seq and time as 64-bit floats (both are whole numbers below 2^53), lengths of the
// member’s id (0: the server) and of the update, then both.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { MemberId } from '../../../shared/base/id.ts'
import type { LoggedMoment, LoggedUpdate } from '../room-log.ts'

export function packUpdates(updates: readonly LoggedUpdate[]): Buffer {
  const parts = updates.flatMap(({ seq, member, receivedAtMs, update }) => {
    const name = Buffer.from(member ?? '', 'utf8')
    const head = Buffer.alloc(24)
    head.writeDoubleBE(seq, 0)
    head.writeDoubleBE(receivedAtMs, 8)
    head.writeUInt32BE(name.length, 16)
    head.writeUInt32BE(update.length, 20)
    return [head, name, Buffer.from(update)]
  })
  return deflateRawSync(Buffer.concat(parts))
}

export const unpackUpdates = (packed: Uint8Array): readonly LoggedUpdate[] =>
  unpack(packed, (moment, bytes, from, to) => ({
    ...moment,
    update: new Uint8Array(bytes.subarray(from, to)),
  }))

export const unpackMoments = (packed: Uint8Array): readonly LoggedMoment[] =>
  unpack(packed, (moment) => moment)

function unpack<T>(
  packed: Uint8Array,
  make: (moment: LoggedMoment, bytes: Buffer, from: number, to: number) => T,
): readonly T[] {
  const bytes = inflateRawSync(packed)
  const made: T[] = []
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = at + 24 + bytes.readUInt32BE(at + 16)
    const end = nameEnd + bytes.readUInt32BE(at + 20)
    const name = bytes.toString('utf8', at + 24, nameEnd)
    const moment = {
      seq: bytes.readDoubleBE(at),
      receivedAtMs: bytes.readDoubleBE(at + 8),
      member: name === '' ? null : (name as MemberId),
    }
    made.push(make(moment, bytes, nameEnd, end))
    at = end
  }
  return made
}
