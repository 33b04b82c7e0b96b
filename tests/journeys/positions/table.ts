// The quotes in both readings, the twin of the matrix as a table, and what is taken away from it.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../../shared/formats/csv.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
import { expectClean } from '../../support/journey.ts'
import { visit } from '../../support/screens/at-rest.ts'
import { address, cell, countOf, grid, numbersIn, type Opened, panel, quotes, twin } from './opened-matrix.ts'

export function tableOf(opened: Opened): void {
  it('shows the published words on v, and says which were corrected', async () => {
    const { page } = opened().rea
    await cell(page, /^Mexico: \d+ quotes on all topics/).click()
    await expect.poll(() => panel(page).locator('ins').count()).toBeGreaterThan(0)
    await page.keyboard.press('v')
    await expect.poll(() => panel(page).locator('ins').count()).toBe(0)
    await page.keyboard.press('v')
    await expect.poll(() => panel(page).locator('ins').count()).toBeGreaterThan(0)
  })

  it('opens by each number of the table exactly its quotes', async () => {
    const { rea, stored } = opened()
    const { page } = rea
    await page.keyboard.press('t')
    const table = twin(page)
    await table.waitFor()
    const stance = starterCodebook.stances.find(({ id }) => id === 'supports')
    const asked = { actors: ['MEX'], topics: ['norms'], stances: ['supports'], said: 'own' }
    const supporting = countOf(stored, asked)
    expect(supporting).toBeGreaterThan(0)
    await table
      .getByRole('button', {
        name: `Mexico, Norms of responsible behaviour, ${stance?.sign} ${stance?.name}: ${supporting} quote${supporting === 1 ? '' : 's'}`,
        exact: true,
      })
      .click()
    await expect.poll(() => quotes(page).count()).toBe(supporting)
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await grid(page).waitFor()
  })

  it('takes the numbers away as a table that says the same', async () => {
    const { page } = opened().rea
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    const csv = readFileSync((await (await download).path()) ?? '', 'utf8')
    const [, ...lines] = readCsv(csv).rows
    const numbers = lines.map(({ cells: [actor, , toldBy, topic, count] }) => {
      const row = toldBy === 'itself' ? actor : `${actor}, reported by others`
      return [`${row} / ${topic}`, Number(count)] as const
    })
    expect(Object.fromEntries(numbers)).toEqual(Object.fromEntries(numbersIn(opened().stored)))
    expect(numbers).toHaveLength(numbersIn(opened().stored).size)
    expect(csv).toContain('Mexico,MEX,itself,Norms of responsible behaviour,4,')
  })

  it.each(['light', 'dark'] as const)(
    'is clean of what shuts people out, in the %s theme',
    async (colorScheme) => {
      const { page } = opened().rea
      await page.emulateMedia({ colorScheme })
      await visit(page, `${address}?group=region&sort=similarity`)
      await cell(page, /^Mexico, Norms of responsible behaviour/).click()
      await quotes(page).first().waitFor()
      await expectClean(page)
      await page.keyboard.press('t')
      await twin(page).waitFor()
      await expectClean(page)
    },
  )
}
