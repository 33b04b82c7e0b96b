// The matrix as it is drawn in a browser, read cell by cell as a person reads it, to be compared with `expectedMatrix`.
// Only of a small one is everything drawn: at most 60 lines and 24 columns.
import type { Locator } from 'playwright-core'
import type { Matrix, MatrixLine } from './matrix-oracle.ts'

export async function drawnMatrix(grid: Locator): Promise<Matrix> {
  const { heads, lines, totals } = await grid.evaluate((table) => {
    const wordsOf = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const cellOf = (cell: Element) => {
      const button = cell.querySelector('button')
      if (!button) return cell.getAttribute('aria-label') ?? wordsOf(cell)
      return [button.getAttribute('data-sign'), wordsOf(button).replace(/,/g, '')].join(' ').trim()
    }
    const lineOf = (line: Element) => {
      const head = line.querySelector('th')
      const cells = [...line.querySelectorAll('td')].map(cellOf)
      const parts = [...(head?.querySelector('button')?.children ?? head?.childNodes ?? [])]
      const name = parts
        .filter((part) => !(part instanceof Element && part.classList.contains('code')))
        .map(wordsOf as (part: ChildNode) => string)
        .filter((words) => words !== '')
        .join(' ')
        .replace(' ,', ',')
      return { name, cells: cells.slice(0, -1), all: cells.at(-1) ?? '' }
    }
    return {
      heads: [...table.querySelectorAll('thead th')].map(wordsOf),
      lines: [...table.querySelectorAll('tbody tr')].map(lineOf),
      totals: [...table.querySelectorAll('tfoot tr')].map(lineOf),
    }
  })
  const [last]: readonly (MatrixLine | undefined)[] = totals
  return { columns: heads.slice(1, -1), lines, totals: last ?? null }
}
