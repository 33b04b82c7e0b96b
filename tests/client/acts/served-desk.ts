// A desk's context as the screen makes it, for several people on the 2021 record: a whole server behind, real rooms,
// real sessions, and each person's own undo stack.
import { IDBFactory } from 'fake-indexeddb'
import { onTestFinished } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { type DeskContext, newRecordKey } from '../../../client/src/acts/desk-context.ts'
import type { call } from '../../../client/src/api/call.ts'
import { createLive } from '../../../client/src/live/live.ts'
import type { LiveRoom } from '../../../client/src/live/live-room.ts'
import { createUndoStack, type UndoStack } from '../../../client/src/live/undo.ts'
import type { MemberId, TranscriptId } from '../../../shared/base/id.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Span, spanWithin } from '../../../shared/transcript/span.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../support/server.ts'
import { saved, until } from '../live/served-rooms.ts'

export type Desk = DeskContext & {
  readonly undo: UndoStack
  readonly person: Person
  readonly goOffline: () => void
}

export type ServedDesks<Names extends string> = {
  readonly server: TestServer
  readonly desks: Readonly<Record<Names, Desk>>
  /** The nth place of some published words, counted from 0; throws when they do not stand there. */
  readonly place: (words: string, nth?: number) => Span
}

/** One record, opened by everybody named; it ends with the test. */
export async function serveDesks<Names extends string>(
  people: Readonly<Record<Names, Role>>,
): Promise<ServedDesks<Names>> {
  const server = await startServer()
  const transcript = (await server.record()) as TranscriptId
  const owner = await server.owner()
  const view = await owner.does('readTranscript', { params: { transcript } })
  const publishedTexts = view.transcript.segments.map(({ text }) => text)
  const closing: (() => Promise<void>)[] = []
  onTestFinished(async () => {
    for (const close of closing) await close()
    await server.close()
  })

  const desks: [string, Desk][] = []
  for (const [name, role] of Object.entries<Role>(people)) {
    const person = await server.person(name, role)
    const { members } = await person.does('readProject', { params: { project: firstSlug } })
    const me = members.find((member) => member.name === name)
    if (!me) throw new Error(`${name} is no member`)
    desks.push([name, await openDesk(server, person, me.id, role, transcript, publishedTexts, closing)])
  }
  return {
    server,
    desks: Object.fromEntries(desks) as Record<Names, Desk>,
    place: (words, nth = 0) => {
      const places = publishedTexts.flatMap((text, segment) =>
        [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) =>
          spanWithin(segment, index, index + words.length),
        ),
      )
      const place = places[nth]
      if (!place) throw new Error(`“${words}” stands in ${places.length} places`)
      return place
    },
  }
}

async function openDesk(
  server: TestServer,
  person: Person,
  id: MemberId,
  role: Role,
  transcript: TranscriptId,
  publishedTexts: readonly string[],
  closing: (() => Promise<void>)[],
): Promise<Desk> {
  let online = true
  const open = new Set<NodeSocket>()
  class PersonSocket extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(online ? url : 'ws://127.0.0.1:1', protocols, {
        headers: { cookie: person.cookie(), origin: server.address },
      })
      open.add(this)
      this.on('close', () => open.delete(this))
    }
  }
  const live = createLive({
    syncAddress: `${server.address.replace('http', 'ws')}/sync`,
    WebSocket: PersonSocket as unknown as typeof WebSocket,
    indexedDB: new IDBFactory(),
    now: () => Date.now(),
    randomBytes: () => crypto.getRandomValues(new Uint8Array(10)),
    deviceTimeoutMs: 1000,
    maxBackoffMs: 50,
    lingerMs: 10_000,
    news: () => {},
    whenLeaving: () => () => {},
  })
  closing.push(() => live.closeAll())
  const room = live.room<'transcript'>(roomName('transcript', transcript) as `transcript:${string}`, id)
  live.hold(room as unknown as LiveRoom)
  await saved(room)
  return {
    room,
    transcript,
    project: firstSlug,
    publishedTexts,
    me: { id, role },
    undo: createUndoStack(),
    ask: person.call as unknown as typeof call,
    newKey: (notBeforeMs) => newRecordKey(id, notBeforeMs),
    nowMs: () => Date.now(),
    person,
    goOffline: () => {
      online = false
      for (const socket of [...open]) socket.terminate()
    },
  }
}

/** What a result holds; throws with the problem's sentence when it failed. */
export function heldBy<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  return result.value
}

/** The problem's code and sentence; throws when it went well. */
export function problemOf(result: Result<unknown>): readonly [string, string] {
  if (result.ok) throw new Error('it was expected to fail')
  return [result.problem.code, result.problem.message]
}

/** Waits until a desk's room shows that something holds. */
export const seen = (desk: Desk, holds: (records: ReturnType<Desk['room']['records']>) => boolean) =>
  until(desk.room, (room) => holds(room.records()))
