// A room's socket held by hand, with somebody's own cookie and nothing of the client's honesty.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { stepOneFrame, stepTwoFrame, updateFrame } from '../../server/live/frames.ts'
import type { RoomName } from '../../shared/room/room-name.ts'
import { messageType, protocolVersion, type Refusal, refusalSchema } from '../../shared/wire/sync-message.ts'

export type Closing = { readonly code: number; readonly refusal: Refusal | null }

export type RawSocket = {
  /** What the server holds. */
  readonly document: Y.Doc
  /** Sends the bytes as an update. */
  readonly send: (update: Uint8Array) => void
  /** Sends the bytes as an update and waits for the server to close. */
  readonly sendAndBeClosed: (update: Uint8Array) => Promise<Closing>
  readonly close: () => void
}

/** Joins the room and reads it whole. */
export function openRawSocket(address: string, room: RoomName, cookie: string): Promise<RawSocket> {
  const url = `${address.replace(/^http/, 'ws')}/sync/${room}?v=${protocolVersion}`
  const socket = new WebSocket(url, { headers: { cookie } })
  const document = new Y.Doc()
  let refusal: Refusal | null = null
  const closed = new Promise<Closing>((resolve) => socket.on('close', (code) => resolve({ code, refusal })))
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      socket.send(stepOneFrame(Y.encodeStateVector(document)))
      socket.send(stepTwoFrame(Y.encodeStateAsUpdate(document)))
    })
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      if (type === messageType.refusal)
        refusal = refusalSchema.parse(JSON.parse(decoding.readVarString(decoder)))
      if (type !== messageType.sync || decoding.readVarUint(decoder) === 0) return
      Y.applyUpdate(document, decoding.readVarUint8Array(decoder))
      resolve({
        document,
        send: (update) => socket.send(updateFrame(update)),
        sendAndBeClosed: (update) => {
          socket.send(updateFrame(update))
          return closed
        },
        close: () => socket.close(),
      })
    })
  })
}
