// Colours of other programs and our twelve.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pigmentColours, pigmentOf } from '../../../../shared/formats/codebook/code-colour.ts'

test('our pigments are the look’s, and each is found again', () => {
  const tokens = readFileSync(new URL('../../../../client/src/styles/tokens.css', import.meta.url), 'utf8')
  for (const [i, colour] of pigmentColours.entries()) {
    expect(tokens).toMatch(new RegExp(`--topic-${i + 1}: light-dark\\(${colour},`, 'i'))
    expect(pigmentOf(colour)).toEqual({ colour: i + 1, isExact: true })
  }
})

test('any other colour is the nearest of ours, and words are none', () => {
  expect(pigmentOf('#6454C6')).toEqual({ colour: 1, isExact: false })
  expect(pigmentOf('808080')).toEqual({ colour: 12, isExact: false })
  expect(pigmentOf('red')).toBeNull()
})
