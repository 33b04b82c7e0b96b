// Word out: what was corrected goes to the publisher as a Word file and a corrigendum, also from a phone, and its
// figures stand on a page of their own.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MemberId, recordKey, type TranscriptId } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { readDocx } from '../support/read-docx.ts'
import { type DeskRecord, deskRecord } from '../support/screens/desk.ts'
import { testId } from '../support/world.ts'

let journey: Journey
let record: DeskRecord
let li: Seated
const published = 'mute lateral settings'
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

/** Ana proposes a reading and Li accepts it. */
async function correctIt(): Promise<void> {
  const ana = await journey.server.person('Ana Ribeiro', 'annotator')
  const member = ana.account.id as MemberId
  const { transcript } = await li.person.does('readTranscript', { params: { transcript: record.id } })
  const segment = record.paragraphOf(published)
  const start = transcript.segments[segment]?.text.indexOf(published) ?? 0
  const end = start + 'mute lateral'.length
  const place = { segment, start, end, published: 'mute lateral', reading: 'multilateral' }
  const key = recordKey(member, testId(1))
  const room = roomName('transcript', record.id as TranscriptId)
  const stored = await journey.server.app.world.rooms.write(room, member, (edit) => {
    edit.put('corrections', key, { ...place, atMs: 1_700_000_000_000 })
    return ok(null)
  })
  expect(stored.ok).toBe(true)
  await li.person.does('decide', {
    params: { transcript: record.id },
    body: { correction: key, verdict: 'accepted', seen: place },
  })
}

const openMenu = (page: Page) => page.getByRole('button', { name: /^More: share/ }).click()

async function downloaded(page: Page, entry: string) {
  await openMenu(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('word out', () => {
  it('the figures say that nothing was corrected, until something is', async () => {
    const { page } = li
    await page.goto(`${record.address}/figures`)
    await page.getByText('Nothing has been corrected yet.').waitFor()
    await expectClean(page)
    await correctIt()
    const table = page.getByRole('table', { name: 'Errors by class' })
    await expect.poll(() => table.getByRole('row', { name: /^Other words/ }).innerText()).toMatch(/\b1\b/)
    await page.getByRole('table', { name: 'Acceptance by proposer' }).getByText('Ana Ribeiro').waitFor()
    await expectClean(page)
  })

  it('a phone takes the record away as a Word file with its changes tracked, and as a corrigendum', async () => {
    const { page } = li
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'Open the record' }).click()
    await page.locator('[role=document]').waitFor()
    const word = await downloaded(page, 'Word file with tracked changes')
    expect(word.name).toBe('igf2021-ws119.tracked.docx')
    const docx = readDocx(word.bytes)
    const [before, after] = (['reject', 'accept'] as const).map((resolution) =>
      docx.paragraphs(resolution).find(({ text }) => text.includes('lateral settings')),
    )
    expect(before?.text).toContain(published)
    expect(after?.text).toContain('the multilateral settings')
    expect(docx.changes.map(({ author }) => author)).toEqual(['Ana Ribeiro', 'Ana Ribeiro'])
    const corrigendum = await downloaded(page, 'Corrigendum to print')
    expect(corrigendum.name).toBe('igf2021-ws119.corrigendum.html')
    expect(corrigendum.bytes.toString()).toContain('<del>mute lateral</del>')
    expect(corrigendum.bytes.toString()).toContain('accepted by Li Wen')
  })

  it('the figures are one act from the record, of it or of all', async () => {
    const { page } = li
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Figures of this record' }).click()
    await page.getByText('Table 1.').waitFor()
    await page.getByText('All records').click()
    await expect.poll(() => new URL(page.url()).search).toBe('?of=project')
    await page.getByText('Table 5.').waitFor()
    await expectClean(page)
  })
})
