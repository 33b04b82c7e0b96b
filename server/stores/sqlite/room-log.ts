// The room log in SQLite: plain prepared statements, one BEGIN IMMEDIATE … COMMIT per batch.
// Every stored piece carries its SHA-256: a damaged snapshot is passed over (the log replays), a damaged update throws.
import { createHash } from 'node:crypto'
import type { MemberId } from '../../../shared/base/id.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import type {
  Batch,
  LoggedMoment,
  LoggedUpdate,
  NewUpdate,
  RoomLog,
  StoredRoom,
  StoredRow,
} from '../room-log.ts'
import type { Database } from './database.ts'
import { sqliteHistory } from './history.ts'
import { type RowColumns, readRow, rowColumns } from './rows.ts'
import { packUpdates, unpackMoments, unpackUpdates } from './update-archive.ts'

type UpdateColumns = {
  readonly seq: number
  readonly member: string | null
  readonly received_at: number
  readonly bytes: Buffer
  readonly sha256: Buffer
}
type PieceColumns = { readonly upto_seq: number; readonly bytes: Buffer; readonly sha256: Buffer }

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const isWhole = (bytes: Buffer, digest: Buffer): boolean => sha256(bytes).equals(digest)

function readUpdate(room: RoomName, columns: UpdateColumns): LoggedUpdate {
  if (!isWhole(columns.bytes, columns.sha256))
    throw new Error(`update ${columns.seq} of ${room} is damaged on disk`)
  return {
    seq: columns.seq,
    member: columns.member as MemberId | null,
    receivedAtMs: columns.received_at,
    update: new Uint8Array(columns.bytes),
  }
}

const prepareAll = (database: Database) => ({
  epoch: database.prepare<[string], number>('SELECT epoch FROM rooms WHERE room = ?').pluck(),
  snapshot: database.prepare<[string], PieceColumns>(
    'SELECT upto_seq, bytes, sha256 FROM snapshots WHERE room = ?',
  ),
  after: database.prepare<[string, number], UpdateColumns>(
    'SELECT seq, member, received_at, bytes, sha256 FROM updates WHERE room = ? AND seq > ? ORDER BY seq',
  ),
  moments: database.prepare<[string], Omit<UpdateColumns, 'bytes' | 'sha256'>>(
    'SELECT seq, member, received_at FROM updates WHERE room = ? ORDER BY seq',
  ),
  upto: database.prepare<[string, number], UpdateColumns>(
    'SELECT seq, member, received_at, bytes, sha256 FROM updates WHERE room = ? AND seq <= ? ORDER BY seq',
  ),
  owners: database.prepare<[string], { client: number; member: string | null }>(
    'SELECT client, member FROM client_owners WHERE room = ?',
  ),
  archives: database.prepare<[string], PieceColumns>(
    'SELECT upto_seq, packed AS bytes, sha256 FROM archives WHERE room = ? ORDER BY upto_seq',
  ),
  rooms: database.prepare<[], string>('SELECT room FROM rooms ORDER BY room').pluck(),
  rows: database.prepare<[string], RowColumns>(
    `SELECT ${rowColumns} FROM records WHERE room = ? ORDER BY root, key`,
  ),
  makeRoom: database.prepare(
    `INSERT INTO rooms (room, epoch, created_at) VALUES (?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET epoch = excluded.epoch WHERE epoch <> excluded.epoch`,
  ),
  addUpdate: database.prepare(
    'INSERT INTO updates (room, epoch, member, received_at, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  putRow: database.prepare(
    `INSERT INTO records (room, root, key, value, author, created_at, updated_at, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (room, root, key) DO UPDATE SET
       value = excluded.value, author = excluded.author, updated_at = excluded.updated_at, seq = excluded.seq`,
  ),
  dropRow: database.prepare('DELETE FROM records WHERE room = ? AND root = ? AND key = ?'),
  dropRows: database.prepare('DELETE FROM records WHERE room = ?'),
  claim: database.prepare('INSERT OR IGNORE INTO client_owners (room, client, member) VALUES (?, ?, ?)'),
  putSnapshot: database.prepare(
    `INSERT INTO snapshots (room, upto_seq, bytes, sha256) VALUES (?, ?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET upto_seq = excluded.upto_seq, bytes = excluded.bytes, sha256 = excluded.sha256`,
  ),
  addArchive: database.prepare(
    'INSERT INTO archives (room, upto_seq, updates, packed, sha256) VALUES (?, ?, ?, ?, ?)',
  ),
  dropUpto: database.prepare('DELETE FROM updates WHERE room = ? AND seq <= ?'),
})

/** The room log over an open database. Prepares its statements once. */
export function sqliteRoomLog(database: Database): RoomLog {
  const run = prepareAll(database)
  const steps = sqliteHistory(database)

  const addUpdate = (batch: Batch, { member, update, rows }: NewUpdate): number => {
    const { room, epoch, receivedAtMs } = batch
    const bytes = Buffer.from(update)
    const added = run.addUpdate.run(room, epoch, member, receivedAtMs, bytes, sha256(bytes))
    const seq = Number(added.lastInsertRowid)
    for (const { root, key, value } of rows) {
      steps.add(room, { root, key, seq, value, member, atMs: receivedAtMs })
      if (value === undefined) run.dropRow.run(room, root, key)
      else run.putRow.run(room, root, key, JSON.stringify(value), member, receivedAtMs, receivedAtMs, seq)
    }
    return seq
  }

  const append = database.transaction((batch: Batch): readonly number[] => {
    run.makeRoom.run(batch.room, batch.epoch, batch.receivedAtMs)
    for (const [client, member] of batch.claims) run.claim.run(batch.room, client, member)
    return batch.updates.map((update) => addUpdate(batch, update))
  })

  const archive = database.transaction((room: RoomName, uptoSeq: number, snapshot: Uint8Array) => {
    const covered = run.upto.all(room, uptoSeq).map((columns) => readUpdate(room, columns))
    const last = covered.at(-1)
    if (last) {
      const packed = packUpdates(covered)
      run.addArchive.run(room, last.seq, covered.length, packed, sha256(packed))
      run.dropUpto.run(room, uptoSeq)
    }
    const bytes = Buffer.from(snapshot)
    run.putSnapshot.run(room, uptoSeq, bytes, sha256(bytes))
  })

  const replace = database.transaction((room: RoomName, rows: readonly StoredRow[]) => {
    run.dropRows.run(room)
    for (const row of rows) {
      const { root, key, author, createdAtMs, updatedAtMs, seq } = row
      run.putRow.run(room, root, key, JSON.stringify(row.value), author, createdAtMs, updatedAtMs, seq)
    }
  })

  function* archives(room: RoomName): Generator<Buffer> {
    for (const { bytes, sha256: digest, upto_seq } of run.archives.all(room)) {
      if (!isWhole(bytes, digest))
        throw new Error(`the archive up to ${upto_seq} of ${room} is damaged on disk`)
      yield bytes
    }
  }

  function* history(room: RoomName): Generator<LoggedUpdate> {
    for (const bytes of archives(room)) yield* unpackUpdates(bytes)
    for (const columns of run.after.all(room, 0)) yield readUpdate(room, columns)
  }

  const moments = (room: RoomName): readonly LoggedMoment[] => [
    ...[...archives(room)].flatMap(unpackMoments),
    ...run.moments.all(room).map(({ seq, member, received_at }) => ({
      seq,
      member: member as MemberId | null,
      receivedAtMs: received_at,
    })),
  ]

  const load = (room: RoomName): StoredRoom | null => {
    const epoch = run.epoch.get(room)
    if (epoch === undefined) return null
    const owners = new Map(
      run.owners.all(room).map(({ client, member }) => [client, member as MemberId | null]),
    )
    const snapshot = run.snapshot.get(room)
    if (snapshot && isWhole(snapshot.bytes, snapshot.sha256)) {
      const updates = run.after.all(room, snapshot.upto_seq).map((columns) => readUpdate(room, columns))
      const { bytes, upto_seq: snapshotSeq } = snapshot
      return { epoch, snapshot: new Uint8Array(bytes), snapshotSeq, updates, owners }
    }
    return { epoch, snapshot: null, snapshotSeq: 0, updates: [...history(room)], owners }
  }

  return {
    load: database.transaction(load),
    appendBatch: (batch) => append.immediate(batch),
    saveSnapshot: (room, uptoSeq, snapshot) => archive.immediate(room, uptoSeq, snapshot),
    history,
    moments: database.transaction(moments),
    rooms: () => run.rooms.all() as RoomName[],
    rowsOf: (room) => run.rows.all(room).map(readRow),
    replaceRows: (room, rows) => replace.immediate(room, rows),
    stepsOf: steps.ofRoom,
    replaceSteps: steps.replace,
    roomsWithoutSteps: steps.toFill,
  }
}
