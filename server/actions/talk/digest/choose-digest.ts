// Whether the caller gets a daily mail of what waits in a project.
import { ok, type Result } from '../../../../shared/base/result.ts'
import type { DigestChoice } from '../../../../shared/wire/sharing/api-talk.ts'
import { type Caller, type Done, done, refusal } from '../../caller.ts'
import type { World } from '../../world.ts'

type Needs = Pick<World, 'digests'>

/** `sendsMail`: this server has been told how to send mail. */
export async function readDigest(
  world: Needs,
  caller: Caller,
  sendsMail: boolean,
): Promise<Result<{ digest: DigestChoice; isMailed: boolean }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const isWanted = await world.digests.isWanted(caller.project.id, caller.member.id)
  return ok({ digest: isWanted ? 'daily' : 'never', isMailed: sendsMail })
}

export async function setDigest(world: Needs, caller: Caller, choice: DigestChoice): Promise<Result<Done>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  await world.digests.choose(caller.project.id, caller.member.id, choice)
  return ok(done)
}
