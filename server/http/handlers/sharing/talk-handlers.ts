// Routes of talk, each handed to its action.
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { talkRoutes } from '../../../../shared/wire/sharing/api-talk.ts'
import { readDigest, setDigest } from '../../../actions/talk/digest/choose-digest.ts'
import { listActivity } from '../../../actions/talk/list-activity.ts'
import { listInbox } from '../../../actions/talk/list-inbox.ts'
import { markAllSeen, markSeen } from '../../../actions/talk/mark-seen.ts'
import { readSince, visitRecord } from '../../../actions/talk/visit-record.ts'
import { moderateTalk } from '../../../actions/transcripts/moderate.ts'
import type { Handlers } from '../../call.ts'

const rowsPerPage = 50

export const talkHandlers: Handlers<keyof typeof talkRoutes> = {
  listInbox: ({ needs, caller, query }) =>
    listInbox(needs.world, caller, {
      before: query.before ?? null,
      rows: query.rows ?? rowsPerPage,
      onlyUnseen: query.only === 'unseen',
    }),
  markSeen: ({ needs, caller, body }) =>
    markSeen(needs.world, caller, { room: body.room as RoomName, about: body.about }),
  markAllSeen: ({ needs, caller }) => markAllSeen(needs.world, caller),
  moderateTalk: ({ needs, caller, body }) => moderateTalk(needs.world, caller, body),
  listActivity: ({ needs, caller, query }) =>
    listActivity(needs.world, caller, {
      beforeMs: query.before ?? null,
      by: query.by ?? null,
      record: query.record ?? null,
      kind: query.kind ?? null,
    }),
  visitRecord: ({ needs, caller, params }) => visitRecord(needs.world, caller, params.transcript),
  readSince: ({ needs, caller, params, query }) =>
    readSince(needs.world, caller, { transcript: params.transcript, sinceMs: query.sinceMs }),
  readDigest: ({ needs, caller }) => readDigest(needs.world, caller, needs.sendsMail),
  setDigest: ({ needs, caller, body }) => setDigest(needs.world, caller, body.digest),
}
