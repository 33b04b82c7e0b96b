// What the chapters of the matrix's journey share: the screen before somebody's eyes, the rows it is held against, and where
// things are on it.
import type { Locator, Page } from 'playwright-core'
import { expectedMatrix, type Matrix } from '../../support/figures/matrix-oracle.ts'
import { type OracleAsked, oraclePositions } from '../../support/figures/position-oracle.ts'
import type { StoredProject } from '../../support/figures/stored-project.ts'
import type { Journey, Seated } from '../../support/journey.ts'
import { firstSlug } from '../../support/server.ts'

export type OpenedMatrix = {
  readonly journey: Journey
  readonly rea: Seated
  /** As it was stored before the first figure was drawn. */
  readonly stored: StoredProject
}
/** Asked for when a story begins: what it gives is opened by those before. */
export type Opened = () => OpenedMatrix

export const address = `/p/${firstSlug}/positions`
export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Positions by actor and topic' })
export const twin = (page: Page): Locator =>
  page.getByRole('table', { name: 'Positions by actor and topic, as a table' })
export const cell = (page: Page, words: RegExp): Locator => grid(page).getByRole('button', { name: words })
export const panel = (page: Page): Locator => page.locator('section[aria-labelledby=quotes-title]')
export const quotes = (page: Page): Locator => panel(page).locator('[data-position]')
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** The keys of the quotes that are open, sorted. */
export const quotedKeys = async (page: Page): Promise<string[]> =>
  (
    await quotes(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-position') ?? ''))
  ).sort()

/** How many positions the rows have for it. */
export const countOf = (stored: StoredProject, asked: OracleAsked): number =>
  oraclePositions(stored, asked).length

/** "Mexico / Human rights", and the number there. */
export function numbersOf({ columns, lines }: Matrix): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { name, cells } of lines)
    for (const [at, cell] of cells.entries()) {
      const [, count] = /^\S+ (\d+)$/.exec(cell) ?? []
      if (count) numbers.set(`${name} / ${columns[at]}`, Number(count))
    }
  return numbers
}
export const numbersIn = (stored: StoredProject): ReadonlyMap<string, number> =>
  numbersOf(expectedMatrix(stored).matrix)
