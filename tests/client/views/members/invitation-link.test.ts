// The link of an invitation and how long it opens.
import { expect, it } from 'vitest'
import { invitationLink, openFor } from '../../../../client/src/views/members/invitation-link.ts'

const hour = 3_600_000

it('leads to the join page of this server', () => {
  expect(invitationLink('https://rapporteur.example', 'a-b_c')).toBe('https://rapporteur.example/join/a-b_c')
  expect(invitationLink('http://localhost:3000', 'a/b')).toBe('http://localhost:3000/join/a%2Fb')
})

it.each([
  [7 * 24 * hour, 'open 7 more days'],
  [47 * hour, 'open until tomorrow'],
  [23 * hour, 'open a few more hours'],
  [0, 'run out'],
  [-hour, 'run out'],
])('with %i ms left it is "%s"', (left, words) => {
  expect(openFor(1000 + left, 1000)).toBe(words)
})
