import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../shared/actors/fold-name.ts'

describe('foldName', () => {
  it('lets case, accents, apostrophes and kinds of space and hyphen fall away', () => {
    expect(foldName('CÔTE\u00a0 D’IVOIRE')).toBe('cote divoire')
    expect(foldName('Persi\u2011Paoli')).toBe(foldName('PERSI PAOLI'))
    expect(foldName('Łukasz Øster')).toBe('lukasz oster')
    expect(foldName('İstanbul ıssız')).toBe('istanbul issiz')
  })

  it('keeps letters of every script', () => {
    expect(foldName(' 中国 ')).toBe('中国')
    expect(foldName('Россия')).toBe('россия')
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)),
    )
  })
})
