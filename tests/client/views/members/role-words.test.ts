// The roles one can be given.
import { expect, it } from 'vitest'
import { roleOptions } from '../../../../client/src/views/members/role-words.ts'
import { roles } from '../../../../shared/people/roles.ts'

it('offers every role, from the most to the least', () => {
  expect(roleOptions.map(({ id }) => id)).toEqual([...roles].reverse())
})
