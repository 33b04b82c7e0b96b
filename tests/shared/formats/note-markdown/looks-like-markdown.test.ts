// Only what is clearly Markdown is read as such when it is pasted: prose and captions stay what they are.
import { expect, test } from 'vitest'
import { looksLikeMarkdown } from '../../../../shared/formats/note-markdown/looks-like-markdown.ts'

test.each([
  '# A title\n\n- one\n- two',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '```\ncode\n```',
  'See [this](https://x.example).',
  'A claim[^1].\n\n[^1]: Its source.',
  '## Heading\n\n> quoted',
  '1. one\n2. two\n\n**bold** words',
])('%j is', (text) => {
  expect(looksLikeMarkdown(text)).toBe(true)
})

test.each([
  'Plain words.',
  '>> ANA: We support a moratorium.\n\n>> LI: So do we.',
  '- a dash begins this sentence',
  'It cost 5 * 3 * 2 dollars.',
  'a_variable_name and another_one',
  '1. The first point.',
  'WS #119 | 10:15 | Katowice',
  'Dear all,\n\nthe meeting is at 10.\n--\nAna',
])('%j is not', (text) => {
  expect(looksLikeMarkdown(text)).toBe(false)
})

test('only its beginning is looked at, and of a line only that: a text made to be slow is not', () => {
  const signs = '\n# A title\n\n- one\n- two'
  expect(looksLikeMarkdown(`${'word '.repeat(10)}${signs}`)).toBe(true)
  expect(looksLikeMarkdown(`${'word\n'.repeat(5000)}${signs}`)).toBe(false)
  expect(looksLikeMarkdown(`${'['.repeat(500)}[a](https://x.example)`)).toBe(false)
})
