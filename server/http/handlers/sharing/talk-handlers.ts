// Routes of talk, each handed to its action.
import { problem } from '../../../../shared/base/problem.ts'
import { failed } from '../../../../shared/base/result.ts'
import type { talkRoutes } from '../../../../shared/wire/sharing/api-talk.ts'
import type { Handlers } from '../../call.ts'

const beingBuilt = async () => failed(problem('conflict', 'This is being built.'))

export const talkHandlers: Handlers<keyof typeof talkRoutes> = {
  listInbox: beingBuilt,
  markSeen: beingBuilt,
  markAllSeen: beingBuilt,
  moderateTalk: beingBuilt,
  listActivity: beingBuilt,
  visitRecord: beingBuilt,
  readSince: beingBuilt,
  readDigest: beingBuilt,
  setDigest: beingBuilt,
}
