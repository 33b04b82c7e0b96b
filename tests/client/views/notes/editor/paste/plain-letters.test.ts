import { expect, test } from 'vitest'
import { plainLetters } from '../../../../../../client/src/views/notes/editor/paste/plain-letters.ts'

test.each([
  ['a\u0000b\u0007c\u009bd', 'abcd'],
  ['line\r\n\tnext', 'line\r\n\tnext'],
  ['half \ud83d of a letter \ude00', 'half \ufffd of a letter \ufffd'],
  ['whole 😀', 'whole 😀'],
  ['\u202bעברית\u202c \u200f', '\u202bעברית\u202c \u200f'],
])('%j is kept as %j', (pasted, kept) => expect(plainLetters(pasted)).toBe(kept))
