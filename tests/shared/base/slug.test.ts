// Names as ids and addresses.
import { expect, it } from 'vitest'
import { freeSlug, slugOf } from '../../../shared/base/slug.ts'

it('makes lower-case words with hyphens of a name, in whatever accents it is written', () => {
  expect(slugOf('Élection security')).toBe('election-security')
  expect(slugOf('  Norms: due diligence (13 c)  ')).toBe('norms-due-diligence-13-c')
  expect(slugOf('x'.repeat(100))).toHaveLength(60)
  expect(slugOf('網絡', 'topic')).toBe('topic')
})

it('counts on from a name that is taken', () => {
  const taken = new Set(['norms', 'norms-2'])
  expect(freeSlug('Norms', (slug) => taken.has(slug))).toBe('norms-3')
  expect(freeSlug('Law', (slug) => taken.has(slug))).toBe('law')
})
