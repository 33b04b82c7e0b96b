// One meeting in time.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { MeetingView } from '../../../shared/wire/api-positions.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export async function readMeeting(
  _world: World,
  _caller: Caller,
  _input: { readonly transcript: TranscriptId; readonly filter: PositionFilter },
): Promise<Result<MeetingView>> {
  return failed(problem('fault', 'This is being built.'))
}
