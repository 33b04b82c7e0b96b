// Every HTTP route of Rapporteur but better-auth's own under /api/auth. Replies of failures are always
// `{problem: {code, message, field?}}` with the status server/http gives the code.
import { accountRoutes } from './api-account.ts'
import { codebookRoutes } from './api-codebook.ts'
import { figuresRoutes } from './api-figures.ts'
import { glossaryRoutes } from './api-glossary.ts'
import { noteRoutes } from './api-notes.ts'
import { peopleRoutes } from './api-people.ts'
import { positionRoutes } from './api-positions.ts'
import { projectRoutes } from './api-project.ts'
import { reviewRoutes } from './api-review.ts'
import { transcriptRoutes } from './api-transcript.ts'
import { imageRoutes } from './sharing/api-images.ts'
import { noteTextRoutes } from './sharing/api-note-texts.ts'
import { noteVersionRoutes } from './sharing/api-note-versions.ts'
import { publishingRoutes } from './sharing/api-publishing.ts'
import { queryRoutes } from './sharing/api-queries.ts'
import { quoteRoutes } from './sharing/api-quotes.ts'
import { talkRoutes } from './sharing/api-talk.ts'

export const api = {
  ...accountRoutes,
  ...projectRoutes,
  ...codebookRoutes,
  ...peopleRoutes,
  ...transcriptRoutes,
  ...positionRoutes,
  ...reviewRoutes,
  ...glossaryRoutes,
  ...noteRoutes,
  ...noteVersionRoutes,
  ...imageRoutes,
  ...quoteRoutes,
  ...figuresRoutes,
  ...queryRoutes,
  ...noteTextRoutes,
  ...talkRoutes,
  ...publishingRoutes,
} as const

export type RouteName = keyof typeof api
