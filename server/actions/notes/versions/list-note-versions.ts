// A note's versions, the newest first, with how many words each left.
import type { NoteId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { NoteVersion } from '../../../../shared/wire/sharing/api-note-versions.ts'
import { type Caller, refusal } from '../../caller.ts'
import type { World } from '../../world.ts'
import { findNote } from '../find-note.ts'
import { noteCount } from '../note-count.ts'
import { noteSittings } from './note-sittings.ts'

export async function listNoteVersions(
  world: World,
  caller: Caller,
  id: NoteId,
): Promise<Result<{ versions: readonly NoteVersion[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  const [sittings, names, restores] = await Promise.all([
    noteSittings(world, id),
    world.notes.versionNames(id),
    world.notes.restores(id),
  ])
  const counted = await wordsAt(
    world,
    id,
    sittings.map(({ seq }) => seq),
  )
  if (!counted.ok) return counted
  const nameOf = new Map(names.map(({ seq, ...named }) => [seq, named]))
  const restoredBy = new Map(restores.map(({ seq, restoredSeq }) => [seq, restoredSeq]))
  const versions = sittings.map(
    ({ seq, fromMs, toMs, by }, at): NoteVersion => ({
      number: at + 1,
      seq,
      fromMs,
      toMs,
      by: [...by],
      wordsBefore: counted.value.get(sittings[at - 1]?.seq ?? 0) ?? 0,
      words: counted.value.get(seq) ?? 0,
      named: nameOf.get(seq) ?? null,
      restored: restoredBy.get(seq) ?? null,
    }),
  )
  return ok({ versions: versions.reverse() })
}

/** Versions whose words are kept counted, over all notes; those counted longest ago go first. */
const mostCounted = 20_000

/** What a note was after an update never changes: it is counted once. */
const countedOf = new WeakMap<World['rooms'], Map<string, number>>()

async function wordsAt(
  { rooms }: World,
  note: NoteId,
  seqs: readonly number[],
): Promise<Result<ReadonlyMap<number, number>>> {
  const counted = countedOf.get(rooms) ?? new Map<string, number>()
  countedOf.set(rooms, counted)
  const known = new Map(
    seqs.flatMap((seq) => {
      const words = counted.get(`${note}/${seq}`)
      return words === undefined ? [] : [[seq, words] as const]
    }),
  )
  const missing = seqs.filter((seq) => !known.has(seq))
  if (missing.length === 0) return ok(known)
  const read = await rooms.readAt(roomName('note', note), missing, (room) => noteCount(room.readNote()).words)
  if (!read.ok) return read
  missing.forEach((seq, nth) => {
    const words = read.value[nth] ?? 0
    known.set(seq, words)
    counted.set(`${note}/${seq}`, words)
  })
  for (const key of counted.keys()) {
    if (counted.size <= mostCounted) break
    counted.delete(key)
  }
  return ok(known)
}
