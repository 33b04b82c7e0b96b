// How much work would be left behind, in words.
import { expect, it } from 'vitest'
import { changesAre } from '../../../../client/src/views/account/unsent-dialog.tsx'

it('counts over all rooms', () => {
  expect(changesAre([{ changes: 1 }])).toBe('1 change is')
  expect(changesAre([{ changes: 3 }, { changes: 1 }])).toBe('4 changes are')
})
