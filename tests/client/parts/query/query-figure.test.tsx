// What a query's figure says to those who hear it, and that nothing of a stored result is taken for more than words.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QueryFigure } from '../../../../client/src/parts/query/query-figure.tsx'
import type { QueryResult } from '../../../../shared/records/notes/query.ts'
import { alignment, map, matrix, meeting, quotes, time } from '../../../support/queries/told-results.ts'

const drawn = (result: QueryResult) =>
  renderToStaticMarkup(
    <QueryFigure
      title="At a glance"
      result={result}
      asked={null}
      state="Live"
      looked="looked at today, 14:10"
    />,
  )
/** What is heard: all text but what is hidden from screen readers. */
const heard = (markup: string) =>
  markup
    .replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

it('a matrix is a table whose every cell is said, and its head tells what it is', () => {
  const markup = drawn(matrix)
  const words = heard(markup)
  expect(words).toContain('At a glance Live · 7 quotes · looked at today, 14:10')
  expect(words).toContain('Chile, Norms: supports, 4 quotes')
  expect(words).toContain('Mexico, Norms: for and against, 2 quotes')
  expect(words).toContain('Canada, as others report, International law: opposes, 1 quote')
  expect(words.match(/did not speak/g)).toHaveLength(3)
  expect(words.match(/spoke, (but )?not on this/g)).toHaveLength(2)
  expect(markup).toContain('<table aria-label="At a glance"')
  expect(markup.match(/<th[^>]*scope="row"/g)).toHaveLength(3)
  expect(markup.match(/<th[^>]*scope="col"/g)).toHaveLength(2)
  expect(words).toContain(
    'Positions in both records, held by 3 actors. Drawn from “IGF 2021, WS #119” and “IGF 2020, WS #341”.',
  )
})

it('a map is also a list by stance, with those that have no tile', () => {
  const words = heard(drawn(map))
  expect(words).toMatch(/supports Chile 4 quotes Mexico 2 quotes opposes Acme 1 quote/)
  expect(words).toContain('spoke, not on this France')
})

it('quotes give the corrected words and say the published ones', () => {
  const words = heard(drawn(quotes))
  expect(words).toContain('best in the multilateral , published unilateral, settings')
  expect(words).toContain('Gerardo Isaac Morales Tenorio, Mexico')
  expect(words).toContain('IGF 2021, WS #119, ¶ 54')
})

it('alignment is a table of pairs', () => {
  expect(heard(drawn(alignment))).toMatch(/Chile and Mexico 0\.63 0\.88 −0\.25 3 topics in common/)
})

it('change over time tells its moves with what was said, then every course', () => {
  const words = heard(drawn(time))
  expect(words).toContain('1 move over 2 sessions')
  expect(words).toContain('Mexico on Norms moved 2 up the scale, from −1 to 1')
  expect(words).toContain('best in the multilateral , published unilateral, settings')
  expect(words).toContain('supports, 3 quotes, moved up the scale')
  expect(words).toContain('Canada, as others report CAN opposes, 1 quote nothing reported')
})

it('one meeting tells who spoke when, the totals and the quotes; without positions it still does', () => {
  const words = heard(drawn(meeting))
  expect(words).toContain('Mexico, Gerardo Isaac Morales Tenorio: 1,000 words from ¶ 4')
  expect(words).toContain('¶ 54, Canada, reported by others: opposes, International law')
  expect(words).toContain('Mexico MEX 2 1,000 83.3% 1 0')
  const without = heard(drawn({ ...meeting, positions: 0, marks: [], quotes: [] }))
  expect(without).toContain('MODERATOR 1 200 16.7% 0 0')
  expect(without).toContain('No position on this record fits.')
})

it('without positions it says so, whatever it shows', () => {
  for (const result of [matrix, map, quotes, alignment, time]) {
    expect(heard(drawn({ ...result, positions: 0 }))).toContain('No position fits this.')
  }
})

it('hostile words are words', () => {
  const [quote] = quotes.quotes
  if (!quote) throw new Error('no quote')
  const markup = drawn({
    ...quotes,
    quotes: [{ ...quote, corrected: '<img src=x onerror=alert(1)>' }],
  })
  expect(markup).not.toContain('<img')
})
