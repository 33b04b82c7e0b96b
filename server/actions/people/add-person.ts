// Adds somebody who may speak.
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { PersonRecord } from '../../../shared/records/person.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'

export const mostPeople = 5000

export async function addPerson(
  world: World,
  caller: Caller,
  person: PersonRecord,
): Promise<Result<{ id: PersonId }>> {
  const refused = refusal(caller, 'edit-people')
  if (refused) return refused
  const id = newId<'person'>(world)
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    if (room.entries('people').size >= mostPeople) {
      return failed(problem('too-many', `A project holds at most ${mostPeople} people.`))
    }
    room.put('people', id, person)
    return ok({ id })
  })
}
