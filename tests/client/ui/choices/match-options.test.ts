// What a typeahead list offers for what was typed, and in which order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matchOptions } from '../../../../client/src/ui/choices/match-options.ts'

const topics = [
  { label: 'Capacity building' },
  { label: 'Multi-stakeholder participation' },
  { label: 'UN as the multilateral forum' },
  { label: 'Simultaneous interpretation' },
  { label: 'Côte d’Ivoire', keywords: ['CIV', 'Ivory Coast'] },
]
const labels = (typed: string) => matchOptions(topics, typed).map(({ option }) => option.label)

describe('a typeahead list', () => {
  it('puts the start of the label before the start of a word, and that before anywhere', () => {
    expect(labels('mult')).toEqual([
      'Multi-stakeholder participation',
      'UN as the multilateral forum',
      'Simultaneous interpretation',
    ])
  })

  it('says which piece of the label fits', () => {
    const [first, second] = matchOptions(topics, 'mult')
    expect(first?.piece).toEqual([0, 4])
    expect(second?.option.label.slice(...(second.piece ?? [0, 0]))).toBe('mult')
  })

  it('knows words that are not shown, and neither case nor accents matter', () => {
    expect(labels('civ')).toEqual(['Côte d’Ivoire'])
    expect(labels('ivory')).toEqual(['Côte d’Ivoire'])
    expect(labels('COTE')).toEqual(['Côte d’Ivoire'])
    expect(matchOptions(topics, 'civ')[0]?.piece).toBeNull()
  })

  it('offers everything in its order while nothing is typed, and nothing for what nobody is called', () => {
    expect(labels('  ')).toEqual(topics.map(({ label }) => label))
    expect(labels('zzz')).toEqual([])
  })

  it('finds every label by any piece of itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (label, from, length) => {
          const letters = [...label]
          const start = from % letters.length
          const piece = letters.slice(start, start + 1 + (length % 5)).join('')
          expect(matchOptions([{ label }], piece)).toHaveLength(1)
        },
      ),
    )
  })

  it('folds unit for unit, so that pieces fall where they should', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length))
  })
})
