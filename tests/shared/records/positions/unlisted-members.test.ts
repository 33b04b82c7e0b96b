// Groups whose members are not listed are named where members are counted, and nowhere else.
import { expect, it } from 'vitest'
import { groups } from '../../../../shared/actors/groups.ts'
import { unlistedWords } from '../../../../shared/records/positions/unlisted-members.ts'

const row = (actor: string, positions = 1) => ({ actor, kind: 'group' as const, positions })

it('says that nobody is counted for a group whose members are not listed', () => {
  expect(unlistedWords({ groups: [], members: true }, [row('group:EU'), row('group:OIF')])).toBe(
    'The members of International Organisation of La Francophonie are not listed here: what is said for it counts for it alone.',
  )
  expect(unlistedWords({ groups: ['OIF'], members: false }, [])).toBe(
    'The members of International Organisation of La Francophonie are not listed here, so that nobody is found by them.',
  )
})

it('says it of exactly the groups our tables have no members of', () => {
  for (const { code, memberships } of groups) {
    const words = unlistedWords({ groups: [], members: true }, [row(`group:${code}`)])
    expect([code, words === '']).toEqual([code, memberships !== null])
  }
})

it('says nothing where members are not counted, or the group has no position', () => {
  expect(unlistedWords({ groups: [], members: false }, [row('group:OIF')])).toBe('')
  expect(unlistedWords({ groups: ['EU'], members: true }, [row('group:OIF', 0)])).toBe('')
})
