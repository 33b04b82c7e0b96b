// The keys of a stance as they are typed.
import { expect, it } from 'vitest'
import { keysIn } from '../../../../../client/src/views/codebook/stances/stance-values.ts'

it('reads each key once, with or without blanks, whole characters only', () => {
  expect(keysIn('\u2212 -')).toEqual(['\u2212', '-'])
  expect(keysIn('!!')).toEqual(['!'])
  expect(keysIn('')).toEqual([])
})
