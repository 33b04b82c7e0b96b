import { describe, expect, it } from 'vitest'
import { shorten, wrapWords } from '../../../../client/src/ui/words/wrap-words.ts'

describe('wrapWords', () => {
  it('fills lines up to the letters they hold', () => {
    expect(wrapWords('One track or several', 12)).toEqual(['One track or', 'several'])
  })

  it('gives a longer word a line of its own', () => {
    expect(wrapWords('Critical infrastructure now', 10)).toEqual(['Critical', 'infrastructure', 'now'])
  })

  it('breaks a word that would run far out of its line', () => {
    expect(wrapWords(`on ${'x'.repeat(25)} now`, 10)).toEqual([
      'on',
      'x'.repeat(10),
      'x'.repeat(10),
      'xxxxx now',
    ])
  })
})

describe('shorten', () => {
  it('leaves a short text, and says by … that a long one goes on', () => {
    expect(shorten('Mexico', 6)).toBe('Mexico')
    expect(shorten('Organization of American States', 16)).toBe('Organization of…')
  })
})
