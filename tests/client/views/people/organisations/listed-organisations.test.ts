// Which organisations are listed, as what, and how they are found.
import { expect, it } from 'vitest'
import {
  findOrganisations,
  listedOrganisations,
} from '../../../../../client/src/views/people/organisations/listed-organisations.ts'
import type { OrganisationRecord } from '../../../../../shared/records/organisation.ts'
import type { PersonRecord } from '../../../../../shared/records/person.ts'

const entry = (changes: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  kind: 'academia',
  aliases: [],
  sameAs: null,
  ...changes,
})
const person = (actor: string | null, ...former: string[]): PersonRecord => ({
  name: 'Ana',
  aliases: [],
  affiliation: '',
  actor,
  formerly: former.map((before) => ({ affiliation: '', actor: before, until: '2019-01-01' })),
})
const listed = listedOrganisations({
  organisations: new Map([
    ['org:Microsft', entry({ kind: 'company', sameAs: 'org:Microsoft' })],
    ['org:Oxford', entry({ aliases: ['University of Oxford'] })],
  ]),
  people: [person('MEX', 'org:Access Now'), person('org:Access Now'), person(null)],
  positions: new Map([
    ['org:Microsoft', 4],
    ['FRA', 2],
    ['group:EU', 1],
  ]),
})

it('lists those with an entry, those people speak or spoke for, and those with positions: by name, no states', () => {
  expect(listed.map(({ name }) => name)).toEqual(['Access Now', 'Microsft', 'Microsoft', 'Oxford'])
})

it('says of each what the project says, else what is known', () => {
  expect(
    listed.map(({ kind, people, positions, standsFor }) => [kind, people, positions, standsFor]),
  ).toEqual([
    ['civil-society', 2, 0, null],
    ['company', 0, 0, 'org:Microsoft'],
    ['company', 0, 4, null],
    ['academia', 0, 0, null],
  ])
})

it('counts nothing before the positions are there', () => {
  const early = listedOrganisations({ organisations: new Map(), people: [person('org:A')], positions: null })
  expect(early.map(({ positions }) => positions)).toEqual([null])
})

it('finds by name and other names, case and accents aside', () => {
  expect(findOrganisations(listed, 'university ox').map(({ name }) => name)).toEqual(['Oxford'])
  expect(findOrganisations(listed, ' MICRO ').map(({ name }) => name)).toEqual(['Microsft', 'Microsoft'])
  expect(findOrganisations(listed, '')).toBe(listed)
})
