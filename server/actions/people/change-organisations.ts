// Says what organisations are.

import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { OrganisationChange } from '../../../shared/wire/api-people.ts'
import type { Caller, Done } from '../caller.ts'
import type { World } from '../world.ts'

export async function changeOrganisations(
  _world: World,
  _caller: Caller,
  _input: readonly OrganisationChange[],
): Promise<Result<Done>> {
  return failed(problem('fault', 'This is being built.'))
}
