// A codebook goes out and comes in: another program’s file is looked at, its countries left out, brought in and taken back;
// our own comes back without a change.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { starterCodebook } from '../../shared/records/codebook/starter-codebook.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus, visit } from '../support/screens/at-rest.ts'
import { outcome } from '../support/screens/desk.ts'
import { firstSlug } from '../support/server.ts'

const guid = (n: number) => `{3C2A3CF5-0F3F-4B2C-9B8B-0D5F6A3E1A${String(n).padStart(2, '0')}}`
const code = (n: number, name: string, inside = '') =>
  `<Code guid="${guid(n)}" isCodable="true" color="#FF0000" name="${name}">${inside}</Code>`
const theirs = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook origin="NVivo 12" xmlns="urn:QDA-XML:codebook:1:0"><Codes>
${code(1, 'Country', ['DEU', 'KEN', 'XQZ'].map((name, i) => code(10 + i, name)).join('\n'))}
${code(2, 'Due diligence', '<Description>As they see it.</Description>')}
${code(3, 'Sea cables', code(4, 'Landing points'))}
</Codes></CodeBook>`

let journey: Journey
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  li = await journey.seat('Li Wen', 'reviewer')
  await visit(li.page, `/p/${firstSlug}/codebook`)
  await li.page.getByRole('treeitem', { name: /^Due diligence/ }).waitFor()
})
afterAll(() => journey.end())

const box = () => li.page.getByRole('dialog', { name: 'Import a codebook' })
const handIn = async (name: string, bytes: Buffer) => {
  await li.page.getByRole('button', { name: /^Import/ }).click()
  await box().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: bytes })
}
const count = async () =>
  (await li.person.does('codebookHistory', { params: { project: firstSlug } })).steps.length

it('another program’s codebook is looked at, what is no topic unticked, brought in as one act and taken back', async () => {
  const { page } = li
  const before = await count()
  await handIn('team.qdc', Buffer.from(theirs))
  await box().getByText('6 new · 1 changed · 0 as they are').waitFor()
  await box().getByText('“XQZ” is no ISO 3166 code we know; as a topic it would keep that name.').waitFor()
  // The file has them red, the nearest of ours is madder.
  await box()
    .getByRole('row', { name: /^Sea cables/ })
    .getByText('madder')
    .waitFor()
  await box()
    .getByRole('row', { name: /^Due diligence/ })
    .getByText('As they see it.')
    .waitFor()
  await expectClean(page)
  await box().getByRole('button', { name: 'Untick them' }).click()
  await expect.poll(() => box().getByRole('checkbox', { checked: true }).count()).toBe(3)
  expect(await count()).toBe(before)
  await box().getByRole('button', { name: 'Import 3 entries' }).click()
  await outcome(page, '3 entries are imported.').waitFor()
  expect(await count()).toBe(before + 3)
  await expect
    .poll(() => page.getByRole('treeitem', { name: /^(?:Sea cables|Landing points)/ }).count())
    .toBe(2)
  expect(await page.getByRole('treeitem', { name: /^(?:Country|DEU)/ }).count()).toBe(0)
  await expect
    .poll(() => page.getByRole('treeitem', { name: /^Due diligence/ }).getAttribute('aria-level'))
    .toBe('2')
  await page.keyboard.press('Control+z')
  await outcome(page, 'Taken back: import of a codebook.').waitFor()
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(starterCodebook.topics.length)
})

it('our own codebook comes back without a change', async () => {
  const { page } = li
  await page.getByRole('button', { name: 'Take away' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /QDC/ }).click(),
  ])
  const bytes = readFileSync(await download.path())
  await hasFocus(page.getByRole('button', { name: 'Take away' }))
  expect(bytes.toString()).toContain('xmlns="urn:QDA-XML:codebook:1.0"')
  await handIn('ours.qdc', bytes)
  const all = starterCodebook.topics.length + starterCodebook.stances.length
  await box().getByText(`0 new · 0 changed · ${all} as they are`).waitFor()
  await box()
    .getByRole('button', { name: /^Import/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await box().waitFor({ state: 'detached' })
})
