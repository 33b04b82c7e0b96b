// A room end to end in one process: what one person writes is stored, seen and acknowledged, in that order.
import { expect, test } from 'vitest'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import { readTranscriptRoom } from '../../../shared/room/read-room.ts'
import { contentOf, keyOf, testCorrection, world } from '../../support/world.ts'

test('a correction of one person reaches the other and is said to be stored', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const ana = w.open('ana')
  const li = w.open('li')
  await w.settle()
  const key = keyOf(w.members.ana, 1)
  putCorrection(ana.document, key, testCorrection('support'))
  expect(ana.isSaved).toBe(false)
  await w.settle()
  expect(ana.isSaved).toBe(true)
  expect(readTranscriptRoom(li.document).corrections.get(key)?.reading).toBe('support')
  expect(contentOf(ana)).toBe(contentOf(li))
  expect(w.log.rowsOf(w.room).find((row) => row.key === key)).toMatchObject({
    root: 'corrections',
    author: w.members.ana?.id,
    value: { reading: 'support' },
  })
})
