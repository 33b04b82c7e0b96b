// The five regional groups of the United Nations, by the table of countries, from each state's first day in the UN.
// Source: UN DGACM, "Regional groups of Member States". Days of admission are given for those who came after 1998.
import { countries, type RegionalGroup } from '../countries.ts'
import type { Membership, Memberships } from './membership.ts'

const admitted: Readonly<Record<string, string>> = {
  KIR: '1999-09-14',
  NRU: '1999-09-14',
  TON: '1999-09-14',
  TUV: '2000-09-05',
  SRB: '2000-11-01',
  CHE: '2002-09-10',
  TLS: '2002-09-27',
  MNE: '2006-06-28',
  SSD: '2011-07-14',
  // It joined the group as a temporary member then; before, it was in none.
  ISR: '2000-05-30',
}

const roles: Readonly<Record<string, string>> = {
  TUR: 'takes part in the Asia-Pacific Group too',
  USA: 'attends as an observer and is counted here in elections',
}

const inRegion = (region: RegionalGroup): readonly Membership[] =>
  countries
    .filter((country) => country.region === region)
    .map(({ alpha3 }) => ({
      alpha3,
      from: admitted[alpha3] ?? null,
      until: null,
      role: roles[alpha3] ?? null,
    }))

export const unRegionalGroups: Memberships = {
  AFRICA: inRegion('African'),
  APG: inRegion('Asia-Pacific'),
  EEG: inRegion('Eastern European'),
  GRULAC: inRegion('GRULAC'),
  WEOG: inRegion('WEOG'),
}
