import { expect, it } from 'vitest'
import { countWords } from '../../../../../client/src/views/notes/editor/word-count.ts'

it.each([
  ['', 0],
  ['— ‑‑ …', 0],
  ['We welcome 18 norms.', 4],
  ['two\nlines', 2],
])('%j has %i words', (text, words) => expect(countWords(text)).toBe(words))
