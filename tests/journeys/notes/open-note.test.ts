// An open note takes in what others put there, and writes nothing by itself: who only looked is named nowhere.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MemberId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { beginJourney, type Journey, type Seated } from '../../support/journey.ts'
import { newNote, openNote } from '../../support/notes/note-screen.ts'
import { inStep, reload } from '../../support/screens/at-rest.ts'
import type { Person } from '../../support/server.ts'

let journey: Journey
let ana: Person
let li: Seated
let note: string
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.server.person('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  note = await newNote(ana, 'Briefing')
})
afterAll(() => journey.end())

const writes = async (...blocks: NoteNode[]) => {
  const room = roomName('note', note as never)
  const by = ana.account.id as MemberId
  const put = await journey.server.app.world.rooms.write(room, by, (edit) => ok(edit.appendToNote(blocks)))
  if (!put.ok) throw new Error(put.problem.message)
}
const paragraph = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const rule: NoteNode = { type: 'horizontalRule' }
const writers = async () => {
  await journey.server.app.settle()
  return (await ana.does('readNote', { params: { note } })).writers
}

it('whoever has it open is no writer of it, whatever comes in', async () => {
  const { page } = li
  await writes(paragraph('Mexico spoke twice.'), rule)
  const text = await openNote(page, note)
  await text.getByText('Mexico spoke twice.').click()
  await page.keyboard.press('Home')
  await writes(paragraph('See www.un.org and '), rule)
  await text.getByText('See www.un.org and').waitFor()
  await ana.does('addQuery', { params: { note }, body: { show: 'matrix', filter: {} } })
  await text.getByRole('figure').waitFor()
  await page.keyboard.press('End')
  await inStep(page)
  expect(await writers()).toEqual([ana.account.id])
})

it('and is one from the first letter on', async () => {
  const { page } = li
  await page.keyboard.type(' Canada did not.')
  await inStep(page)
  expect(await writers()).toEqual([ana.account.id, li.person.account.id])
})

it('one that begins with a quote shows it', async () => {
  const other = await newNote(ana, 'Quotes alone')
  const spans = [{ startSegment: 2, start: 0, endSegment: 2, end: 20 }]
  const quote = { transcript: await journey.transcriptId('The Next Chapter'), spans, source: null }
  await ana.does('addQuotes', { params: { note: other }, body: { quotes: [quote] } as never })
  const text = await openNote(li.page, other)
  await text.getByRole('figure').waitFor()
  await li.page.keyboard.press('Control+Home')
  await li.page.keyboard.press('Delete')
  await expect.poll(() => text.evaluate(({ firstElementChild }) => firstElementChild?.tagName)).toBe('DIV')
  await inStep(li.page)
  await reload(li.page)
  await text.getByRole('figure').getByText('Kaja Ciglic').first().waitFor()
})
