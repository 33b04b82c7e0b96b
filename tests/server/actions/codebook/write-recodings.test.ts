// An act over several rooms that is stopped in the middle: refused late, refused by the disk, or cut off by a crash.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeCodebook } from '../../../../server/actions/codebook/change-codebook.ts'
import type { World } from '../../../../server/actions/world.ts'
import type { Rooms } from '../../../../server/stores/rooms.ts'
import type { RecordKey, TranscriptId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { failed } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import {
  added,
  type CodingTable,
  changeOf,
  codebookRoots,
  codingRoots,
  codingTable,
  params,
  recoded,
  undoOf,
} from './coding-table.ts'

let server: TestServer
let table: CodingTable
let ana: Person
let rea: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  table = await codingTable(server)
})
afterAll(() => server.close())

const send = (change: Partial<CodebookChange>, by: Person = rea) =>
  by.call('changeCodebook', { params, body: changeOf(change) })
const done = async (change: Partial<CodebookChange>, by: Person = rea) =>
  expect(await send(change, by)).toMatchObject({ ok: true })

describe('what goes wrong in the middle', () => {
  /** The server's world, where something happens just before the nth write. */
  const disturbed = (at: number, happens: (rooms: Rooms) => Promise<'refused' | 'on'>): World => {
    const { world } = server.app
    let writes = 0
    const write: Rooms['write'] = async (room, by, edit) => {
      writes += 1
      if (writes === at && (await happens(world.rooms)) === 'refused') {
        return failed(problem('not-stored', 'This could not be saved: the server’s disk refused it.'))
      }
      return world.rooms.write(room, by, edit)
    }
    return { ...world, rooms: { ...world.rooms, write } }
  }
  let halves = 0
  const split = async () => {
    const records = [await table.record(2), await table.record(2)]
    const positions = [
      await table.code(ana, records[0]!, 0, ['international-law']),
      await table.code(ana, records[1]!, 0, ['international-law']),
    ]
    halves += 1
    const half = `half-${halves}`
    const change = changeOf({
      topics: [added(half), await table.edited('international-law', { retired: true })],
      recodings: positions.map((position, i) =>
        recoded(records[i]!, position, ['international-law'], null, [half]),
      ),
    })
    const state = async () => [
      await table.rows(null, codebookRoots),
      ...(await Promise.all(records.map((record) => table.rows(record, codingRoots)))),
    ]
    return { records, positions, change, state }
  }

  test('a coder who changes a position late stops the act, and all of it is taken back', async () => {
    const { records, positions, change, state } = await split()
    const before = await state()
    const world = disturbed(3, async () => {
      await table.put(ana, records[1]!, 'positions', positions[1]!, {
        ...((await table.valueAt(records[1]!, 'positions', positions[1]!)) as object),
        topics: ['norms'],
      })
      return 'on'
    })
    expect(await changeCodebook(world, await table.callerOf(rea), change)).toMatchObject({
      ok: false,
      problem: { code: 'conflict', message: expect.stringContaining('was given other topics by its coder') },
    })
    const after = await state()
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(await table.valueAt(records[1]!, 'recodings', positions[1]!)).toBeUndefined()
  })

  test('a disk that refuses the last step takes the steps before back', async () => {
    const { change, state } = await split()
    const before = await state()
    await done(change)
    const between = await state()
    const world = disturbed(4, async () => 'refused')
    expect(await changeCodebook(world, await table.callerOf(rea), undoOf(change))).toMatchObject({
      ok: false,
      problem: { code: 'not-stored' },
    })
    expect((await state())[0]).toEqual(between[0])
    await done(undoOf(change))
    expect(await state()).toEqual(before)
  })

  test('what cannot be taken back is said, and no position is without its topic', async () => {
    const { change, records, positions } = await split()
    let writes = 0
    const { world } = server.app
    const write: Rooms['write'] = async (room, by, edit) => {
      writes += 1
      return writes > 2
        ? failed(problem('not-stored', 'This could not be saved: the server’s disk refused it.'))
        : world.rooms.write(room, by, edit)
    }
    const failing = { ...world, rooms: { ...world.rooms, write } }
    expect(await changeCodebook(failing, await table.callerOf(rea), change)).toMatchObject({
      ok: false,
      problem: {
        code: 'not-stored',
        message:
          'This could not be saved: the server’s disk refused it. A part of this act was saved before and could not be taken back: look at the codebook.',
      },
    })
    const [first, second] = await Promise.all(
      positions.map((position, i) => table.valueAt(records[i]!, 'recodings', position)),
    )
    expect(second).toBeUndefined()
    const [topic = ''] = (first as { topics: string[] }).topics
    expect(await table.topic(topic)).toMatchObject({ retired: false })
    // The rest of the same act, asked again from how things stand now, mends it.
    await done({ recodings: change.recodings.slice(1) })
    await done(undoOf(change))
  })

  test('a crash after any step leaves every position with topics of the codebook', async () => {
    const { change, state, records, positions } = await split()
    for (const act of [change, undoOf(change)]) {
      for (let at = 2; at <= 4; at++) {
        const before = await state()
        const crash = new Error('the process ended')
        const world = disturbed(at, () => Promise.reject(crash))
        await changeCodebook(world, await table.callerOf(rea), act).catch((error: unknown) => {
          if (error !== crash) throw error
        })
        const read = await server.app.world.rooms.read(roomName('project', table.project), (room) => [
          ...room.entries('topics').keys(),
        ])
        const topics = read.ok ? read.value : []
        for (const [i, record] of records.entries()) {
          const recoding = (await table.valueAt(record, 'recodings', positions[i]!)) as
            | { topics: string[] }
            | undefined
          for (const topic of recoding?.topics ?? ['international-law']) expect(topics).toContain(topic)
        }
        await backTo(act, before, state, records, positions)
      }
      await done(act)
    }
  })

  /** Puts things as they were before a crash, so that the next one starts alike. */
  async function backTo(
    act: CodebookChange,
    before: unknown[][],
    state: () => Promise<unknown[][]>,
    records: readonly TranscriptId[],
    positions: readonly RecordKey[],
  ) {
    const { rooms } = server.app.world
    await rooms.write(roomName('project', table.project), null, (room) => {
      for (const { id, before } of act.topics) room.put('topics', id, before ?? undefined)
      return { ok: true, value: null }
    })
    const rows = before
      .flat()
      .map((line) => JSON.parse(String(line)) as { root: string; key: string; value: unknown })
    for (const [i, record] of records.entries()) {
      const recoding = rows.find(({ root, key }) => root === 'recodings' && key === positions[i])
      await table.put(rea, record, 'recodings', positions[i]!, recoding?.value)
    }
    expect(await state()).toEqual(before)
  }
})
