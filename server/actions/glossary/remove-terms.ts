// Takes entries out of the glossary; the log keeps them. Entries that are gone already do not matter, unless all are.
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { noSuchTerm, termsIn } from './terms.ts'

export async function removeTerms(
  world: World,
  caller: Caller,
  ids: readonly string[],
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-glossary')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const there = termsIn(room)
    const gone = [...new Set(ids)].filter((id) => there.has(id))
    if (gone.length === 0) return failed(noSuchTerm)
    for (const id of gone) room.put('glossary', id, undefined)
    return ok(done)
  })
}
