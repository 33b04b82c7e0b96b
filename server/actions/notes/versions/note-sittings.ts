// The versions a note's log has, the oldest first: sittings, ended by what was named or restored too.
import type { NoteId } from '../../../../shared/base/id.ts'
import { type Sitting, sittingsOf } from '../../../../shared/records/notes/sittings.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { World } from '../../world.ts'

export async function noteSittings(
  world: Pick<World, 'notes' | 'rooms'>,
  note: NoteId,
): Promise<readonly Sitting[]> {
  const [moments, names, restores] = await Promise.all([
    world.rooms.moments(roomName('note', note)),
    world.notes.versionNames(note),
    world.notes.restores(note),
  ])
  const cuts = new Set(names.map(({ seq }) => seq))
  const restored = new Set(restores.map(({ seq }) => seq))
  // What stood before a restore is a version of its own, and so is the restored text.
  for (const [at, { seq }] of moments.entries()) {
    const before = moments[at - 1]
    if (!restored.has(seq)) continue
    cuts.add(seq)
    if (before) cuts.add(before.seq)
  }
  return sittingsOf(moments, cuts)
}
