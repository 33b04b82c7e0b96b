// Positions counted.

import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export async function readTally(
  _world: World,
  _caller: Caller,
  _input: { readonly filter: PositionFilter; readonly byRecord: boolean },
): Promise<Result<Tally>> {
  return failed(problem('fault', 'This is being built.'))
}
