import { expect, test } from 'vitest'
import { createLeaveTokens } from '../../../../../server/actions/talk/digest/leave-token.ts'
import type { MemberId } from '../../../../../shared/base/id.ts'
import { testId } from '../../../../support/world.ts'

const [ana, li] = [testId(1), testId(2)] as [MemberId, MemberId]
const tokens = createLeaveTokens('a secret of this test, and of no server')

test('a token names its member, and nobody else can be put in their place', () => {
  const token = tokens.make(ana)
  expect(tokens.read(token)).toBe(ana)
  expect(tokens.make(ana)).toBe(token)
  expect(encodeURIComponent(token)).toBe(token)
  const [, signature = ''] = token.split('.')
  for (const forged of [
    `${li}.${signature}`,
    ana,
    `${ana}.`,
    `${ana}.${signature.slice(0, -2)}`,
    '',
    '.',
    '…',
  ])
    expect(tokens.read(forged)).toBeNull()
})

test('a token of another secret is none', () => {
  const others = createLeaveTokens('another secret of this test, of no server')
  expect(tokens.read(others.make(ana))).toBeNull()
})
