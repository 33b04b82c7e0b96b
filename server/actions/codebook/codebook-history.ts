// What ever happened to the codebook.

import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { CodebookHistory } from '../../../shared/wire/api-codebook.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export async function codebookHistory(
  _world: World,
  _caller: Caller,
  _input: { readonly before: number | null },
): Promise<Result<CodebookHistory>> {
  return failed(problem('fault', 'This is being built.'))
}
