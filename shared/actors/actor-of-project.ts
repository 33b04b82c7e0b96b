// What an actor is in one project: its kind, and the name it goes by when the project says that two names are one.
// The project's organisations come as a map by id; one without an entry is an actor all the same.
import { parseActor } from './actor.ts'
import type { ActorId } from './actor-id.ts'
import type { ActorKind, OrganisationKind } from './actor-kind.ts'
import { knownOrganisation } from './organisations.ts'

/** The part of a project's entry for an organisation that is asked for here. */
export type ProjectOrganisation = {
  readonly kind: OrganisationKind
  /** Another actor this name stands for. */
  readonly sameAs: ActorId | null
}
type Names = ReadonlyMap<ActorId, Pick<ProjectOrganisation, 'sameAs'>>

/**
 * The actor a name stands for, other names followed to the last one. An actor in a circle stays itself, and so does one
 * whose other name is a code we do not know.
 */
export function followSameAs(id: ActorId, organisations: Names): ActorId {
  const seen = new Set<ActorId>()
  let at = id
  for (;;) {
    if (seen.has(at)) return id
    seen.add(at)
    const next = organisations.get(at)?.sameAs
    if (next === null || next === undefined || parseActor(next) === null) return at
    at = next
  }
}

/** Its kind, other names followed: what the project says, else the table of known organisations, else 'organisation'. */
export function actorKindOf(
  id: ActorId,
  organisations: ReadonlyMap<ActorId, ProjectOrganisation>,
): ActorKind {
  const actor = followSameAs(id, organisations)
  if (actor.startsWith('group:')) return 'group'
  if (!actor.startsWith('org:')) return 'state'
  return (
    organisations.get(actor)?.kind ?? knownOrganisation(actor.slice('org:'.length))?.kind ?? 'organisation'
  )
}
