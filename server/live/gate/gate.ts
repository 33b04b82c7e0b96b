// The one gate every member's update passes before it is applied (invariants 5 and 6): decoded, resolved to the keys or
// the text it changes, and asked of the room's table and of `may`. It changes nothing and throws nothing, on any bytes.
import * as Y from 'yjs'
import type { Refusal } from '../../../shared/wire/sync-message.ts'
import { type Enforce, enforcing, everyGateRule, type GateRule, Refused } from './gate-rule.ts'
import type { GateSubject } from './gate-subject.ts'
import { inspectMaps } from './map-gate.ts'
import { inspectNote } from './note-gate.ts'
import { type OpenedUpdate, openUpdate } from './update-structs.ts'

export type GateAnswer =
  | {
      readonly ok: true
      /** The update to apply: the same without what the room has already. */
      readonly update: Uint8Array
      /** True when it changes nothing, so that even a reader may send it. */
      readonly isEmpty: boolean
      /** The clientIDs it carries new work of: all the writer's, from now on for good. */
      readonly clients: readonly number[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** `maxBytes` is larger for a returning client's backlog than for a single update. */
export function inspectUpdate(
  subject: GateSubject,
  update: Uint8Array,
  maxBytes: number,
  rules: ReadonlySet<GateRule> = everyGateRule,
): GateAnswer {
  try {
    return inspect(subject, update, maxBytes, enforcing(rules))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    return { ok: false, refusal: { code: 'malformed', message: 'The change cannot be read.', keys: [] } }
  }
}

function inspect(subject: GateSubject, update: Uint8Array, maxBytes: number, enforce: Enforce): GateAnswer {
  enforce('size', update.length > maxBytes, `The change is larger than ${Math.floor(maxBytes / 1024)} KB.`)
  const opened = openUpdate(subject.document, update, enforce)
  checkClients(subject, opened, enforce)
  const deleted = deletedItems(subject.document, opened, enforce)
  const isEmpty = opened.structCount === 0 && deleted.length === 0
  if (!isEmpty) {
    if (subject.kind === 'note') inspectNote(subject, opened, deleted, enforce)
    else inspectMaps(subject, opened, deleted, enforce)
  }
  return { ok: true, update: opened.bytes, isEmpty, clients: [...opened.runs.keys()] }
}

/**
 * Binds each clientID to one member. Without it a dozen forged bytes on another's clientID would make all that
 * person's later work vanish from every replica, their own included.
 */
function checkClients(subject: GateSubject, opened: OpenedUpdate, enforce: Enforce): void {
  for (const client of opened.runs.keys()) {
    const owner = subject.ownerOf(client)
    const isOthers = owner !== undefined && owner !== subject.writer.id
    enforce('client-owner', isOthers, 'The change carries somebody else’s client number.')
  }
}

/** The items of the document that the update would delete and that still stand. */
function deletedItems(document: Y.Doc, opened: OpenedUpdate, enforce: Enforce): Y.Item[] {
  const deleted: Y.Item[] = []
  for (const [client, ranges] of opened.deletions) {
    const structs = document.store.clients.get(client) ?? []
    const known = Y.getState(document.store, client)
    const last = opened.runs.get(client)?.at(-1)
    const reached = last ? last.id.clock + last.length : known
    for (const { clock, len } of ranges) {
      const isUnknown = len < 1 || clock + len > reached
      if (enforce('delete-unknown', isUnknown, 'The change removes something the server does not have.'))
        continue
      if (clock >= known) continue
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item && !struct.deleted) deleted.push(struct)
      }
    }
  }
  return deleted
}
