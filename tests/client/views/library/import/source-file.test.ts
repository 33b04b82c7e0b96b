// Files before they are sent.
import { expect, it } from 'vitest'
import {
  refusalOfSize,
  sizeWords,
  sourceWords,
} from '../../../../../client/src/views/library/import/source-file.ts'
import { maxSourceBytes } from '../../../../../shared/formats/all-formats.ts'

it('refuses what is over 20 MB, and not a byte less', () => {
  expect(refusalOfSize(maxSourceBytes)).toBeNull()
  expect(refusalOfSize(maxSourceBytes + 1)).toMatchObject({ code: 'too-big' })
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [71 * 1024, '71 KB'],
  [1024 * 1024, '1.0 MB'],
  [21 * 1024 * 1024, '21.0 MB'],
])('%i bytes are "%s"', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

it('says how a file came and that nothing is stored', () => {
  expect(sourceWords({ how: 'dropped', bytes: new Blob(['x']) })).toBe(
    'dropped just now · 1 byte · nothing is stored yet',
  )
})
