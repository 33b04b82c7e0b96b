// What an invitation says.
import { expect, it } from 'vitest'
import { invitationWords, uselessInvitation } from '../../../../client/src/views/account/invitation-words.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { roles } from '../../../../shared/people/roles.ts'

it('says who invites, as what, and until when', () => {
  const words = invitationWords({
    projectName: 'P',
    role: 'annotator',
    invitedBy: 'Olga Owner',
    expiresAtMs: Date.UTC(2026, 10, 28, 12),
  })
  expect(words.sentence).toBe('Olga Owner invites you as an annotator.')
  expect(words.until).toBe('The invitation is open until 28 November 2026, for one person.')
})

it('says what every role lets one do', () => {
  const said = roles.map((role) =>
    invitationWords({ projectName: 'P', role, invitedBy: 'an owner', expiresAtMs: 0 }),
  )
  expect(new Set(said.map(({ role }) => role)).size).toBe(roles.length)
  expect(said[0]?.sentence).toBe('An owner invites you as a reader.')
})

it('tells apart an invitation that ran out, was used, never was, or cannot be asked for now', () => {
  const codes = ['expired', 'used', 'not-found', 'not-stored'] as const
  const said = codes.map((code) => uselessInvitation(problem(code, '')))
  expect(new Set(said.map(({ title }) => title)).size).toBe(4)
  expect(said.map(({ next }) => next)).toEqual([null, 'sign-in', 'sign-in', null])
})
