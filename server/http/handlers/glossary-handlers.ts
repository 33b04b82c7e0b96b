// Routes about the glossary of a project, each handed to its action.
import type { glossaryRoutes } from '../../../shared/wire/api-glossary.ts'
import { addTerms } from '../../actions/glossary/add-terms.ts'
import { editTerm } from '../../actions/glossary/edit-term.ts'
import { readGlossarySources } from '../../actions/glossary/read-glossary-sources.ts'
import { removeTerms } from '../../actions/glossary/remove-terms.ts'
import type { Handlers } from '../call.ts'

export const glossaryHandlers: Handlers<keyof typeof glossaryRoutes> = {
  readGlossarySources: ({ needs, caller }) => readGlossarySources(needs.world, caller),
  addTerms: ({ needs, caller, body }) => addTerms(needs.world, caller, body.terms),
  editTerm: ({ needs, caller, params, body }) =>
    editTerm(needs.world, caller, { id: params.term, term: body }),
  removeTerms: ({ needs, caller, body }) => removeTerms(needs.world, caller, body.terms),
}
