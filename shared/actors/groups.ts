// Groups of countries that take positions as one in UN processes. Members are listed where the table of countries
// gives them (the five regional groups) and for the European Union; null means not listed here, never "nobody".
import { countries, type RegionalGroup } from './countries.ts'

export type CountryGroup = {
  /** What stands after `group:` in an actor's id. */
  readonly code: string
  /** At most seven letters for the strip; differs from the code only where that is also a country's. */
  readonly shortCode: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Alpha-3 codes; null when this table does not list them. */
  readonly members: readonly string[] | null
}

const inRegion = (region: RegionalGroup): string[] =>
  countries.filter((country) => country.region === region).map((country) => country.alpha3)

/** The 27 members of the European Union since 1 February 2020. */
const europeanUnion =
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE'.split(
    ' ',
  )

const members: ReadonlyMap<string, readonly string[]> = new Map([
  ['EU', europeanUnion],
  ['AFRICA', inRegion('African')],
  ['APG', inRegion('Asia-Pacific')],
  ['EEG', inRegion('Eastern European')],
  ['GRULAC', inRegion('GRULAC')],
  ['WEOG', inRegion('WEOG')],
])

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
  members: members.get(code) ?? null,
}))

const byCode = new Map(groups.map((group) => [group.code, group]))

/** By code, as it stands after `group:`; null when unknown. */
export const groupOf = (code: string): CountryGroup | null => byCode.get(code) ?? null
