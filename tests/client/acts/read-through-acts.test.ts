import { expect, it } from 'vitest'
import { markAsRead } from '../../../client/src/acts/read-through-acts.ts'
import { readersBySegment } from '../../../shared/records/review/read-by.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

it('a paragraph read by one member is seen as read by all, a second press and undo take it back', async () => {
  const { desks } = await serveDesks({ Ana: 'annotator', Li: 'reviewer', Rea: 'reader' })
  const { Ana, Li, Rea } = desks
  expect(heldBy(markAsRead(Ana, 3))).toBe('read')
  await seen(Li, (records) => records.readThroughs.size === 1)
  const readers = () => readersBySegment(Li.room.records(), Li.publishedTexts).get(3) ?? []
  expect(readers()).toMatchObject([{ member: Ana.me.id, isCurrent: true, isSecondPerson: true }])
  expect(heldBy(markAsRead(Ana, 3))).toBe('taken-back')
  await seen(Li, () => readers().length === 0)
  expect((await Ana.undo.undo()).ok).toBe(true)
  await seen(Li, () => readers().length === 1)
  expect(problemOf(markAsRead(Rea, 3))[0]).toBe('forbidden')
})
