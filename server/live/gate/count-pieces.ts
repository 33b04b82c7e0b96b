// Counts what an update is made of before anything is built of it, and stops where it becomes too much: to decode
// sixteen megabytes of two-byte pieces would hold everybody in every room up for many seconds.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { limits } from '../../../shared/wire/sync-message.ts'
import type { Enforce } from './gate-rule.ts'

const tooMany = 'The change has too many pieces.'

/** Gives the clients the update carries structs of. Throws whatever Yjs throws when the bytes are no update. */
export function countPieces(document: Y.Doc, update: Uint8Array, enforce: Enforce): Iterable<number> {
  const mostClients = document.store.clients.size + limits.newClientsPerUpdate
  let structs = 0
  let clients = 0
  let rest: decoding.Decoder | null = null

  class CountingDecoder extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      rest = decoder
    }
    override readClient(): number {
      enforce('struct-count', ++clients > mostClients, tooMany)
      return super.readClient()
    }
    override readInfo(): number {
      enforce('struct-count', ++structs > limits.structsPerUpdate, tooMany)
      return super.readInfo()
    }
  }

  const { from } = Y.parseUpdateMetaV2(update, CountingDecoder)
  if (rest) countDeletions(rest, enforce)
  return from.keys()
}

/** The deletions stand behind the structs: clients, and for each the ranges of clocks that are gone. */
function countDeletions(decoder: decoding.Decoder, enforce: Enforce): void {
  let ranges = 0
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder)
    const more = decoding.readVarUint(decoder)
    ranges += more
    enforce('struct-count', ranges > limits.deletionsPerUpdate, tooMany)
    for (let i = 0; i < more; i++) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
    }
  }
}
