// Routes of the codebook, each handed to its action.
import type { codebookRoutes } from '../../../shared/wire/api-codebook.ts'
import { changeCodebook } from '../../actions/codebook/change-codebook.ts'
import { codebookHistory } from '../../actions/codebook/codebook-history.ts'
import { suggestTopic } from '../../actions/codebook/suggest-topic.ts'
import type { Handlers } from '../call.ts'

export const codebookHandlers: Handlers<keyof typeof codebookRoutes> = {
  suggestTopic: ({ needs, caller, body }) => suggestTopic(needs.world, caller, body),
  changeCodebook: ({ needs, caller, body }) => changeCodebook(needs.world, caller, body),
  codebookHistory: ({ needs, caller, query }) =>
    codebookHistory(needs.world, caller, { before: query.before ?? null }),
}
