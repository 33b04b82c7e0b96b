// The organisations a project has to do with: those it says something of, those people speak for, those that hold
// positions. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { OrganisationKind } from '../../../../../shared/actors/actor-kind.ts'
import { actorKindOf, followSameAs } from '../../../../../shared/actors/actor-of-project.ts'
import type { OrganisationRecord } from '../../../../../shared/records/organisation.ts'
import type { PersonRecord } from '../../../../../shared/records/person.ts'
import { withWords } from '../find-people.ts'

export type ListedOrganisation = {
  readonly id: ActorId
  readonly name: string
  readonly kind: OrganisationKind
  /** What the project says of it; null: it is known by its name, or by our table. */
  readonly entry: OrganisationRecord | null
  /** The actor it stands for; null when it stands for itself. */
  readonly standsFor: ActorId | null
  readonly people: number
  /** null until they were counted. Those of other names for it are among them. */
  readonly positions: number | null
}

type Given = {
  readonly organisations: ReadonlyMap<ActorId, OrganisationRecord>
  readonly people: Iterable<PersonRecord>
  readonly positions: ReadonlyMap<ActorId, number> | null
}

/** By name. */
export function listedOrganisations({ organisations, people, positions }: Given): ListedOrganisation[] {
  const speaking = new Map<ActorId, number>()
  for (const { actor, formerly } of people) {
    for (const id of new Set([actor, ...(formerly ?? []).map((post) => post.actor)])) {
      if (id !== null) speaking.set(id, (speaking.get(id) ?? 0) + 1)
    }
  }
  const ids = new Set([...organisations.keys(), ...speaking.keys(), ...(positions?.keys() ?? [])])
  return [...ids]
    .filter((id) => id.startsWith('org:'))
    .map((id) => {
      const standsFor = followSameAs(id, organisations)
      const kind = actorKindOf(id, organisations)
      return {
        id,
        name: actorName(id),
        kind: kind === 'state' || kind === 'group' ? 'organisation' : kind,
        entry: organisations.get(id) ?? null,
        standsFor: standsFor === id ? null : standsFor,
        people: speaking.get(id) ?? 0,
        positions: positions && (positions.get(id) ?? 0),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

/** By name or other names. */
export const findOrganisations = (
  organisations: readonly ListedOrganisation[],
  typed: string,
): readonly ListedOrganisation[] =>
  withWords(organisations, typed, ({ name, entry }) => [name, ...(entry?.aliases ?? [])])
