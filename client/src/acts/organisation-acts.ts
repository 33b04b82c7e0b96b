// What a reviewer says of organisations: their kind, other names, and that one name stands for another. Each is one step of
// undo, which is refused once somebody else has changed the entry.
import { actorName } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { OrganisationRecord } from '../../../shared/records/organisation.ts'
import type { DeskContext } from './desk-context.ts'

export type OrganisationContext = Pick<DeskContext, 'ask' | 'undo' | 'project'> & {
  /** The entries as this screen has them now. */
  readonly organisations: () => ReadonlyMap<ActorId, OrganisationRecord>
}

/** `after` null takes the entry out: the organisation is then known by its name alone. */
export async function changeOrganisation(
  context: OrganisationContext,
  id: ActorId,
  after: OrganisationRecord | null,
): Promise<Result<void>> {
  const before = context.organisations().get(id) ?? null
  const put = async (
    from: OrganisationRecord | null,
    to: OrganisationRecord | null,
  ): Promise<Result<void>> => {
    const reply = await context.ask('changeOrganisations', {
      params: { project: context.project },
      body: { organisations: [{ id, before: from, after: to }] },
    })
    return reply.ok ? ok(undefined) : reply
  }
  const done = await put(before, after)
  if (done.ok) {
    context.undo.did({
      words: `change of ${actorName(id)}`,
      undo: () => put(after, before),
      redo: () => put(before, after),
    })
  }
  return done
}
