// What a person said.
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { PersonPage } from '../../../shared/wire/api-people.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export async function readPerson(
  _world: World,
  _caller: Caller,
  _input: PersonId,
): Promise<Result<PersonPage>> {
  return failed(problem('fault', 'This is being built.'))
}
