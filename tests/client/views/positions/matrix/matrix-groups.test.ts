import { describe, expect, it } from 'vitest'
import { groupRows, isGrouping } from '../../../../../client/src/views/positions/matrix/matrix-groups.ts'
import { row } from './told-tally.ts'

const rows = [
  row('FRA', 'state'),
  row('MEX', 'state'),
  row('group:EU', 'group'),
  row('org:Microsoft', 'company'),
  row('CAN', 'state', { reported: true, spoke: false }),
  row('XKX', 'state'),
  row('org:Somebody', 'organisation'),
]
const shape = (grouping: string, day: string | null = null) =>
  groupRows(rows, grouping, day).map(({ label, rows: places }) => [
    label,
    places.map((place) => rows[place]?.actor),
  ])

describe('groupRows', () => {
  it('parts by kind, with what others report at the end', () => {
    expect(shape('kind')).toEqual([
      ['States', ['FRA', 'MEX', 'XKX']],
      ['Groups of states', ['group:EU']],
      ['Companies', ['org:Microsoft']],
      ['Other organisations', ['org:Somebody']],
      ['Reported by others', ['CAN']],
    ])
  })

  it('parts states by regional group, and keeps one of no region', () => {
    expect(shape('region').slice(0, 3)).toEqual([
      ['GRULAC', ['MEX']],
      ['WEOG', ['FRA']],
      ['Other states', ['XKX']],
    ])
  })

  it('puts the members of a chosen group first, as of the day', () => {
    const uk = [row('GBR', 'state'), row('FRA', 'state')]
    const labels = (day: string) => groupRows(uk, 'EU', day).map(({ label, rows: places }) => [label, places])
    expect(labels('2019-06-01')).toEqual([['European Union', [0, 1]]])
    expect(labels('2021-06-01')).toEqual([
      ['European Union', [1]],
      ['Other states', [0]],
    ])
  })

  it('narrows the filter to exactly its rows: by kind where that says it, else by the actors', () => {
    const only = (grouping: string) => groupRows(rows, grouping, null).map((group) => group.only)
    expect(only('kind')[0]).toEqual({ kinds: ['state'], said: 'own' })
    expect(only('kind').at(-1)).toEqual({ said: 'reported' })
    expect(only('region')[0]).toEqual({ actors: ['MEX'], said: 'own' })
  })

  it('has every row in exactly one group', () => {
    for (const grouping of ['kind', 'region', 'EU', 'NAM']) {
      const places = groupRows(rows, grouping, null).flatMap((group) => group.rows)
      expect([...places].sort((a, b) => a - b)).toEqual(rows.map((_, place) => place))
    }
  })
})

describe('isGrouping', () => {
  it('knows kinds, regions and the groups whose members are listed', () => {
    expect(['kind', 'region', 'EU', 'no-such-group'].map(isGrouping)).toEqual([true, true, true, false])
  })
})
