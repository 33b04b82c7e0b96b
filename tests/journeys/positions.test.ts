// Journey: what the positions add up to. Every number of the matrix is worked out again from the rows as they are stored, by
// an oracle that shares nothing with the program; every number opens exactly its quotes, and what is chosen is in the address.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workedProject } from '../support/figures/worked-project.ts'
import { beginJourney, expectClean } from '../support/journey.ts'
import { visit } from '../support/screens/at-rest.ts'
import { figuresOf } from './positions/figures.ts'
import { filtersOf } from './positions/filters.ts'
import { address, grid, type OpenedMatrix } from './positions/opened-matrix.ts'
import { tableOf } from './positions/table.ts'
import { waysRound } from './positions/ways-round.ts'

let opened: OpenedMatrix
beforeAll(async () => {
  const journey = await beginJourney()
  const rea = await journey.seat('Rea Reader', 'reader')
  opened = { journey, rea, stored: { project: [], records: [], membersOf: () => [] } }
})
afterAll(() => opened.journey.end())

describe('what the positions add up to', () => {
  it('says how to begin while there are none, and counts the first ones as they come', async () => {
    const { journey, rea } = opened
    await visit(rea.page, address)
    await rea.page.getByText('Nobody has recorded a position yet.').waitFor()
    await expectClean(rea.page)
    const stored = await workedProject(journey, rea.person.account.id, [
      ['2021', 'FRA', 'capacity-building', 'supports', { onBehalfOf: 'group:EU' }],
      // What counts nowhere, elsewhere than it was put, or for somebody else than one might think.
      ['2021', 'MEX', 'norms', 'opposes', { withdrawn: true }],
      ['2021', 'MEX', 'norms', 'opposes', { isHidden: true }],
      ['2020', 'CHL', 'threats', 'supports', { recodedTo: 'public-core cybercrime' }],
      ['2021', 'NLD', 'due-diligence', 'opposes', { reportedBy: 'NLD', certainty: 'unsure' }],
      ['2020', 'USA', 'norms threats', 'conditional', { onBehalfOf: 'FRA', reportedBy: 'FRA' }],
    ])
    opened = { journey, rea, stored }
    await grid(rea.page).waitFor()
    expect(stored.records).toHaveLength(2)
  })

  figuresOf(() => opened)
  filtersOf(() => opened)
  waysRound(() => opened)
  tableOf(() => opened)
})
