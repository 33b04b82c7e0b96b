import { expect, it } from 'vitest'
import { frozenFault } from '../../../../../../client/src/views/notes/editor/queries/query-acts.tsx'
import { matrix, quotes } from '../../../../../support/queries/told-results.ts'

it('freezes what a note can keep, and says how to narrow what it cannot', () => {
  expect(frozenFault(matrix)).toBeNull()
  const [quote] = quotes.quotes
  if (!quote) throw new Error('no quote')
  const long = { ...quote, corrected: 'é'.repeat(20_000) }
  expect(frozenFault({ ...quotes, quotes: [long, long, long] })).toBeNull()
  expect(frozenFault({ ...quotes, quotes: [long, long, long, long] })).toBe(
    'This result is too large to be frozen: 158 KB, and a note keeps at most 128 KB. Narrow it by Change: fewer records, actors or topics.',
  )
})
