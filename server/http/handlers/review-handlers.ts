// Routes of the review, each handed to its action.
import type { reviewRoutes } from '../../../shared/wire/api-review.ts'
import { attributeMany } from '../../actions/review/attribute-many.ts'
import { changeSettings } from '../../actions/review/change-settings.ts'
import { correctPlaces } from '../../actions/review/correct-places.ts'
import { decideMany, undecideMany } from '../../actions/review/decide-many.ts'
import { findPlaces } from '../../actions/review/find-places.ts'
import { takeBackCorrections } from '../../actions/review/take-back-corrections.ts'
import type { Handlers } from '../call.ts'

type Served = Exclude<keyof typeof reviewRoutes, 'listProposals' | 'correctionHistory'>

export const reviewHandlers: Handlers<Served> = {
  correctPlaces: ({ needs, caller, params, body }) =>
    correctPlaces(needs.world, caller, { ...params, ...body }),
  takeBackCorrections: ({ needs, caller, params, body }) =>
    takeBackCorrections(needs.world, caller, { ...params, ...body }),
  decideMany: ({ needs, caller, params, body }) => decideMany(needs.world, caller, { ...params, ...body }),
  undecideMany: ({ needs, caller, params, body }) =>
    undecideMany(needs.world, caller, { ...params, ...body }),
  findPlaces: ({ needs, caller, body }) => findPlaces(needs.world, caller, body),
  attributeMany: ({ needs, caller, params, body }) =>
    attributeMany(needs.world, caller, { ...params, ...body }),
  changeSettings: ({ needs, caller, body }) => changeSettings(needs.world, caller, body),
}
