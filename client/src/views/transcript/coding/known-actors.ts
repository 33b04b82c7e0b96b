// The actors a record's coding knows already: offered before anything is typed, and organisations found by their names.
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { OwnOrganisation } from '../../../../../shared/actors/find-actor.ts'
import type { PersonId, RecordKey } from '../../../../../shared/base/id.ts'
import type { OrganisationRecord } from '../../../../../shared/records/organisation.ts'
import type { PersonRecord } from '../../../../../shared/records/person.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { Speaker } from '../../../../../shared/records/speakers/speaker-at.ts'

type Positions = ReadonlyMap<RecordKey, Position>

/** Who speaks, or may by an ambiguous label, first; then those with positions in this record, the most first. */
export function knownActors(positions: Positions, speaker: Speaker | null): readonly ActorId[] {
  const speaking = [speaker?.person, ...(speaker?.candidates ?? [])].flatMap((person) => person?.actor ?? [])
  const counts = new Map<ActorId, number>()
  for (const { actor, withdrawn } of positions.values()) {
    if (!withdrawn) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const coded = [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([id]) => id)
  return [...new Set([...speaking, ...coded])]
}

/**
 * The project's own organisations: those of its list with what that says of them, then by name those its people speak
 * for and those positions were given to.
 */
export function organisationsOf(
  people: ReadonlyMap<PersonId, PersonRecord>,
  positions: Positions,
  listed: ReadonlyMap<ActorId, OrganisationRecord> = new Map(),
): readonly OwnOrganisation[] {
  const nameOf = (id: ActorId) => id.slice('org:'.length)
  const ids = [
    ...[...people.values()].flatMap(({ actor }) => actor ?? []),
    ...[...positions.values()].flatMap(({ actor, reportedBy, onBehalfOf }) =>
      [actor, reportedBy, onBehalfOf].filter((id) => id !== undefined),
    ),
  ]
  return [
    ...[...listed].map(([id, { aliases, sameAs }]) => ({ name: nameOf(id), aliases, sameAs })),
    ...[...new Set(ids)].filter((id) => id.startsWith('org:') && !listed.has(id)).map(nameOf),
  ]
}
