// Routes of people and organisations, each handed to its action.
import type { peopleRoutes } from '../../../shared/wire/api-people.ts'
import { addPerson } from '../../actions/people/add-person.ts'
import { changeOrganisations } from '../../actions/people/change-organisations.ts'
import { changePeople } from '../../actions/people/change-people.ts'
import { editPerson } from '../../actions/people/edit-person.ts'
import { readPerson } from '../../actions/people/read-person.ts'
import type { Handlers } from '../call.ts'

export const peopleHandlers: Handlers<keyof typeof peopleRoutes> = {
  addPerson: ({ needs, caller, body }) => addPerson(needs.world, caller, body),
  editPerson: ({ needs, caller, params, body }) =>
    editPerson(needs.world, caller, { id: params.person, person: body }),
  changePeople: ({ needs, caller, body }) => changePeople(needs.world, caller, body),
  readPerson: ({ needs, caller, params }) => readPerson(needs.world, caller, params.person),
  changeOrganisations: ({ needs, caller, body }) =>
    changeOrganisations(needs.world, caller, body.organisations),
}
