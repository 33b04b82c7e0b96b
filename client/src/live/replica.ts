// One Yjs document joined to one room: the link, the counting of what is stored, the rows on this device.
// A replica never recovers from a refusal: it is stopped and another takes its place (room.ts).
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep1, messageYjsSyncStep2 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { readEpoch } from '../../../shared/room/read-room.ts'
import { touchedBy } from '../../../shared/room/record-changes.ts'
import type { RoomKind, RoomName } from '../../../shared/room/room-name.ts'
import {
  messageType,
  newsSchema,
  problemOfClosing,
  protocolVersion,
  type Refusal,
  refusalSchema,
} from '../../../shared/wire/sync-message.ts'
import { countingSocket } from './counting-socket.ts'
import type { DeviceCopy } from './device/device-copy.ts'
import { type KeptLog, keepLog, type LoggedRow } from './device/kept-log.ts'
import type { KeptRoom } from './device/load-kept.ts'
import type { LinkFacts } from './link-state.ts'
import type { Surroundings } from './surroundings.ts'

/** An own change not acknowledged: `message` is its number on the open socket, null while it was not sent there. */
type Pending = { message: number | null; readonly row: LoggedRow }

export type ReplicaEvents = {
  /** Something `facts` tells about may have changed. */
  readonly changed: () => void
  /** The server's state came in (again): every time a socket has synced. */
  readonly synced: () => void
  /** The server closed for good; the replica does not come back by itself. */
  readonly closed: (why: Problem, refusal: Refusal | null) => void
}

export type Replica = {
  readonly document: Y.Doc
  readonly awareness: Awareness
  readonly epoch: () => number
  readonly facts: () => Omit<LinkFacts, 'opened' | 'refusals' | 'refusal' | 'closed'>
  /** `root:key` of everything of one's own that is not acknowledged. */
  readonly unstored: () => readonly string[]
  readonly unstoredRows: () => readonly LoggedRow[]
  /** Ids of the rows on the device this replica stands on. */
  readonly rowIds: () => readonly number[]
  /** Resolves when nothing more is being written to the device. */
  readonly quiet: () => Promise<void>
  readonly connect: () => void
  /** Lets go of the socket and asks for another at once: an open one may stand on a network that is gone. */
  readonly linkAnew: () => void
  /** Ends the link and keeps the document, which can still be read and written. */
  readonly stop: () => void
  readonly destroy: () => void
}

const sentence: Partial<Record<Problem['code'], string>> = {
  malformed: 'The server could not read what was sent.',
  'sign-in': 'You are signed out. Sign in again to send your work.',
  forbidden: 'You may not write here any more.',
  'not-found': 'This was removed, or you are no longer a member.',
  gap: 'Your copy had lost a piece of its history.',
  'old-epoch': 'The project was restored from a backup since you last connected.',
  'too-big': 'A change was too big to send.',
  invalid: 'A change broke a rule of the record.',
  'old-client': 'This page is older than the server. Reload it to go on.',
  'too-many': 'Too much was sent at once.',
}

/** Joins `room` with what this device kept of it, and connects. The epoch is that of the rows, 0 when there are none. */
export function joinRoom(
  surroundings: Surroundings,
  room: RoomName,
  kind: RoomKind,
  opening: Promise<DeviceCopy | null>,
  { rows, document, epoch: epochOfRows }: Pick<KeptRoom, 'rows' | 'document' | 'epoch'>,
  events: ReplicaEvents,
): Replica {
  const awareness = new Awareness(document)
  let pending: Pending[] = rows.filter((row) => row.unsent).map((row) => ({ message: null, row }))
  let epoch = epochOfRows
  let sent = 0
  let stored = 0
  let steppedTwo = false
  let connection: LinkFacts['connection'] = 'trying'
  let refusal: Refusal | null = null
  let ended = false
  const log: KeptLog = keepLog(opening, room, epochOfRows, surroundings.now, events.changed)
  // A write waits for the task after it; a page that goes in that moment has none.
  const stayHere = surroundings.whenLeaving(log.keepNow)

  const provider = new WebsocketProvider(surroundings.syncAddress, room, document, {
    connect: false,
    awareness,
    disableBc: true,
    maxBackoffTime: surroundings.maxBackoffMs,
    params: { v: String(protocolVersion), ...(epoch > 0 ? { e: String(epoch) } : {}) },
    WebSocketPolyfill: countingSocket(surroundings.WebSocket, {
      sent: (count, isStepTwo) => {
        sent = count
        if (!isStepTwo) return
        steppedTwo = true
        for (const change of pending) change.message ??= count
        events.changed()
      },
    }),
    shouldReconnect: (event) => problemOfClosing(event.code) === null,
  })

  /** The server's first words carry the epoch: nothing of theirs is ever kept without it. */
  const learnEpoch = () => {
    const told = readEpoch(document)
    if (epoch === told) return
    epoch = told
    provider.params = { ...provider.params, e: String(epoch) }
    log.settleEpoch(epoch, rows)
  }

  const keep = (bytes: Uint8Array, own: readonly string[] | null) => {
    const row: LoggedRow = { id: null, bytes, unsent: own !== null, keys: own ?? [] }
    if (own) pending.push({ message: provider.wsconnected && steppedTwo ? sent : null, row })
    log.add(row)
    events.changed()
  }
  // Registered after the provider's own handler: by now an open socket has sent this update.
  const wrote = (bytes: Uint8Array, origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
    const own = origin !== provider
    if (!own && document.getMap('meta').has('epoch')) learnEpoch()
    keep(bytes, own ? touchedBy(transaction, kind).map(({ root, key }) => `${root}:${key}`) : null)
  }
  document.on('update', wrote)

  const listen = () => {
    document.on('update', provider._updateHandler)
    document.on('update', wrote)
  }
  /**
   * Applies what the server sent. For whoever listens to updates Yjs writes each once more, which with thousands of records
   * takes as long as all the rest: here the bytes are known. Answers whether anything in them was new.
   */
  const takeIn = (bytes: Uint8Array): boolean => {
    let isNew = false
    const done = ({ deleteSet, beforeState, afterState, origin }: Y.Transaction) => {
      const { pendingStructs, pendingDs } = document.store
      // What somebody who watches wrote in answer is one's own; of a message with a gap only what fits is kept.
      if (origin !== provider || pendingStructs !== null || pendingDs !== null) return listen()
      isNew ||= deleteSet.clients.size > 0
      for (const [client, clock] of afterState) isNew ||= beforeState.get(client) !== clock
    }
    document.off('update', provider._updateHandler)
    document.off('update', wrote)
    document.on('afterTransaction', done)
    try {
      Y.applyUpdate(document, bytes, provider)
    } catch (error) {
      // As the provider does: a screen that fails while it is told is no reason not to keep what came.
      console.error('What came from the server could not be told to all who watch.', error)
    } finally {
      document.off('afterTransaction', done)
      listen()
    }
    return isNew
  }
  // A note's editor answers what comes in with changes of its own: there every update must be heard.
  const readSync = provider.messageHandlers[messageType.sync]
  if (kind !== 'note')
    provider.messageHandlers[messageType.sync] = (encoder, decoder, given, emitSynced, type) => {
      const ahead = decoding.clone(decoder)
      const step = decoding.readVarUint(ahead)
      const { pendingStructs, pendingDs } = document.store
      if (step === messageYjsSyncStep1 || pendingStructs !== null || pendingDs !== null) {
        readSync?.(encoder, decoder, given, emitSynced, type)
        return
      }
      const bytes = decoding.readVarUint8Array(ahead)
      if (takeIn(bytes)) {
        if (document.getMap('meta').has('epoch')) learnEpoch()
        keep(bytes, null)
      }
      if (emitSynced && step === messageYjsSyncStep2 && !provider.synced) provider.synced = true
    }

  const readText = (decoder: decoding.Decoder): unknown => {
    try {
      return JSON.parse(decoding.readVarString(decoder))
    } catch {
      return null
    }
  }
  provider.messageHandlers[messageType.stored] = (_encoder, decoder) => {
    stored = decoding.readVarUint(decoder)
    const done = pending.filter((change) => change.message !== null && change.message <= stored)
    pending = pending.filter((change) => !done.includes(change))
    log.markSent(done.map((change) => change.row))
    events.changed()
  }
  provider.messageHandlers[messageType.news] = (_encoder, decoder) => {
    const news = newsSchema.safeParse(readText(decoder))
    if (news.success) surroundings.news(news.data)
  }
  provider.messageHandlers[messageType.refusal] = (_encoder, decoder) => {
    const told = refusalSchema.safeParse(readText(decoder))
    if (told.success) refusal = told.data
  }

  // The provider's own handler would send everybody's presence back to the server: only one's own is ours to say.
  awareness.off('update', provider._awarenessUpdateHandler)
  const saidWhere = (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    const own = [...changes.added, ...changes.updated, ...changes.removed].includes(document.clientID)
    const socket = provider.ws
    if (!own || origin === provider || !provider.wsconnected || socket?.readyState !== socket?.OPEN) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [document.clientID]))
    socket?.send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', saidWhere)

  const away = () => {
    sent = 0
    stored = 0
    steppedTwo = false
    connection = 'away'
    for (const change of pending) change.message = null
    events.changed()
  }
  /** A server that starts again counts presence from nought: what was known of the others must not outrank it. */
  const forgetOthers = () => {
    for (const client of awareness.meta.keys()) {
      if (client !== document.clientID && !awareness.states.has(client)) awareness.meta.delete(client)
    }
  }
  provider.on('connection-close', away)
  provider.on('connection-error', away)
  provider.on('status', ({ status }) => {
    if (status === 'connected') connection = 'open'
    if (status === 'disconnected') forgetOthers()
    events.changed()
  })
  provider.on('sync', (synced) => {
    if (!synced || ended) return
    learnEpoch()
    events.synced()
    events.changed()
  })
  provider.on('closed', ({ code }) => {
    const kindOfProblem = problemOfClosing(code) ?? 'malformed'
    const message = refusal?.message ?? sentence[kindOfProblem] ?? 'The server closed this room.'
    events.closed(problem(kindOfProblem, message), refusal)
  })

  provider.connect()

  const stop = () => {
    if (ended) return
    ended = true
    provider.destroy()
    away()
  }

  return {
    document,
    awareness,
    epoch: () => epoch,
    facts: () => ({
      connection,
      synced: provider.synced,
      sent,
      stored,
      changes: pending.length,
      unkept: pending.filter((change) => change.row.id === null).length,
      deviceFailed: log.failed(),
    }),
    unstored: () => [...new Set(pending.flatMap((change) => change.row.keys))],
    unstoredRows: () => pending.map((change) => change.row),
    rowIds: () => [...rows.flatMap((row) => (row.id === null ? [] : [row.id])), ...log.ids()],
    quiet: log.quiet,
    connect: () => {
      refusal = null
      if (!ended) provider.connect()
    },
    linkAnew: () => {
      if (ended || !provider.shouldConnect) return
      provider.disconnect()
      provider.connect()
    },
    stop,
    destroy: () => {
      stop()
      stayHere()
      log.stop()
      document.off('update', wrote)
      awareness.destroy()
      document.destroy()
    },
  }
}
