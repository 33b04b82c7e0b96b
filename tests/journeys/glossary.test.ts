// A glossary by keyboard: it has built itself, a reviewer adds to it, keeps an entry away, brings a list, takes it back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginJourney, expectClean, type Journey } from '../support/journey.ts'
import { hasFocus, pressOn, visit } from '../support/screens/at-rest.ts'
import { firstSlug } from '../support/server.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey.end())

test('a reviewer keeps the glossary without a mouse, and a reader only reads it', async () => {
  const { page } = await journey.seat('Li Wen', 'reviewer', `/p/${firstSlug}`)
  const row = (term: string) => page.getByRole('row', { name: new RegExp(`^${term}\\b`) })
  const foot = page.getByRole('contentinfo')

  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  const finder = page.getByRole('dialog', { name: 'Find', exact: true })
  await hasFocus(finder.getByRole('combobox'))
  await page.keyboard.type('glossary')
  await finder.getByRole('option', { name: /Glossary/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Glossary', level: 1 }).waitFor()
  await row('OEWG')
    .or(page.getByText(/^Show \d+ more/))
    .first()
    .waitFor()

  await page.keyboard.press('/')
  await page.keyboard.type('asia pacific network')
  await row('APNIC').getByText('UN cyber diplomacy').waitFor()
  await pressOn(page.getByRole('button', { name: 'Do not use APNIC' }))
  await foot.getByText('APNIC is not used any more.').waitFor()
  await row('APNIC').waitFor({ state: 'detached' })

  await page.getByRole('searchbox', { name: 'Find an entry' }).fill('')
  await page.getByRole('searchbox', { name: 'Find an entry' }).blur()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'As it is written' }).waitFor()
  await page.keyboard.type('—')
  await page.keyboard.press('Enter')
  await page.getByText('Needs a letter or a digit.').waitFor()
  await page.keyboard.press('Backspace')
  await page.keyboard.type('Women in Cyber Fellowship')
  await page.keyboard.press('Enter')
  await foot.getByText('Women in Cyber Fellowship is added.').waitFor()

  await page.keyboard.press('i')
  await page.getByRole('dialog', { name: 'Import' }).waitFor()
  await page.keyboard.insertText('term,kind\nZed Process,process\n,body\nzed process,term\n')
  await page.getByText('1 new entry').waitFor()
  await page.getByText('2 lines are left out').waitFor()
  await page.getByText('“zed process” is on line 2 already.').waitFor()
  await expectClean(page)
  await pressOn(page.getByRole('button', { name: 'Add 1 entry' }))
  await page.getByText('1 known already, left as they are').waitFor()
  expect(await page.getByRole('textbox', { name: 'The glossary' }).inputValue()).toContain(',body')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await visit(page, `/p/${firstSlug}/glossary?from=written`)
  await row('Women in Cyber Fellowship').waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBe(3)
  await pressOn(page.getByRole('button', { name: 'Edit Zed Process' }))
  await pressOn(page.getByRole('button', { name: 'Remove' }))
  await foot.getByText('Zed Process is removed.').waitFor()
  await row('Zed Process').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await row('Zed Process').waitFor()

  await visit(page, `/p/${firstSlug}/glossary?from=retired`)
  await pressOn(page.getByRole('button', { name: 'Use APNIC again' }))
  await page.getByText('Nothing fits these filters.').waitFor()
  await visit(page, `/p/${firstSlug}/glossary?from=pack`)
  await row('APNIC').waitFor()
  await expectClean(page)

  const reader = await journey.seat('Rea', 'reader')
  await visit(reader.page, `/p/${firstSlug}/glossary?from=written`)
  await reader.page.getByRole('row', { name: /^Women in Cyber Fellowship/ }).waitFor()
  expect(await reader.page.getByRole('button', { name: /Edit|Add|Import/ }).count()).toBe(0)
  await expectClean(reader.page)
})
