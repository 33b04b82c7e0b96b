// The figures of the matrix: each line, column, cell and sum as the oracle has it from the rows of the project, whatever is
// asked for and whichever groups are closed; and behind each number exactly its quotes.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { drawnMatrix } from '../../support/figures/drawn-matrix.ts'
import {
  byKind,
  byRegion,
  elsewhere,
  expectedMatrix,
  type Grouping,
  silent,
} from '../../support/figures/matrix-oracle.ts'
import type { OracleAsked } from '../../support/figures/position-oracle.ts'
import { records } from '../../support/figures/worked-project.ts'
import { expectClean } from '../../support/journey.ts'
import { visit } from '../../support/screens/at-rest.ts'
import { firstSlug } from '../../support/server.ts'
import { address, cell, countOf, grid, numbersOf, type Opened, panel, quotedKeys } from './opened-matrix.ts'

const nothing = { cells: [], all: '' }
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export function figuresOf(opened: Opened): void {
  const isDrawnAs = (asked: OracleAsked = {}, grouping: Grouping = byKind, closed: readonly string[] = []) =>
    expect
      .poll(() => drawnMatrix(grid(opened().rea.page)))
      .toEqual(expectedMatrix(opened().stored, asked, grouping, closed).matrix)

  const opensAt = async (line: number, column: number, keys: readonly string[]) => {
    const { page } = opened().rea
    await grid(page)
      .locator(`[data-line="${line}"] button[data-col="${column + 1}"]`)
      .click()
    expect(keys.length).toBeGreaterThan(0)
    const more = panel(page).getByRole('button', { name: /^Show \d+ more of/ })
    await expect
      .poll(async () => {
        if ((await more.count()) > 0) await more.click()
        return quotedKeys(page)
      })
      .toEqual(keys)
    await panel(page)
      .getByText(keys.length === 1 ? '1 quote' : `${keys.length} quotes`, { exact: true })
      .waitFor()
  }

  it('shows every line, column, number and sum as counted from the rows, and no other', async () => {
    const { rea, stored } = opened()
    await isDrawnAs()
    await rea.page.getByText(`${countOf(stored, {})} positions`).waitFor()
  })

  it('keeps apart who did not speak, who spoke on something else, and who is neutral', async () => {
    const { page } = opened().rea
    const { lines, columns } = expectedMatrix(opened().stored).matrix
    const row = (name: RegExp) => grid(page).getByRole('row', { name })
    const emptyOf = (name: string, empty: string) =>
      lines.find((line) => line.name === name)?.cells.filter((each) => each === empty).length
    const silentOfCanada = emptyOf('Canada, reported by others', silent)
    expect(silentOfCanada).toBeGreaterThan(10)
    expect(
      await row(/^Canada/)
        .getByRole('gridcell', { name: 'did not speak' })
        .count(),
    ).toBe(silentOfCanada)
    expect(emptyOf('Digital Peace Now Society', elsewhere)).toBe(columns.length)
    expect(
      await row(/^Digital Peace Now/)
        .getByRole('gridcell', { name: 'spoke, but not on this' })
        .count(),
    ).toBe(columns.length)
    await cell(page, /^UNIDIR, Cybercrime committee: neutral, 1 quote/).waitFor()
  })

  it('counts as the rows have it whatever is asked for', async () => {
    const { rea, stored } = opened()
    const earlier = stored.records.find(({ fileName }) => fileName === records['2020'])?.id ?? ''
    const asked: readonly (readonly [string, OracleAsked, Grouping?])[] = [
      [`records=${earlier}`, { records: [earlier] }],
      [
        'from=2021-01-01&stances=supports,conditional',
        { from: '2021-01-01', stances: ['supports', 'conditional'] },
      ],
      ['actors=MEX,USA,ARG&said=own', { actors: ['MEX', 'USA', 'ARG'], said: 'own' }],
      ['topics=norms,due-diligence&said=reported', { topics: ['norms', 'due-diligence'], said: 'reported' }],
      ['groups=EU&certainty=sure', { groups: ['EU'], certainty: 'sure' }],
      ['group=region', {}, byRegion],
      ['members=yes&actors=NLD,FRA,group:EU', { members: true, actors: ['NLD', 'FRA', 'group:EU'] }],
    ]
    for (const [words, filter, grouping] of asked) {
      await visit(rea.page, `${address}?${words}`)
      await isDrawnAs(filter, grouping)
    }
    await visit(rea.page, address)
  })

  it('adds up the lines of a closed group, and gives them back', async () => {
    const { page } = opened().rea
    const states = act(page, 'States')
    await states.click()
    await isDrawnAs({}, byKind, ['States'])
    await act(page, 'Close all groups').click()
    await isDrawnAs({}, byKind, byKind.labels)
    await act(page, 'Open all groups').click()
    await isDrawnAs()
  })

  it('opens exactly the quotes of every number, each with a link to its place', async () => {
    const { rea, stored } = opened()
    const { matrix, behind } = expectedMatrix(stored)
    expect([...numbersOf(matrix).values()].filter((count) => count > 1).length).toBeGreaterThan(3)
    for (const [line, { cells, all }] of [...matrix.lines, matrix.totals]
      .map((each) => each ?? nothing)
      .entries())
      for (const [column, says] of [...cells, all].entries())
        if (/[1-9]/.test(says)) await opensAt(line, column, behind(line, column))
    const links = panel(rea.page).getByRole('link', { name: /^¶ \d+/ })
    expect(await links.first().getAttribute('href')).toMatch(new RegExp(`^/p/${firstSlug}/t/[^#]+#s\\d+`))
  })

  it('opens exactly the quotes of the numbers of closed groups', async () => {
    const { rea, stored } = opened()
    const { matrix, behind } = expectedMatrix(stored, {}, byKind, byKind.labels)
    await act(rea.page, 'Close all groups').click()
    for (const [line, { cells }] of matrix.lines.entries()) {
      const column = cells.findIndex((says) => /[1-9]/.test(says))
      if (column >= 0) await opensAt(line, column, behind(line, column))
    }
    await expectClean(rea.page)
    await act(rea.page, 'Open all groups').click()
  })
}
