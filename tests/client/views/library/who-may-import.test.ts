// What somebody who may not import is told.
import { expect, it } from 'vitest'
import { whoMayImport } from '../../../../client/src/views/library/who-may-import.ts'
import type { MemberId } from '../../../../shared/base/id.ts'
import type { Member } from '../../../../shared/people/member.ts'

const member = (name: string, role: Member['role'], active = true): Member => ({
  id: name as MemberId,
  name,
  role,
  colour: 1,
  active,
})

it('names the owners who are still there', () => {
  const members = [member('Ana', 'owner'), member('Li', 'reviewer'), member('Tom', 'owner', false)]
  expect(whoMayImport(members)).toBe('Only owners import records. Ask Ana.')
  expect(whoMayImport([...members, member('Ify', 'owner'), member('Bo', 'owner')])).toBe(
    'Only owners import records. Ask Ana, Ify or Bo.',
  )
})

it('still says so when no owner is known', () => {
  expect(whoMayImport([])).toBe('Only owners import records.')
})
