// What is asked for: chosen by hand, written into the address, and read from one that somebody wrote.
import { expect, it } from 'vitest'
import { drawnMatrix } from '../../support/figures/drawn-matrix.ts'
import { expectedMatrix } from '../../support/figures/matrix-oracle.ts'
import { reload, visit } from '../../support/screens/at-rest.ts'
import { address, cell, countOf, grid, type Opened, panel, quotes } from './opened-matrix.ts'

export function filtersOf(opened: Opened): void {
  it('writes what is filtered into the address, and a reload shows the same', async () => {
    const { rea, stored } = opened()
    const { page } = rea
    await page.getByRole('button', { name: /^Actors: all actors/ }).click()
    await page.getByRole('combobox', { name: 'Actors' }).fill('mex')
    await page
      .getByRole('option', { name: /Mexico/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const ofMexico = countOf(stored, { actors: ['MEX'] })
    await page.getByText(`${ofMexico} positions`).waitFor()
    expect(page.url()).toContain('actors=MEX')
    await reload(page)
    await page.getByText(`${ofMexico} positions`).waitFor()
    await page.getByRole('button', { name: 'Actors: Mexico' }).waitFor()
    await page.getByRole('button', { name: /^Stances: any/ }).click()
    await page
      .getByRole('option', { name: /supports/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    const supports = countOf(stored, { actors: ['MEX'], stances: ['supports'] })
    await page.getByText(`${supports} position`).first().waitFor()
    await page.getByRole('button', { name: 'Everything' }).click()
    await page.getByText(`${countOf(stored, {})} positions`).waitFor()
    expect(new URL(page.url()).search).not.toContain('actors')
  })

  it('counts what a group says for each of its members when asked, and adds no rows up then', async () => {
    const { page } = opened().rea
    const dutch = () => cell(page, /^Netherlands, Capacity building: supports, 1 quote$/)
    await cell(page, /^European Union, Capacity building: supports, 1 quote$/).waitFor()
    expect(await dutch().count()).toBe(0)
    await page.getByRole('button', { name: /^Actors: all actors/ }).click()
    await page.getByLabel('Count what a group says for each of its members').check()
    await page.keyboard.press('Escape')
    await cell(page, /^Austria, Capacity building: supports, 1 quote$/).waitFor()
    // With the members' rows the matrix is long, and only the rows in sight are drawn.
    await expect
      .poll(async () => {
        const drawn = await dutch().count()
        if (drawn === 0)
          await grid(page)
            .locator('..')
            .evaluate((box) => box.scrollBy(0, 150))
        return drawn
      })
      .toBe(1)
    await dutch().click()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await panel(page).getByText('France for European Union').waitFor()
    expect(
      await grid(page)
        .getByRole('row', { name: /^All actors/ })
        .count(),
    ).toBe(0)
    expect(new URL(page.url()).searchParams.get('members')).toBe('yes')
    await page.getByRole('button', { name: 'Everything' }).click()
    await grid(page)
      .getByRole('row', { name: /^All actors/ })
      .waitFor()
  })

  it('shows what an address names and nobody knows, and the way out', async () => {
    const { rea, stored } = opened()
    const { page } = rea
    await visit(page, `${address}?actors=ZZZ&topics=long-gone&certainty=who-knows&from=yesterday`)
    await page.getByText('No position fits all of this.').waitFor()
    await page.getByRole('button', { name: 'Actors: ZZZ' }).waitFor()
    await page.getByRole('button', { name: 'Topics: long-gone' }).waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => drawnMatrix(grid(page))).toEqual(expectedMatrix(stored).matrix)
  })
}
