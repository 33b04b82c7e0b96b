// A record's phrases, counted within what can be one phrase.
import { expect, test } from 'vitest'
import { recordPhrases } from '../../../shared/suspects/record-phrases.ts'
import { wordsOfSegment } from '../../../shared/suspects/record-words.ts'

const phrases = recordPhrases(
  ['Civil Society groups, and civil‑society actors.', 'civil society. Groups met (?) civil society'].map(
    (text, segment) => ({ words: wordsOfSegment(text, segment) }),
  ),
)

test('a phrase is counted folded, hyphens parting its words, and not across marks and gaps', () => {
  expect(phrases.timesSaid('civil society')).toBe(4)
  expect(phrases.timesSaid('civil society groups')).toBe(1)
  expect(phrases.timesSaid('groups and')).toBe(0)
  expect(phrases.timesSaid('met civil')).toBe(0)
})

test('the words that follow a phrase are told in the order they were said', () => {
  expect(phrases.wordsAfter('civil society')).toEqual(['groups', 'actors'])
  expect(phrases.wordsAfter('civil')).toEqual(['society', 'society', 'society', 'society'])
  expect(phrases.wordsAfter('nothing')).toEqual([])
})
