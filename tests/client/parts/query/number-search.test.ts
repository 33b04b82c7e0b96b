import { expect, it } from 'vitest'
import {
  cellSearch,
  pairSearch,
  recordPlace,
  wholeSearch,
} from '../../../../client/src/parts/query/number-search.ts'
import type { Query } from '../../../../shared/records/notes/query.ts'
import { canadaTold, chile, mexico } from '../../../support/queries/told-results.ts'

const query: Query = { show: 'matrix', filter: { records: 'A,B', certainty: 'sure' } }

it('opens the quotes of a cell in the matrix of the same filter', () => {
  expect(cellSearch(query, mexico, 'norms')).toEqual({
    records: 'A,B',
    certainty: 'sure',
    view: 'matrix',
    quotes: 'actors=MEX&topics=norms&said=own',
  })
  expect(cellSearch(query, canadaTold, 'norms').quotes).toBe('actors=CAN&topics=norms&said=reported')
})

it('an actor with a comma in its name stays one actor', () => {
  const { quotes = '' } = cellSearch(query, { id: 'org:A, B', reported: false }, 'norms')
  expect(new URLSearchParams(quotes).get('actors')).toBe('org:A%2C B')
})

it('a number of a map opens the map of its topic, whatever the filter’s topics are', () => {
  const map: Query = { show: 'map', filter: { topics: 'law' }, topic: 'norms' }
  expect(cellSearch(map, chile, 'norms')).toEqual({
    topics: 'norms',
    view: 'map',
    topic: 'norms',
    quotes: 'actors=CHL&topics=norms&said=own',
  })
})

it('all that is counted opens with its quotes, and a pair as the alignment of two', () => {
  expect(wholeSearch({ show: 'quotes', filter: { said: 'own' } })).toEqual({
    said: 'own',
    view: 'matrix',
    quotes: 'all',
  })
  expect(pairSearch({ show: 'alignment', filter: { topics: 'norms' } }, chile, mexico)).toEqual({
    topics: 'norms',
    actors: 'CHL,MEX',
    view: 'alignment',
  })
})

it('a field of a stored filter that means nothing leads nowhere', () => {
  expect(wholeSearch({ show: 'matrix', filter: { certainty: 'very', said: 'loudly' } })).toEqual({
    view: 'matrix',
    quotes: 'all',
  })
})

it('a quote leads to a record of this program and nowhere else', () => {
  const record = '/p/dialogues/t/01ARZ3NDEKTSV4RRFFQ69G5FAV'
  expect(recordPlace(`${record}#s54:0-20`)).toEqual({ path: record, hash: 's54:0-20' })
  expect(recordPlace(`${record}#s41:120-s42:10`)?.hash).toBe('s41:120-s42:10')
  expect(recordPlace(record)).toEqual({ path: record, hash: null })
  for (const foreign of [
    'javascript:alert(1)',
    '//evil.example/p/a/t/b',
    `https://evil.example${record}`,
    '',
  ]) {
    expect(recordPlace(foreign)).toBeNull()
  }
})
