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
  const counted = await world.rooms.readAt(
    roomName('note', id),
    sittings.map(({ seq }) => seq),
    (room) => noteCount(room.readNote()).words,
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
      wordsBefore: counted.value[at - 1] ?? 0,
      words: counted.value[at] ?? 0,
      named: nameOf.get(seq) ?? null,
      restored: restoredBy.get(seq) ?? null,
    }),
  )
  return ok({ versions: versions.reverse() })
}
