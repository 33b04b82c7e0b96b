// Routes of the review, each handed to its action.
import type { reviewRoutes } from '../../../shared/wire/api-review.ts'
import { attributeMany } from '../../actions/review/attribute-many.ts'
import { changeSettings } from '../../actions/review/change-settings.ts'
import { correctPlaces } from '../../actions/review/correct-places.ts'
import { correctionHistory } from '../../actions/review/correction-history.ts'
import { decideMany, undecideMany } from '../../actions/review/decide-many.ts'
import { findPlaces } from '../../actions/review/find-places.ts'
import { listProposals } from '../../actions/review/list-proposals.ts'
import { takeBackCorrections } from '../../actions/review/take-back-corrections.ts'
import { correctionKey } from '../../actions/transcripts/transcript-records.ts'
import type { Handlers } from '../call.ts'

export const reviewHandlers: Handlers<keyof typeof reviewRoutes> = {
  correctPlaces: ({ needs, caller, params, body }) =>
    correctPlaces(needs.world, caller, { ...params, ...body }),
  takeBackCorrections: ({ needs, caller, params, body }) =>
    takeBackCorrections(needs.world, caller, { ...params, ...body }),
  decideMany: ({ needs, caller, params, body }) => decideMany(needs.world, caller, { ...params, ...body }),
  undecideMany: ({ needs, caller, params, body }) =>
    undecideMany(needs.world, caller, { ...params, ...body }),
  findPlaces: ({ needs, caller, body }) => findPlaces(needs.world, caller, body),
  listProposals: ({ needs, caller, query }) => listProposals(needs.world, caller, query.transcript),
  correctionHistory: ({ needs, caller, params }) =>
    correctionHistory(needs.world, caller, {
      transcript: params.transcript,
      correction: correctionKey(params.member, params.record),
    }),
  attributeMany: ({ needs, caller, params, body }) =>
    attributeMany(needs.world, caller, { ...params, ...body }),
  changeSettings: ({ needs, caller, body }) => changeSettings(needs.world, caller, body),
}
