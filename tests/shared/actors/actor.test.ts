import { describe, expect, it } from 'vitest'
import { actorCode, actorId, actorName, organisationId, parseActor } from '../../../shared/actors/actor.ts'
import { actorIdSchema } from '../../../shared/actors/actor-id.ts'
import { countries } from '../../../shared/actors/countries.ts'
import { groups } from '../../../shared/actors/groups.ts'
import { knownOrganisations } from '../../../shared/actors/organisations.ts'

const everyId = [
  ...countries.map((country) => country.alpha3),
  ...groups.map((group) => `group:${group.code}`),
  ...knownOrganisations.map((organisation) => `org:${organisation.name}`),
]

describe('an actor’s id', () => {
  it('is read and written back unchanged, for every country, group and known organisation', () => {
    for (const id of everyId) {
      const actor = parseActor(id)
      expect(actor && actorId(actor)).toBe(id)
      expect(actorIdSchema.safeParse(id).success, id).toBe(true)
    }
  })

  it('names what it stands for', () => {
    expect(parseActor('MEX')).toEqual({ kind: 'country', code: 'MEX' })
    expect(parseActor('group:EU')).toEqual({ kind: 'group', code: 'EU' })
    expect(parseActor('org:Access Now')).toEqual({ kind: 'organisation', name: 'Access Now' })
    expect(['MEX', 'group:EU', 'org:Microsoft'].map(actorName)).toEqual([
      'Mexico',
      'European Union',
      'Microsoft',
    ])
  })

  it('is nobody when its form or code is unknown, but still has something to show', () => {
    for (const id of ['', 'MX', 'mex', 'TWN', 'EU', 'group:XX', 'org:', 'org: Microsoft', 'org:a\nb']) {
      expect(parseActor(id), id).toBeNull()
    }
    expect([actorName('TWN'), actorCode('group:XX')]).toEqual(['TWN', 'XX'])
  })

  it('keeps an organisation’s name as typed, but for the spaces around it', () => {
    expect(organisationId('  Réseau “Élan”  ')).toBe('org:Réseau “Élan”')
    expect(organisationId(' \t ')).toBeNull()
    expect(organisationId('x'.repeat(121))).toBeNull()
  })
})

describe('an actor’s short code', () => {
  it('is the country’s alpha-3 and the group’s own, unless a country has it', () => {
    expect(['MEX', 'group:EU', 'group:NAM', 'NAM'].map(actorCode)).toEqual(['MEX', 'EU', 'NOAL', 'NAM'])
  })

  it('is what people in the field write for known organisations', () => {
    const names = ['Microsoft', 'GFCE Foundation', 'UNIDIR', 'UN Secretariat', 'Access Now', 'APrIGF']
    expect(names.map((name) => actorCode(`org:${name}`))).toEqual([
      'MSFT',
      'GFCE',
      'UNIDIR',
      'UN',
      'AN',
      'APrIGF',
    ])
  })

  it('is made from the name of any other: its acronym, its initials, or its beginning', () => {
    const code = (name: string) => actorCode(`org:${name}`)
    expect(code('RIPE Network Coordination Centre')).toBe('RIPE')
    expect(code('University of Oxford')).toBe('UO')
    expect(code('Kaspersky')).toBe('KASPER')
    expect(code('élan')).toBe('ÉLAN')
    expect(code('中国互联网协会')).toBe('中国互联网协')
    expect(code('…')).toBe('…')
  })

  it('has at most six letters for organisations, at most seven for groups', () => {
    for (const { name } of knownOrganisations) expect(actorCode(`org:${name}`).length).toBeLessThanOrEqual(6)
    for (const { code } of groups) expect(actorCode(`group:${code}`).length).toBeLessThanOrEqual(7)
  })
})
