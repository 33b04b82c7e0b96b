// Ways round the matrix: by keys alone, back from where a quote leads, and on when a part of the program cannot be fetched.
import { expect, it } from 'vitest'
import { reload, visit } from '../../support/screens/at-rest.ts'
import {
  address,
  cell,
  countOf,
  focused,
  grid,
  numbersIn,
  type Opened,
  panel,
  quotes,
  twin,
} from './opened-matrix.ts'

export function waysRound(opened: Opened): void {
  it('keeps the rest of the screen when the program of a view cannot be fetched', async () => {
    // Without the copy of the program that a browser keeps for when it is offline.
    const { context, page } = await opened().journey.visitor()
    await context.addCookies(await opened().rea.context.cookies())
    await page.route(/\/assets\/meeting-view/, (asked) => asked.abort())
    await visit(page, address)
    await page.getByText('One meeting', { exact: true }).waitFor()
    await page.getByText('One meeting', { exact: true }).click()
    await page.getByText('This view could not be opened.').waitFor()
    await page.getByText('Matrix', { exact: true }).click()
    await expect.poll(() => page.getByText('This view could not be opened.').count()).toBe(0)
    await context.close()
  })

  it('goes by the keyboard alone: to a cell, into its quotes, back, sorted, as a table, to the filters', async () => {
    const { page } = opened().rea
    await grid(page).locator('[tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toMatch(/^Chile: \d+ quotes on all topics/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quotes-title')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/^Chile: \d+ quotes on all topics/)
    await page.keyboard.press('s')
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('number')
    await expect
      .poll(() => grid(page).locator('tbody th[scope=row]').first().textContent())
      .toMatch(/^Mexico/)
    await page.keyboard.press('t')
    await twin(page).waitFor()
    await expect.poll(() => twin(page).locator('tbody tr').count()).toBe(numbersIn(opened().stored).size)
    await page.keyboard.press('t')
    await grid(page).waitFor()
    await page.keyboard.press('f')
    await page.getByRole('dialog', { name: 'Records' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows the same quotes and number again by Back, by a reload and by the address alone', async () => {
    const { page } = opened().rea
    await page.goto(address)
    const words = /^Mexico, Norms of responsible behaviour: /
    await cell(page, words).click()
    const count = countOf(opened().stored, { actors: ['MEX'], topics: ['norms'], said: 'own' })
    const shows = async () => {
      await panel(page).getByRole('heading', { name: 'Mexico on Norms of responsible behaviour' }).waitFor()
      await expect.poll(() => quotes(page).count()).toBe(count)
      await expect.poll(() => cell(page, words).getAttribute('aria-pressed')).toBe('true')
    }
    await shows()
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Over time').click()
    await page.getByText('Choose a number to read the quotes it counts.').waitFor()
    await page.goBack()
    await shows()
    await panel(page)
      .getByRole('link', { name: /^¶ \d+/ })
      .first()
      .click()
    await page.getByRole('document', { name: /^The record/ }).waitFor()
    await page.goBack()
    await shows()
    await reload(page)
    await shows()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(words)
    await page.goto(`${address}?quotes=${encodeURIComponent('actors=MEX&topics=norms&said=own')}`)
    await shows()
    await page.getByRole('button', { name: 'Close the quotes' }).click()
    await expect.poll(() => page.evaluate(() => location.search)).toBe('')
  })

  it('lists the keys of the picture among all keys', async () => {
    const { page } = opened().rea
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'All keys' })
    await help.getByText('next cell that way').waitFor()
    await help.getByText('open its quotes').waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })
}
