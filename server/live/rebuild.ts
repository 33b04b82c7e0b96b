// Replays the log aside and derives every row and its history again (invariant 4: they are nothing but that), to compare
// or to replace.
// Also shows that what a room loads from (snapshot and the updates after it) is the same as its whole log.
import * as Y from 'yjs'
import { readValue } from '../../shared/room/read-room.ts'
import { observeRecords, type Touched } from '../../shared/room/record-changes.ts'
import { type RoomKind, type RoomName, readRoomName } from '../../shared/room/room-name.ts'
import type { RoomLog, RowStep, StoredRow } from '../stores/room-log.ts'
import { isSameState, loadDocument, newDocument } from './room-state.ts'

export type RebuildReport = {
  readonly rooms: number
  readonly updates: number
  readonly rows: number
  /** One sentence for each thing that differs; empty when all is well. */
  readonly differences: readonly string[]
}

type Replay = {
  readonly document: Y.Doc
  readonly rows: readonly StoredRow[]
  /** What every key ever held, ordered by root, key and seq. */
  readonly steps: readonly RowStep[]
  readonly updates: number
}

/** With `check` nothing is written; without it the rows and the history of every room that differs are replaced. */
export function rebuildRows(log: RoomLog, { check }: { readonly check: boolean }): RebuildReport {
  const differences: string[] = []
  let updates = 0
  let rows = 0
  const rooms = log.rooms()
  const withoutSteps = new Set(log.roomsWithoutSteps())
  for (const name of rooms) {
    const kind = readRoomName(name)?.kind
    if (!kind) {
      differences.push(`${name} is no room.`)
      continue
    }
    try {
      const replay = replayRoom(log, name, kind)
      updates += replay.updates
      rows += replay.rows.length
      const found = [
        ...compareRows(name, log.rowsOf(name), replay.rows),
        ...(withoutSteps.has(name) ? [] : compareSteps(name, log.stepsOf(name), replay.steps)),
        ...compareLoad(log, name, kind, replay.document),
      ]
      differences.push(...found)
      if (!check && found.length > 0) log.replaceRows(name, replay.rows)
      if (!check && (found.length > 0 || withoutSteps.has(name))) log.replaceSteps(name, replay.steps)
    } catch (error) {
      differences.push(
        `${name} cannot be replayed: ${error instanceof Error ? error.message : String(error)}.`,
      )
    }
  }
  return { rooms: rooms.length, updates, rows, differences }
}

/**
 * Gives the rooms of an older program their history, from the log, before anybody works in them. A room that cannot be
 * replayed is told to `failed` and left for later.
 */
export function fillHistory(log: RoomLog, failed: (room: RoomName, error: unknown) => void): void {
  for (const name of log.roomsWithoutSteps()) {
    const kind = readRoomName(name)?.kind
    if (!kind) continue
    try {
      const { document, steps } = replayRoom(log, name, kind)
      document.destroy()
      log.replaceSteps(name, steps)
    } catch (error) {
      failed(name, error)
    }
  }
}

/** The room, its rows and its history as the log alone gives them, ordered by root and key. */
export function replayRoom(log: RoomLog, name: RoomName, kind: RoomKind): Replay {
  const document = newDocument(kind)
  const rows = new Map<string, StoredRow>()
  const steps = new Map<string, RowStep[]>()
  let touched: Touched[] = []
  let updates = 0
  observeRecords(document, kind, (keys) => touched.push(...keys))
  for (const { seq, member, receivedAtMs, update } of log.history(name)) {
    touched = []
    updates++
    Y.applyUpdate(document, update)
    for (const { root, key } of touched) {
      const place = `${root}\0${key}`
      const value = readValue(document, kind, root, key)
      addStep(steps, place, { root, key, seq, value, member, atMs: receivedAtMs })
      if (value === undefined) rows.delete(place)
      else {
        const createdAtMs = rows.get(place)?.createdAtMs ?? receivedAtMs
        rows.set(place, {
          room: name,
          root,
          key,
          value,
          author: member,
          createdAtMs,
          updatedAtMs: receivedAtMs,
          seq,
        })
      }
    }
  }
  return { document, rows: inOrder(rows), steps: inOrder(steps).flat(), updates }
}

const inOrder = <T>(byPlace: ReadonlyMap<string, T>): T[] =>
  [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)

/** One update leaves one step at a key, however often it touched it. */
function addStep(steps: Map<string, RowStep[]>, place: string, step: RowStep): void {
  const there = steps.get(place) ?? []
  if (there.at(-1)?.seq === step.seq) there.pop()
  steps.set(place, there)
  there.push(step)
}

const placeOf = (row: StoredRow) => `${row.root}:${row.key}`

/** A row as one text whose parts always come in the same order. */
const textOf = ({ value, author, createdAtMs, updatedAtMs, seq }: StoredRow) =>
  JSON.stringify([value, author, createdAtMs, updatedAtMs, seq])

function compareRows(name: RoomName, stored: readonly StoredRow[], replayed: readonly StoredRow[]): string[] {
  const left = new Map(stored.map((row) => [placeOf(row), textOf(row)]))
  const differences: string[] = []
  for (const row of replayed) {
    const place = placeOf(row)
    const text = left.get(place)
    left.delete(place)
    if (text === undefined) differences.push(`${name} ${place} is in the log but has no row.`)
    else if (text !== textOf(row)) differences.push(`${name} ${place} differs from the log.`)
  }
  for (const place of left.keys()) differences.push(`${name} ${place} has a row but is not in the log.`)
  return differences
}

function compareSteps(name: RoomName, stored: readonly RowStep[], replayed: readonly RowStep[]): string[] {
  const textOfStep = ({ value, member, atMs }: RowStep) => JSON.stringify([value ?? null, member, atMs])
  const placeOfStep = ({ root, key, seq }: RowStep) => `${root}:${key} at ${seq}`
  const left = new Map(stored.map((step) => [placeOfStep(step), textOfStep(step)]))
  const differences: string[] = []
  for (const step of replayed) {
    const place = placeOfStep(step)
    const text = left.get(place)
    left.delete(place)
    if (text !== textOfStep(step)) differences.push(`${name} ${place}: the history differs from the log.`)
  }
  for (const place of left.keys()) differences.push(`${name} ${place}: the history is not in the log.`)
  return differences
}

function compareLoad(log: RoomLog, name: RoomName, kind: RoomKind, replayed: Y.Doc): string[] {
  const stored = log.load(name)
  if (!stored) return [`${name} does not load.`]
  const isSame = isSameState(loadDocument(kind, stored), replayed, kind)
  return isSame ? [] : [`${name} loads differently from its snapshot than from its whole log.`]
}
