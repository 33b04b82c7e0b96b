// Changes the codebook in one act.

import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { CodebookChange } from '../../../shared/wire/api-codebook.ts'
import type { Caller, Done } from '../caller.ts'
import type { World } from '../world.ts'

export async function changeCodebook(
  _world: World,
  _caller: Caller,
  _input: CodebookChange,
): Promise<Result<Done>> {
  return failed(problem('fault', 'This is being built.'))
}
