// Routes about publishing, each handed to its action.
import { ok } from '../../../../shared/base/result.ts'
import type { publishingRoutes } from '../../../../shared/wire/sharing/api-publishing.ts'
import { changePublication } from '../../../actions/publishing/change-publication.ts'
import { listPublications } from '../../../actions/publishing/list-publications.ts'
import { previewPublication } from '../../../actions/publishing/preview-publication.ts'
import { publish } from '../../../actions/publishing/publish.ts'
import { readPublication } from '../../../actions/publishing/read-publication.ts'
import { unpublish } from '../../../actions/publishing/unpublish.ts'
import type { Handlers } from '../../call.ts'
import { previewedPage } from '../../public/previewed-page.ts'

export const publishingHandlers: Handlers<keyof typeof publishingRoutes> = {
  listPublications: ({ needs, caller, query, origin }) =>
    listPublications(needs.world, caller, origin, query.note),
  readPublication: ({ needs, caller, params, origin }) =>
    readPublication(needs.world, caller, params.publication, origin),
  previewPublication: async ({ needs, caller, body, origin }) => {
    const { licence, ...asked } = body
    const preview = await previewPublication(needs.world, caller, asked, origin)
    if (!preview.ok) return preview
    const page = await previewedPage(needs.world, caller, preview.value, { licence, origin })
    return ok({ ...preview.value, page })
  },
  publish: ({ needs, caller, body, origin }) => publish(needs.world, caller, body, origin),
  changePublication: ({ needs, caller, params, body }) =>
    changePublication(needs.world, caller, { publication: params.publication, ...body }),
  unpublish: ({ needs, caller, params }) => unpublish(needs.world, caller, params.publication),
}
