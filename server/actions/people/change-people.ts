// Adds, changes and removes several people in one write: one act of a person, and its undo.
// Nobody is removed whom somebody said to have spoken: their turns would lose their speaker without a word.
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { PersonRecord } from '../../../shared/records/person.ts'
import type { Attribution } from '../../../shared/records/speakers/attribution.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { mostPeople } from './add-person.ts'

export type PeopleChange = {
  readonly put: readonly { readonly id: PersonId; readonly person: PersonRecord }[]
  readonly remove: readonly PersonId[]
}

export async function changePeople(
  world: World,
  caller: Caller,
  { put, remove }: PeopleChange,
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-people')
  if (refused) return refused
  if (remove.length > 0 && (await haveSpoken(world, caller, new Set(remove)))) {
    return failed(
      problem(
        'conflict',
        'Somebody has since been said to speak as one of these people: they stay in the list.',
      ),
    )
  }
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const known = room.entries('people')
    const after = new Set([...known.keys(), ...put.map(({ id }) => id as string)])
    for (const id of remove) after.delete(id)
    if (after.size > mostPeople && after.size > known.size) {
      return failed(problem('too-many', `A project holds at most ${mostPeople} people.`))
    }
    for (const { id, person } of put) room.put('people', id, person)
    for (const id of remove) room.put('people', id, undefined)
    return ok(done)
  })
}

/** True when an attribution in any record of the project names one of them. */
async function haveSpoken(
  world: Pick<World, 'transcripts' | 'rows'>,
  caller: Caller,
  people: ReadonlySet<PersonId>,
): Promise<boolean> {
  for (const { id } of await world.transcripts.ofProject(caller.project.id)) {
    const rows = await world.rows.ofRoom(roomName('transcript', id), 'attributions')
    if (rows.some(({ value }) => people.has((value as Attribution).person as PersonId))) return true
  }
  return false
}
