// The frames the server sends, and the reading of those it gets. Reading throws on bytes that are no frame.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageType, type News, type Refusal } from '../../shared/wire/sync-message.ts'

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const syncFrame = (kind: number, bytes: Uint8Array) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })

const jsonFrame = (type: number, content: unknown) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(content))
  })

export const stepOneFrame = (stateVector: Uint8Array) => syncFrame(0, stateVector)
export const stepTwoFrame = (update: Uint8Array) => syncFrame(1, update)
export const updateFrame = (update: Uint8Array) => syncFrame(2, update)
export const newsFrame = (news: News) => jsonFrame(messageType.news, news)
export const refusalFrame = (refusal: Refusal) => jsonFrame(messageType.refusal, refusal)

export const storedFrame = (count: number) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.stored)
    encoding.writeVarUint(encoder, count)
  })

/** One client's presence; `state` null: gone. */
export type PresenceEntry = { readonly client: number; readonly clock: number; readonly state: unknown }

export const presenceFrame = (entries: readonly PresenceEntry[]) =>
  frame((encoder) => {
    const inner = frame((content) => {
      encoding.writeVarUint(content, entries.length)
      for (const { client, clock, state } of entries) {
        encoding.writeVarUint(content, client)
        encoding.writeVarUint(content, clock)
        encoding.writeVarString(content, JSON.stringify(state))
      }
    })
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, inner)
  })

export type ReceivedFrame =
  | { readonly kind: 'step-one'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step-two'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | {
      readonly kind: 'presence'
      readonly entries: readonly { readonly client: number; readonly json: string }[]
    }
  | { readonly kind: 'query-presence' }

const maxPresenceEntries = 1000

export function readFrame(bytes: Uint8Array): ReceivedFrame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type === messageType.queryAwareness) return { kind: 'query-presence' }
  if (type === messageType.awareness) return { kind: 'presence', entries: readPresence(decoder) }
  if (type !== messageType.sync) throw new Error(`no message has type ${type}`)
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (step === 0) return { kind: 'step-one', stateVector: content }
  if (step === 1) return { kind: 'step-two', update: content }
  if (step === 2) return { kind: 'update', update: content }
  throw new Error(`no sync message has type ${step}`)
}

function readPresence(outer: decoding.Decoder): { readonly client: number; readonly json: string }[] {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  const count = decoding.readVarUint(decoder)
  if (count > maxPresenceEntries) throw new Error(`${count} presences in one message`)
  // Of what is said twice of one client only the last counts: each would be sent on to everybody in the room.
  const said = new Map<number, string>()
  for (let left = count; left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    said.set(client, decoding.readVarString(decoder))
  }
  return [...said].map(([client, json]) => ({ client, json }))
}
