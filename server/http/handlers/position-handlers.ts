// Routes of the views of positions, each handed to its action.
import { readFilter } from '../../../shared/records/positions/position-filter.ts'
import { mostPositionsAsked, type positionRoutes } from '../../../shared/wire/api-positions.ts'
import { listPositions } from '../../actions/positions/list-positions.ts'
import { readMeeting } from '../../actions/positions/read-meeting.ts'
import { readTally } from '../../actions/positions/read-tally.ts'
import type { Handlers } from '../call.ts'

export const positionHandlers: Handlers<keyof typeof positionRoutes> = {
  readTally: ({ needs, caller, query }) =>
    readTally(needs.world, caller, { filter: readFilter(query), byRecord: query.by === 'record' }),
  listPositions: ({ needs, caller, query }) =>
    listPositions(needs.world, caller, {
      filter: readFilter(query),
      onlyChanged: query.changed === 'yes',
      from: query.from_row ?? 0,
      rows: query.rows ?? mostPositionsAsked,
    }),
  readMeeting: ({ needs, caller, params, query }) =>
    readMeeting(needs.world, caller, { transcript: params.transcript, filter: readFilter(query) }),
}
