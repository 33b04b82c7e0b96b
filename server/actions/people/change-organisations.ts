// Says what organisations are, or that one name stands for another. Positions keep the organisation's id, so an entry may
// go at any time: the organisation is then known by its name alone.
import { isDeepStrictEqual } from 'node:util'
import { actorName } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { OrganisationRecord } from '../../../shared/records/organisation.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { OrganisationChange } from '../../../shared/wire/api-people.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export const mostOrganisations = 2000

type Organisations = Map<ActorId, OrganisationRecord>

export async function changeOrganisations(
  world: World,
  caller: Caller,
  changes: readonly OrganisationChange[],
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-people')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const after = new Map(room.entries('organisations')) as Organisations
    for (const { id, before, after: value } of changes) {
      if (!isDeepStrictEqual(after.get(id) ?? null, before)) return failed(changedMeanwhile(id))
      if (value === null) after.delete(id)
      else after.set(id, value)
    }
    const wrong = whatIsWrong(
      after,
      changes.map(({ id }) => id),
    )
    if (wrong) return failed(wrong)
    for (const { id } of changes) room.put('organisations', id, after.get(id))
    return ok(done)
  })
}

const changedMeanwhile = (id: ActorId): Problem =>
  problem('conflict', `“${actorName(id)}” was changed by somebody else meanwhile: look at it and try again.`)

/** Only what these changes touch is looked at, so that an old fault elsewhere stops nobody. */
function whatIsWrong(organisations: Organisations, changed: readonly ActorId[]): Problem | null {
  if (organisations.size > mostOrganisations) {
    return problem('too-many', `A project lists at most ${mostOrganisations} organisations.`)
  }
  for (const id of changed) {
    if (leadsBack(organisations, id)) {
      return problem(
        'conflict',
        `“${actorName(id)}” would stand for itself: choose another organisation.`,
        'sameAs',
      )
    }
  }
  return null
}

function leadsBack(organisations: Organisations, self: ActorId): boolean {
  const seen = new Set<ActorId>()
  let at = organisations.get(self)?.sameAs ?? null
  while (at !== null && !seen.has(at)) {
    if (at === self) return true
    seen.add(at)
    at = organisations.get(at)?.sameAs ?? null
  }
  return at !== null
}
