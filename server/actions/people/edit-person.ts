// Changes a person. Attributions and positions stay as they are.
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { PersonRecord } from '../../../shared/records/person.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function editPerson(
  world: World,
  caller: Caller,
  input: { readonly id: PersonId; readonly person: PersonRecord },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-people')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    if (room.get('people', input.id) === undefined) {
      return failed(problem('not-found', 'This person is not in the project’s list.'))
    }
    room.put('people', input.id, input.person)
    return ok(done)
  })
}
