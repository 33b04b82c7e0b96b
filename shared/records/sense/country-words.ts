// The countries that words name: by name, alias or adjective ("Iran", "the US", "Brazilian"). Only for comparing readings.
// Short names in capitals count only in capitals: "us" is no country.
import { countries } from '../../actors/countries.ts'
import { foldName } from '../../actors/fold-name.ts'

/** English adjectives and names of peoples; regular plurals are folded away. */
const adjectives: Readonly<Record<string, string>> = {
  Afghan: 'AFG',
  Albanian: 'ALB',
  Algerian: 'DZA',
  American: 'USA',
  Angolan: 'AGO',
  Argentine: 'ARG',
  Argentinian: 'ARG',
  Armenian: 'ARM',
  Australian: 'AUS',
  Austrian: 'AUT',
  Azerbaijani: 'AZE',
  Bahraini: 'BHR',
  Bangladeshi: 'BGD',
  Belarusian: 'BLR',
  Belgian: 'BEL',
  Bolivian: 'BOL',
  Bosnian: 'BIH',
  Botswanan: 'BWA',
  Brazilian: 'BRA',
  British: 'GBR',
  Bulgarian: 'BGR',
  Burmese: 'MMR',
  Cambodian: 'KHM',
  Cameroonian: 'CMR',
  Canadian: 'CAN',
  Chadian: 'TCD',
  Chilean: 'CHL',
  Chinese: 'CHN',
  Colombian: 'COL',
  Congolese: 'COD',
  Croatian: 'HRV',
  Cuban: 'CUB',
  Cypriot: 'CYP',
  Czech: 'CZE',
  Danish: 'DNK',
  Dutch: 'NLD',
  Ecuadorian: 'ECU',
  Egyptian: 'EGY',
  Emirati: 'ARE',
  Eritrean: 'ERI',
  Estonian: 'EST',
  Ethiopian: 'ETH',
  Fijian: 'FJI',
  Finnish: 'FIN',
  French: 'FRA',
  Gabonese: 'GAB',
  Gambian: 'GMB',
  Georgian: 'GEO',
  German: 'DEU',
  Ghanaian: 'GHA',
  Greek: 'GRC',
  Guatemalan: 'GTM',
  Guinean: 'GIN',
  Guyanese: 'GUY',
  Haitian: 'HTI',
  Honduran: 'HND',
  Hungarian: 'HUN',
  Icelandic: 'ISL',
  Indian: 'IND',
  Indonesian: 'IDN',
  Iranian: 'IRN',
  Iraqi: 'IRQ',
  Irish: 'IRL',
  Israeli: 'ISR',
  Italian: 'ITA',
  Ivorian: 'CIV',
  Jamaican: 'JAM',
  Japanese: 'JPN',
  Jordanian: 'JOR',
  Kazakh: 'KAZ',
  Kenyan: 'KEN',
  Korean: 'KOR',
  Kuwaiti: 'KWT',
  Kyrgyz: 'KGZ',
  Laotian: 'LAO',
  Latvian: 'LVA',
  Lebanese: 'LBN',
  Liberian: 'LBR',
  Libyan: 'LBY',
  Lithuanian: 'LTU',
  Luxembourgish: 'LUX',
  Macedonian: 'MKD',
  Malagasy: 'MDG',
  Malawian: 'MWI',
  Malaysian: 'MYS',
  Malian: 'MLI',
  Maltese: 'MLT',
  Mauritanian: 'MRT',
  Mauritian: 'MUS',
  Mexican: 'MEX',
  Moldovan: 'MDA',
  Mongolian: 'MNG',
  Montenegrin: 'MNE',
  Moroccan: 'MAR',
  Mozambican: 'MOZ',
  Namibian: 'NAM',
  Nepalese: 'NPL',
  Nepali: 'NPL',
  Nicaraguan: 'NIC',
  Nigerian: 'NGA',
  Nigerien: 'NER',
  Norwegian: 'NOR',
  Omani: 'OMN',
  Pakistani: 'PAK',
  Palestinian: 'PSE',
  Panamanian: 'PAN',
  Paraguayan: 'PRY',
  Peruvian: 'PER',
  Polish: 'POL',
  Portuguese: 'PRT',
  Qatari: 'QAT',
  Romanian: 'ROU',
  Russian: 'RUS',
  Rwandan: 'RWA',
  Salvadoran: 'SLV',
  Saudi: 'SAU',
  Senegalese: 'SEN',
  Serbian: 'SRB',
  Singaporean: 'SGP',
  Slovak: 'SVK',
  Slovenian: 'SVN',
  Somali: 'SOM',
  Spanish: 'ESP',
  Sudanese: 'SDN',
  Swedish: 'SWE',
  Swiss: 'CHE',
  Syrian: 'SYR',
  Tajik: 'TJK',
  Tanzanian: 'TZA',
  Thai: 'THA',
  Togolese: 'TGO',
  Tunisian: 'TUN',
  Turkish: 'TUR',
  Turkmen: 'TKM',
  Ugandan: 'UGA',
  Ukrainian: 'UKR',
  Uruguayan: 'URY',
  Uzbek: 'UZB',
  Venezuelan: 'VEN',
  Vietnamese: 'VNM',
  Yemeni: 'YEM',
  Zambian: 'ZMB',
  Zimbabwean: 'ZWE',
  'South Korean': 'KOR',
  'North Korean': 'PRK',
  'South African': 'ZAF',
  'New Zealander': 'NZL',
}

type Names = { readonly byName: ReadonlyMap<string, string>; readonly mostWords: number }

const inCapitals = (name: string) => name.length <= 4 && name === name.toUpperCase()

const names: Names = (() => {
  const byName = new Map<string, string>()
  const add = (name: string, alpha3: string) => {
    byName.set(inCapitals(name) ? name : foldName(name), alpha3)
  }
  for (const { name, aliases, alpha3 } of countries) {
    for (const form of [name, ...aliases]) add(form, alpha3)
  }
  for (const [adjective, alpha3] of Object.entries(adjectives)) {
    add(adjective, alpha3)
    add(`${adjective}s`, alpha3)
  }
  const mostWords = Math.max(...[...byName.keys()].map((name) => name.split(' ').length))
  return { byName, mostWords }
})()

/** A country that a text names: its alpha-3 code and the words that name it. */
export type NamedCountry = { readonly alpha3: string; readonly words: string }

/** The countries a text names, in order, the longest name first ("South Sudan" is not Sudan). */
export function countriesIn(text: string): readonly NamedCountry[] {
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}.'’‘]*/gu)].map((match) => {
    const printed = match[0].replace(/\.(?=.*\.$)|\.$/g, '').replace(/['’]s$/, '')
    return { printed, folded: foldName(printed) }
  })
  const found: NamedCountry[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let count = Math.min(names.mostWords, words.length - at); count > 0 && taken === 0; count--) {
      const run = words.slice(at, at + count)
      const only = count === 1 ? run[0]?.printed : undefined
      const alpha3 =
        (only !== undefined && inCapitals(only) ? names.byName.get(only) : undefined) ??
        names.byName.get(run.map(({ folded }) => folded).join(' '))
      if (alpha3 === undefined) continue
      found.push({ alpha3, words: run.map(({ printed }) => printed).join(' ') })
      taken = count
    }
    at += taken || 1
  }
  return found
}
