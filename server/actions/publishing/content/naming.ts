// The names members are published under, where who publishes chose to name them.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { Naming } from '../../../../shared/publishing/published-text.ts'
import type { Caller } from '../../caller.ts'
import type { World } from '../../world.ts'

/** Those who left are named too; an account nobody knows any more is "a former member". */
export async function namesOfMembers(
  world: Pick<World, 'members'>,
  caller: Caller,
): Promise<(member: MemberId) => string> {
  const members = await world.members.ofProject(caller.project.id)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (member) => names.get(member) ?? 'a former member'
}

export const namingFor = async (
  world: Pick<World, 'members'>,
  caller: Caller,
  isNamed: boolean | undefined,
): Promise<Naming> => ({ nameOf: isNamed === true ? await namesOfMembers(world, caller) : null })
