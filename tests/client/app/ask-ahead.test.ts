import { describe, expect, it } from 'vitest'
import { aheadOf } from '../../../client/src/app/ask-ahead.ts'

describe('what is asked ahead', () => {
  it('is the record of a screen that opens its room', () => {
    for (const screen of ['', '/walk', '/speakers'])
      expect(aheadOf(`/p/cyber/t/01J${screen}`)).toEqual({ project: 'cyber', transcript: '01J' })
  })

  it('is the project alone on its other screens', () => {
    for (const rest of ['', '/', '/positions', '/t', '/t/', '/t/01J/figures', '/notes/01J'])
      expect(aheadOf(`/p/cyber${rest}`)).toEqual({ project: 'cyber', transcript: null })
  })

  it('is nothing outside of projects, or where the address cannot be read', () => {
    for (const path of ['/', '/account', '/sign-in', '/p', '/p/', '/p/%E0%A4%A', '/p/cyber/t/%E0%A4%A'])
      expect(aheadOf(path)).toBeNull()
  })

  it('is named as the address means it', () => {
    expect(aheadOf('/p/caf%C3%A9/t/a%2Fb')).toEqual({ project: 'café', transcript: 'a/b' })
  })
})
