// Groups of countries that take positions as one in UN processes, and who belonged to them on a day.
// Where members are null they are not listed here, which never means "nobody". Only the 195 of our table are listed: the
// Cook Islands, Niue, Montserrat, Western Sahara and other members that are no UN states are left out.
import { europeanGroups } from './groups/european-groups.ts'
import type { Membership } from './groups/membership.ts'
import { politicalGroups } from './groups/political-groups.ts'
import { regionalOrganisations } from './groups/regional-organisations.ts'
import { securityGroups } from './groups/security-groups.ts'
import { unRegionalGroups } from './groups/un-regional-groups.ts'

export type CountryGroup = {
  /** What stands after `group:` in an actor's id. */
  readonly code: string
  /** At most seven letters for the strip; differs from the code only where that is also a country's. */
  readonly shortCode: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Those of today and of before, a row for each time; null when this table does not list them. */
  readonly memberships: readonly Membership[] | null
}

const memberships = new Map(
  Object.entries({
    ...unRegionalGroups,
    ...europeanGroups,
    ...securityGroups,
    ...regionalOrganisations,
    ...politicalGroups,
  }),
)

/** NAM is also Namibia's code, so the Non-Aligned Movement is drawn as NOAL. */
const shortCodes: ReadonlyMap<string, string> = new Map([['NAM', 'NOAL']])

const rows: readonly (readonly [code: string, name: string, ...aliases: string[]])[] = [
  ['AFRICA', 'African Group', 'Group of African States'],
  ['AOSIS', 'Alliance of Small Island States'],
  ['ARAB', 'Arab Group', 'Group of Arab States', 'League of Arab States', 'Arab League'],
  ['APG', 'Asia-Pacific Group', 'Group of Asia-Pacific States', 'Asian Group'],
  ['ASEAN', 'Association of Southeast Asian Nations'],
  ['AU', 'African Union'],
  ['BRICS', 'BRICS'],
  ['CANZ', 'Canada, Australia and New Zealand'],
  ['CARICOM', 'Caribbean Community'],
  ['CIS', 'Commonwealth of Independent States'],
  ['COE', 'Council of Europe'],
  ['CSTO', 'Collective Security Treaty Organization'],
  ['ECOWAS', 'Economic Community of West African States', 'CEDEAO'],
  ['EEG', 'Eastern European Group', 'Group of Eastern European States'],
  ['EU', 'European Union', 'EU and its member states', 'EU-27'],
  ['G7', 'Group of Seven'],
  ['G20', 'Group of Twenty'],
  ['G77', 'Group of 77 and China', 'G-77', 'Group of 77', 'G77 and China'],
  ['GCC', 'Gulf Cooperation Council'],
  ['GRULAC', 'Latin American and Caribbean Group', 'Group of Latin American and Caribbean States'],
  ['LDC', 'Least Developed Countries', 'LDCs'],
  ['NAM', 'Non-Aligned Movement', 'Movement of Non-Aligned Countries', 'NOAL'],
  ['NATO', 'North Atlantic Treaty Organization', 'OTAN'],
  ['NB8', 'Nordic-Baltic Eight', 'Nordic and Baltic countries'],
  ['NORDIC', 'Nordic countries'],
  ['OAS', 'Organization of American States', 'OEA'],
  ['OECD', 'Organisation for Economic Co-operation and Development'],
  ['OIC', 'Organisation of Islamic Cooperation'],
  ['OIF', 'International Organisation of La Francophonie', 'Francophonie'],
  ['OSCE', 'Organization for Security and Co-operation in Europe'],
  ['PIF', 'Pacific Islands Forum'],
  ['SADC', 'Southern African Development Community'],
  ['SCO', 'Shanghai Cooperation Organization'],
  ['SIDS', 'Small Island Developing States'],
  ['WEOG', 'Western European and Others Group', 'Group of Western European and other States'],
]

export const groups: readonly CountryGroup[] = rows.map(([code, name, ...aliases]) => ({
  code,
  shortCode: shortCodes.get(code) ?? code,
  name,
  aliases,
  memberships: memberships.get(code) ?? null,
}))

const byCode = new Map(groups.map((group) => [group.code, group]))

/** By code, as it stands after `group:`; null when unknown. */
export const groupOf = (code: string): CountryGroup | null => byCode.get(code) ?? null

const isOn = ({ from, until }: Membership, day: string | null): boolean =>
  day === null ? until === null : (from === null || from <= day) && (until === null || day < until)

/**
 * Alpha-3 codes of a group's members on a day (`2021-12-10`), in alphabetical order; null day: today's. Null when the
 * group is unknown or its members are not listed here.
 */
export function membersOn(code: string, day: string | null): readonly string[] | null {
  const rows = groupOf(code)?.memberships
  if (rows === null || rows === undefined) return null
  return rows
    .filter((row) => isOn(row, day))
    .map(({ alpha3 }) => alpha3)
    .sort()
}

/** Codes of the groups a country belonged to on a day, of those whose members are listed; null day: today's. */
export const groupsOf = (alpha3: string, day: string | null): readonly string[] =>
  groups
    .filter(({ memberships }) => memberships?.some((row) => row.alpha3 === alpha3 && isOn(row, day)))
    .map(({ code }) => code)
