// Where one goes after signing in.
import { expect, it } from 'vitest'
import { addressAfter } from '../../../../client/src/views/account/enter.ts'

it('goes back to where one wanted to go', () => {
  for (const to of ['/p/un/t/01ARZ#s41:120-188', '/join/abc', '/account?x=1'])
    expect(addressAfter(to)).toBe(to)
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
])('goes to the front door instead of %j', (to) => {
  expect(addressAfter(to)).toBe('/')
})

it('goes to the front door when that would lead back to the form', () => {
  expect(addressAfter(undefined)).toBe('/')
  expect(addressAfter('/sign-in?to=%2Fsign-in')).toBe('/')
  expect(addressAfter('/set-up/abc')).toBe('/')
})
