import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mentionFinder } from '../../../shared/analysis/entity-mentions.ts'

const entry = (term: string, kind: 'person' | 'process' | 'term' | 'body', more = {}) => ({
  term,
  kind,
  expansion: '',
  aliases: [],
  ...more,
})
const find = mentionFinder([
  entry('OEWG', 'process', { expansion: 'Open-ended Working Group' }),
  entry('working group', 'term'),
  entry('Nathalie JAARSMA', 'person', { aliases: ['Ambassador Jaarsma'] }),
  entry('US', 'body'),
  entry('C++', 'term', { aliases: ['???', 'a.*b'] }),
])
const mentioned = (text: string) => find(text).map(({ start, end }) => text.slice(start, end))

it('finds names and terms, the longest first, whatever their case, accents and hyphens', () => {
  expect(mentioned('The open‑ended  working group heard Nathálie Jaarsma.')).toEqual([
    'open‑ended  working group',
    'Nathálie Jaarsma',
  ])
  expect(mentioned('A Working Group.')).toEqual(['Working Group'])
})

it('finds a person by one part of the name, but only with its capital', () => {
  expect(mentioned('Thank you, Nathalie. A nathalie is none.')).toEqual(['Nathalie'])
})

it('takes any acronym for one, but no word that is merely short', () => {
  expect(mentioned('The GGE and the GGG, a GGE’s work; OK, I see us in 2021 at 3 PM.')).toEqual([
    'GGE',
    'GGG',
    'GGE',
  ])
  expect(mentioned('the US and us')).toEqual(['US'])
})

it('takes no word inside another', () => {
  expect(mentioned('coworking groupings')).toEqual([])
})

it('gives mentions in order, never overlapping, in any text', () => {
  const words = fc.array(
    fc.constantFrom('open', 'ended', 'working', 'group', 'OEWG', 'Jaarsma', 'C', '+', '.', '\u00a0'),
  )
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      let at = 0
      for (const { start, end } of find(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})
