import { expect, it } from 'vitest'
import { linkWords } from '../../../../../client/src/views/notes/head/link-words.ts'
import { problem } from '../../../../../shared/base/problem.ts'

const offline = { kind: 'offline', changes: 0, keeps: true, problem: null } as const

it('says kept only where the device keeps it', () => {
  expect(linkWords(offline)).toContain('is kept on this device')
  for (const state of [{ ...offline, keeps: false }, { kind: 'not-saved', changes: 2 } as const]) {
    expect(linkWords(state)).toContain('cannot keep')
  }
})

it('gives the reason where there is one', () => {
  const told = problem('sign-in', 'You are signed out.')
  expect(linkWords({ ...offline, problem: told })).toBe(told.message)
  expect(linkWords({ kind: 'refused', refusals: [], problem: told })).toBe(told.message)
})
