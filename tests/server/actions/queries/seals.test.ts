// Seals on results: what fits, and every way in which one does not.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createSeals } from '../../../../server/actions/queries/seals.ts'
import type { ProjectId } from '../../../../shared/base/id.ts'
import type { Query } from '../../../../shared/records/notes/query.ts'
import { matrix, quotes } from '../../../support/queries/told-results.ts'
import { testId } from '../../../support/world.ts'

const secret = new Uint8Array(32).fill(7)
const seals = createSeals(secret)
const project = testId(1) as ProjectId
const query: Query = { show: 'matrix', filter: { actors: 'MEX', said: 'own' } }
const sealed = seals.seal(project, query, matrix)

test('a seal fits what it was made for, and again under the same secret elsewhere', () => {
  expect(seals.isGenuine(project, sealed)).toBe(true)
  expect(createSeals(new Uint8Array(secret)).isGenuine(project, sealed)).toBe(true)
  expect(createSeals(new Uint8Array(32).fill(8)).isGenuine(project, sealed)).toBe(false)
})

test('no letter of what is sealed can be changed: not a count, a day, the question, the project or the seal', () => {
  const told = JSON.stringify(sealed)
  const changed = (from: string, to: string) => {
    expect(told).toContain(from)
    return JSON.parse(told.replace(from, to)) as unknown
  }
  for (const forged of [
    changed('"positions":7', '"positions":8'),
    changed(`"atMs":${matrix.atMs}`, '"atMs":915148800000'),
    changed('Norms', 'Bombs'),
    changed('"said":"own"', '"said":"reported"'),
    changed('"filter":{', '"topic":"norms","filter":{'),
    changed(testId(1), testId(2)),
    { ...sealed, seal: 'A'.repeat(43) },
    { ...sealed, seal: '' },
    { ...sealed, more: true },
    { ...sealed, result: quotes },
    matrix,
    null,
    'frozen',
  ]) {
    expect(seals.isGenuine(project, forged)).toBe(false)
    expect(seals.isGenuine(testId(2), forged)).toBe(false)
  }
})

test('a result of one project is not another’s', () => {
  expect(seals.isGenuine(testId(2), sealed)).toBe(false)
  expect(seals.isGenuine(testId(2), { ...sealed, project: testId(2) })).toBe(false)
})

test('a seal still fits after a room’s log and a page’s JSON, in whatever order the fields come back', () => {
  const [quote] = quotes.quotes
  if (!quote) throw new Error('no quote')
  const half = { ...quotes, quotes: [{ ...quote, corrected: 'half a letter \ud83d', speaker: null }] }
  const made = seals.seal(project, { show: 'quotes', filter: { from: undefined } }, half)
  const document = new Y.Doc()
  document.getMap('note').set('frozen', JSON.parse(JSON.stringify(made)))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  expect(seals.isGenuine(project, copy.getMap('note').get('frozen'))).toBe(true)
  const turned = Object.fromEntries(Object.entries(made).reverse())
  expect(seals.isGenuine(project, turned)).toBe(true)
})
