// Positions with their words.
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { PositionList } from '../../../shared/wire/api-positions.ts'

export type PositionsAsked = {
  readonly filter: PositionFilter
  readonly onlyChanged: boolean
  readonly from: number
  readonly rows: number
}

import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export async function listPositions(
  _world: World,
  _caller: Caller,
  _input: PositionsAsked,
): Promise<Result<PositionList>> {
  return failed(problem('fault', 'This is being built.'))
}
