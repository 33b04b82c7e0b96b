import { describe, expect, it } from 'vitest'
import { countries, countryOf } from '../../../shared/actors/countries.ts'
import { groupOf, groups, groupsOf, membersOn } from '../../../shared/actors/groups.ts'

describe('groups', () => {
  it('have codes that fit an actor’s id and are unique', () => {
    expect(groups.filter((group) => !/^[A-Z0-9]{2,7}$/.test(group.code))).toEqual([])
    expect(new Set(groups.map((group) => group.code)).size).toBe(groups.length)
  })

  it('are never drawn with a country’s code', () => {
    const taken = new Set(countries.map((country) => country.alpha3))
    expect(groups.map((group) => group.shortCode).filter((code) => taken.has(code))).toEqual([])
    expect(new Set(groups.map((group) => group.shortCode)).size).toBe(groups.length)
  })

  it('list only countries we know, each once on any day, and leave after they joined', () => {
    for (const { code, memberships } of groups) {
      if (memberships === null) continue
      const days = memberships.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null)
      expect(
        days.filter((day) => Number.isNaN(Date.parse(`${day}T00:00Z`)) || day < '1945'),
        code,
      ).toEqual([])
      expect(
        memberships.filter(({ alpha3 }) => countryOf(alpha3)?.alpha3 !== alpha3),
        code,
      ).toEqual([])
      expect(
        memberships.filter(({ from, until }) => from !== null && until !== null && from >= until),
        code,
      ).toEqual([])
      for (const day of [null, ...days]) {
        const members = membersOn(code, day) ?? []
        expect(new Set(members).size, `${code} on ${day}`).toBe(members.length)
      }
    }
  })

  it('give the European Union 28 members on the last day of January 2020 and 27 on the next', () => {
    expect(membersOn('EU', '2020-01-31')).toHaveLength(28)
    expect(membersOn('EU', '2020-01-31')).toContain('GBR')
    expect(membersOn('EU', '2020-02-01')).toHaveLength(27)
    expect(membersOn('EU', '2020-02-01')).not.toContain('GBR')
    expect(membersOn('EU', null)).toEqual(membersOn('EU', '2026-01-01'))
  })

  it.each([
    ['AFRICA', '2021-12-10', 54],
    ['AFRICA', '2011-07-13', 53],
    ['APG', null, 54],
    ['EEG', null, 23],
    ['GRULAC', null, 33],
    ['WEOG', null, 29],
    ['NATO', '2021-12-10', 30],
    ['NATO', '2023-04-03', 30],
    ['NATO', '2023-04-04', 31],
    ['NATO', '2024-03-08', 32],
    ['COE', '2022-03-15', 47],
    ['COE', '2022-03-16', 46],
    ['OSCE', '2021-12-10', 57],
    ['CIS', null, 9],
    ['CSTO', null, 6],
    ['SCO', '2021-12-10', 8],
    ['SCO', '2024-07-04', 10],
    ['NB8', null, 8],
    ['NAM', '2021-12-10', 120],
    ['NAM', '2024-01-20', 121],
    ['G77', '2019-01-01', 134],
    ['G77', '2021-12-10', 135],
    ['OIC', '2021-12-10', 57],
    ['AU', '2021-12-10', 54],
    ['ARAB', null, 22],
    ['ASEAN', '2021-12-10', 10],
    ['ASEAN', '2025-10-26', 11],
    ['CARICOM', null, 14],
    ['ECOWAS', '2025-01-28', 15],
    ['ECOWAS', '2025-01-29', 12],
    ['GCC', null, 6],
    ['OAS', '2021-12-10', 35],
    ['OAS', '2023-11-19', 34],
    ['PIF', '2022-07-08', 14],
    ['PIF', '2022-12-31', 13],
    ['PIF', null, 14],
    ['SADC', null, 16],
    ['BRICS', '2023-12-31', 5],
    ['BRICS', '2024-01-01', 9],
    ['BRICS', '2025-01-06', 10],
    ['G7', null, 7],
    ['G20', null, 19],
    ['OECD', '2020-04-28', 37],
    ['OECD', null, 38],
    ['CANZ', null, 3],
    ['AOSIS', null, 37],
    ['SIDS', '2021-12-10', 38],
    ['SIDS', null, 37],
    ['LDC', '2021-12-10', 46],
    ['LDC', '2024-12-13', 44],
  ] as const)('count the members of %s on %s: %i', (code, day, count) => {
    expect(membersOn(code, day)).toHaveLength(count)
  })

  it('say null, never nobody, where members are not listed or the group is unknown', () => {
    expect(membersOn('OIF', null)).toBeNull()
    expect(membersOn('G99', null)).toBeNull()
    expect(groups.filter(({ memberships }) => memberships?.length === 0)).toEqual([])
  })

  it('ask for today’s list without a day: nobody is listed as leaving later', () => {
    for (const { code } of groups) expect(membersOn(code, null), code).toEqual(membersOn(code, '2999-12-31'))
  })

  it('say the same asked by group as asked by country', () => {
    for (const day of [null, '1990-01-01', '2010-06-01', '2020-01-31', '2023-12-31']) {
      for (const { code } of groups) {
        const asked = countries.map(({ alpha3 }) => alpha3).filter((at) => groupsOf(at, day).includes(code))
        expect(asked.sort(), `${code} on ${day}`).toEqual(membersOn(code, day) ?? [])
      }
    }
  })

  it('say which groups a country was in on a day', () => {
    expect(groupsOf('GBR', '2020-01-31')).toContain('EU')
    expect(groupsOf('GBR', '2020-02-01')).not.toContain('EU')
    expect(groupsOf('FIN', '2023-04-03')).not.toContain('NATO')
    expect(groupsOf('FIN', null)).toEqual(expect.arrayContaining(['EU', 'NATO', 'NORDIC', 'WEOG']))
    expect(groupsOf('XXX', null)).toEqual([])
  })

  it('count China with the Group of 77, and say what its place is', () => {
    expect(membersOn('G77', null)).toContain('CHN')
    expect(groupOf('G77')?.memberships?.find(({ alpha3 }) => alpha3 === 'CHN')?.role).toContain(
      'with the group',
    )
  })

  it('list all but the Francophonie', () => {
    expect(groups.filter(({ memberships }) => memberships === null).map(({ code }) => code)).toEqual(['OIF'])
  })

  it('name a group by its code', () => {
    expect(groupOf('EU')?.name).toBe('European Union')
    expect(groupOf('eu')).toBeNull()
  })
})
