// What is kept in memory follows the rows: what came since, what went, and a room that began anew.
import { expect, test } from 'vitest'
import { createCodings } from '../../../../server/actions/positions/coding-index.ts'
import type { Rows } from '../../../../server/stores/room-log.ts'
import { openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../server/stores/sqlite/directory.ts'
import { sqliteRoomLog } from '../../../../server/stores/sqlite/room-log.ts'
import { sqliteRows } from '../../../../server/stores/sqlite/rows.ts'
import type { MemberId, ProjectId, TranscriptId } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { tell } from '../../../support/tell.ts'
import { testId } from '../../../support/world.ts'

const project = testId(1) as ProjectId
const transcript = testId(2) as TranscriptId
const ana = testId(3) as MemberId
const room = roomName('transcript', transcript)

const position = (actor: string, start = 0) => ({
  spans: [{ startSegment: 0, start, endSegment: 0, end: start + 1 }],
  actor,
  topics: ['norms'],
  stance: 'supports',
  certainty: 'sure',
  atMs: 1,
})

/** A project of one record; `read` tells which rows were read whole. */
async function shelf() {
  const database = openDatabase(':memory:')
  const directory = createDirectory(database)
  const log = sqliteRoomLog(database)
  const read: string[] = []
  const meanwhile: (() => void)[] = []
  const plain = sqliteRows(database)
  const rows: Rows = {
    ...plain,
    afterKey: (of, root, key, most) => {
      read.push(`${of === room ? root : of} after ${key}`)
      if (key !== '') meanwhile.shift()?.()
      return plain.afterKey(of, root, key, most)
    },
  }
  await directory.projects.add({ id: project, slug: 'p', name: 'P', createdAtMs: 1 })
  const told = tell`ANA: We support it.`
  await directory.transcripts.add({
    id: transcript,
    project,
    fileName: 'a.txt',
    sha256: 'a',
    bytes: 1,
    format: 'told',
    title: 'Told',
    day: null,
    importedAtMs: 1,
    importedBy: null,
    transcript: told.transcript,
    source: new Uint8Array([1]),
  })
  const codings = createCodings({ rows, transcripts: directory.transcripts })
  return {
    log,
    read,
    /** Done between two pieces of a record that is read. */
    meanwhile,
    write: (values: Readonly<Record<string, unknown>>, root = 'positions', epoch = 1) =>
      log.appendBatch({
        room,
        epoch,
        updates: [
          {
            member: ana,
            update: new Uint8Array([1]),
            rows: Object.entries(values).map(([key, value]) => ({ root, key, value })),
          },
        ],
        claims: new Map(),
        receivedAtMs: 1,
      }),
    codings: () => codings.of(project),
    actors: async () => {
      const { records, names } = await codings.of(project)
      return records.flatMap((record) => record.codings.map(({ holder }) => names.actors.nameOf(holder)))
    },
  }
}

const key = (nth: number) => `${ana}/${testId(nth)}`

test('takes in what was written since, removals too, without reading the record again', async () => {
  const { write, actors, read } = await shelf()
  write({ [key(1)]: position('MEX', 2), [key(2)]: position('FRA', 1) })
  expect(await actors()).toEqual(['FRA', 'MEX'])
  read.length = 0
  write({ [key(3)]: position('CHL', 3), [key(2)]: undefined })
  write({ [key(1)]: { ...position('MEX', 2), actor: 'CAN' } })
  expect(await actors()).toEqual(['CAN', 'CHL'])
  write({ [`positions:${key(1)}`]: { hidden: true, reason: '', by: ana, atMs: 1 } }, 'moderation')
  expect(await actors()).toEqual(['CHL'])
  write({ [`positions:${key(1)}`]: { hidden: false, reason: '', by: ana, atMs: 1 } }, 'moderation')
  write({ [key(3)]: { ...position('CHL', 3), withdrawn: true } })
  expect(await actors()).toEqual(['CAN'])
  expect(read).toEqual([])
})

test('what was given out before stays as it was', async () => {
  const { write, actors } = await shelf()
  write({ [key(1)]: position('MEX') })
  const before = actors()
  expect(await before).toEqual(['MEX'])
  write({ [key(1)]: undefined })
  expect([await before, await actors()]).toEqual([['MEX'], []])
})

test('is the same thing while nothing of the project changes, and another once something does', async () => {
  const { write, codings, log } = await shelf()
  write({ [key(1)]: position('MEX') })
  const first = await codings()
  expect(await codings()).toBe(first)
  write({ [key(1)]: { anything: 'else' } }, 'corrections')
  expect(await codings()).toBe(first)
  write({ [key(1)]: position('FRA') })
  const second = await codings()
  expect(second).not.toBe(first)
  const person = { name: 'Ana', aliases: [], affiliation: '', actor: 'MEX' }
  log.appendBatch({
    room: roomName('project', project),
    epoch: 1,
    updates: [
      { member: ana, update: new Uint8Array([1]), rows: [{ root: 'people', key: testId(7), value: person }] },
    ],
    claims: new Map(),
    receivedAtMs: 1,
  })
  const third = await codings()
  expect([third === second, third.people.map(({ name }) => name)]).toEqual([false, ['Ana']])
  expect(await codings()).toBe(third)
})

test('a room that began a new epoch is read anew', async () => {
  const { write, actors, read, log } = await shelf()
  write({ [key(1)]: position('MEX') })
  expect(await actors()).toEqual(['MEX'])
  read.length = 0
  log.replaceRows(room, [
    {
      room,
      root: 'positions',
      key: key(9),
      value: position('KEN'),
      author: ana,
      createdAtMs: 1,
      updatedAtMs: 1,
      seq: 1,
    },
  ])
  write({ epoch: 2 }, 'meta', 2)
  expect(await actors()).toEqual(['KEN'])
  expect(read).toContain('positions after ')
})

test('a big record is read in pieces, in reading order, with what is written meanwhile', async () => {
  const { write, actors, read, meanwhile } = await shelf()
  const many = 2500
  write(Object.fromEntries(Array.from({ length: many }, (_, nth) => [key(nth), position('MEX', many - nth)])))
  meanwhile.push(
    () => write({ [key(many)]: position('FRA', 0), [key(1)]: undefined }),
    () => write({ [key(2)]: undefined, [key(many - 1)]: { ...position('CHL', 9999) } }),
  )
  const found = await actors()
  expect(read.filter((piece) => piece.startsWith('positions'))).toHaveLength(3)
  expect(meanwhile).toEqual([])
  expect(found).toEqual(['FRA', ...Array(many - 3).fill('MEX'), 'CHL'])
})
