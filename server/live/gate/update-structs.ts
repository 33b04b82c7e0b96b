// Takes an update apart without applying it, and walks its structs in the order Yjs would integrate them.
// It reads Yjs 13's undocumented struct fields: yjs is pinned exactly, and the gate's property test runs on every change of it.
import * as Y from 'yjs'
import { countPieces } from './count-pieces.ts'
import type { Enforce } from './gate-rule.ts'

export type Struct = Y.Item | Y.GC | Y.Skip
export type StructId = { readonly client: number; readonly clock: number }

export type OpenedUpdate = {
  /** The update re-encoded without what the document has already: what was looked at is what is applied. */
  readonly bytes: Uint8Array
  /** Runs of structs by client, contiguous and beginning at what the document knows. */
  readonly runs: ReadonlyMap<number, readonly Struct[]>
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
  readonly structCount: number
}

const maxClient = 0xffff_ffff
/** No honest struct covers more: it would be ten million characters or values in one piece. */
const maxStructLength = 10_000_000

/** Throws whatever Yjs throws when the bytes are no update. */
export function openUpdate(document: Y.Doc, update: Uint8Array, enforce: Enforce): OpenedUpdate {
  const known = new Map<number, number>()
  for (const client of countPieces(document, update, enforce))
    known.set(client, Y.getState(document.store, client))
  const bytes = Y.diffUpdate(update, Y.encodeStateVector(known))
  const { structs, ds } = Y.decodeUpdate(bytes)
  const runs = new Map<number, Struct[]>()
  let last: number | undefined
  for (const struct of structs) {
    const { client, clock } = struct.id
    enforce('client-range', client > maxClient, 'The change carries an impossible client number.')
    enforce(
      'struct-length',
      !(struct.length >= 1 && struct.length <= maxStructLength),
      'A piece of the change is too long.',
    )
    const run = runs.get(client) ?? []
    enforce('client-block', run.length > 0 && last !== client, 'The change comes in a broken order.')
    const before = run.at(-1)
    const expected = before ? before.id.clock + before.length : Y.getState(document.store, client)
    enforce('gap', clock !== expected, 'The change builds on something the server does not have.')
    run.push(struct)
    runs.set(client, run)
    last = client
  }
  return { bytes, runs, deletions: ds.clients, structCount: structs.length }
}

/** The struct that holds a place in the document, null when the document has not come that far. */
export function structAt(document: Y.Doc, { client, clock }: StructId): Y.Item | Y.GC | null {
  const structs = document.store.clients.get(client)
  if (!structs || clock < 0 || clock >= Y.getState(document.store, client)) return null
  return structs[Y.findIndexSS(structs, clock)] ?? null
}

/** An item's parent before it is integrated: a root's name, the id of the item that holds the type, or nothing. */
export const rawParent = (item: Y.Item): unknown => item.parent

export const isStructId = (value: unknown): value is StructId => value instanceof Y.ID

const dependenciesOf = (struct: Struct): StructId[] => {
  if (!(struct instanceof Y.Item)) return []
  const parent = rawParent(struct)
  return [struct.origin, struct.rightOrigin, isStructId(parent) ? parent : null].filter((id) => id !== null)
}

/**
 * Visits every struct after all it builds on, in linear time. Refuses what can never be integrated: an origin nobody
 * has, or a circle. Yjs would keep such an update waiting and, with it, everything this client writes later.
 */
export function visitInOrder(
  document: Y.Doc,
  opened: OpenedUpdate,
  enforce: Enforce,
  visit: (struct: Struct) => void,
): void {
  const { runs } = opened
  const cursors = new Map<number, number>()
  const reached = new Map<number, number>()
  const isThere = ({ client, clock }: StructId) =>
    clock < (reached.get(client) ?? Y.getState(document.store, client))
  for (const first of runs.keys()) {
    const waiting = [first]
    const isWaiting = new Set(waiting)
    for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
      const cursor = cursors.get(client) ?? 0
      const struct = runs.get(client)?.[cursor]
      if (!struct) {
        waiting.pop()
        isWaiting.delete(client)
        continue
      }
      const missing = dependenciesOf(struct).find((id) => !isThere(id))
      if (missing) {
        const next = missing.client
        const isHopeless = isWaiting.has(next) || (cursors.get(next) ?? 0) >= (runs.get(next)?.length ?? 0)
        if (!enforce('dependency', isHopeless, 'The change builds on something the server does not have.')) {
          waiting.push(next)
          isWaiting.add(next)
          continue
        }
      }
      visit(struct)
      cursors.set(client, cursor + 1)
      reached.set(client, struct.id.clock + struct.length)
    }
  }
}
