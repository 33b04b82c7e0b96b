import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findSuspects } from '../../../../shared/suspects/find-suspects.ts'
import { suspectSchema } from '../../../../shared/suspects/suspect.ts'
import { findWordSuspects } from '../../../../shared/suspects/word/find-word-suspects.ts'
import { evidenceOf, lexicon, questionOf } from './evidence-of.ts'

const text = 'The real heros dive into to what diplomates say of this technologies.'

it('marks every suspect as experimental, of kind word', () => {
  const suspects = findWordSuspects(evidenceOf([text]))
  expect([...new Set(suspects.map(({ detector }) => detector))].sort()).toEqual([
    'word-clash',
    'word-homophone',
    'word-number',
    'word-unknown',
  ])
  for (const suspect of suspects) expect(suspect).toMatchObject({ kind: 'word', experimental: true })
})

it('is looked at only when it is asked for', () => {
  const question = questionOf([text])
  const kinds = (experimental: boolean) =>
    findSuspects({ ...question, experimental }, lexicon).map(({ kind }) => kind)
  expect(kinds(true)).toContain('word')
  expect(kinds(false)).not.toContain('word')
})

it('gives spans that hold exactly the published words, whatever the text', () => {
  const words = fc.constantFrom(
    'the',
    'of',
    'into',
    'to',
    'heros',
    'this',
    'technologies',
    '‑',
    '—',
    '(?)',
    "we're",
    'ﬁ',
    '👍',
    '\u00a0',
  )
  const texts = fc.array(
    fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(texts, (publishedTexts) => {
      for (const suspect of findWordSuspects(evidenceOf(publishedTexts))) {
        expect(publishedTexts[suspect.segment]?.slice(suspect.start, suspect.end)).toBe(suspect.text)
        expect(suspectSchema.safeParse(suspect).success).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})
