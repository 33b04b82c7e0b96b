// The 193 members of the United Nations and its two observer states, with codes, English short names and regional groups.
// Names are the UN's short names without the part in brackets; other names people type are aliases, for finding only.
// Sources: ISO 3166-1 for codes; UN DGACM, "Regional groups of Member States", for groups. Türkiye votes in WEOG (and sits
// in Asia-Pacific too); the United States is in no group formally but is counted in WEOG, where it observes.

export type RegionalGroup = 'African' | 'Asia-Pacific' | 'Eastern European' | 'GRULAC' | 'WEOG'

export type Country = {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly alpha2: string
  /** ISO 3166-1 alpha-3, upper case: the code records hold. */
  readonly alpha3: string
  readonly name: string
  readonly aliases: readonly string[]
  /** null for the two observer states, which belong to none formally. */
  readonly region: RegionalGroup | null
}

type Row = readonly [alpha2: string, alpha3: string, name: string, ...aliases: string[]]

const african: readonly Row[] = [
  ['DZ', 'DZA', 'Algeria'],
  ['AO', 'AGO', 'Angola'],
  ['BJ', 'BEN', 'Benin'],
  ['BW', 'BWA', 'Botswana'],
  ['BF', 'BFA', 'Burkina Faso'],
  ['BI', 'BDI', 'Burundi'],
  ['CV', 'CPV', 'Cabo Verde', 'Cape Verde'],
  ['CM', 'CMR', 'Cameroon'],
  ['CF', 'CAF', 'Central African Republic'],
  ['TD', 'TCD', 'Chad', 'Tchad'],
  ['KM', 'COM', 'Comoros'],
  ['CG', 'COG', 'Congo', 'Republic of the Congo', 'Congo-Brazzaville'],
  ['CI', 'CIV', 'Côte d’Ivoire', 'Ivory Coast'],
  ['CD', 'COD', 'Democratic Republic of the Congo', 'DRC', 'DR Congo', 'Congo-Kinshasa', 'Zaire'],
  ['DJ', 'DJI', 'Djibouti'],
  ['EG', 'EGY', 'Egypt'],
  ['GQ', 'GNQ', 'Equatorial Guinea'],
  ['ER', 'ERI', 'Eritrea'],
  ['SZ', 'SWZ', 'Eswatini', 'Swaziland'],
  ['ET', 'ETH', 'Ethiopia'],
  ['GA', 'GAB', 'Gabon'],
  ['GM', 'GMB', 'Gambia', 'The Gambia'],
  ['GH', 'GHA', 'Ghana'],
  ['GN', 'GIN', 'Guinea', 'Guinea-Conakry'],
  ['GW', 'GNB', 'Guinea-Bissau'],
  ['KE', 'KEN', 'Kenya'],
  ['LS', 'LSO', 'Lesotho'],
  ['LR', 'LBR', 'Liberia'],
  ['LY', 'LBY', 'Libya', 'Libyan Arab Jamahiriya'],
  ['MG', 'MDG', 'Madagascar'],
  ['MW', 'MWI', 'Malawi'],
  ['ML', 'MLI', 'Mali'],
  ['MR', 'MRT', 'Mauritania'],
  ['MU', 'MUS', 'Mauritius'],
  ['MA', 'MAR', 'Morocco'],
  ['MZ', 'MOZ', 'Mozambique'],
  ['NA', 'NAM', 'Namibia'],
  ['NE', 'NER', 'Niger'],
  ['NG', 'NGA', 'Nigeria'],
  ['RW', 'RWA', 'Rwanda'],
  ['ST', 'STP', 'Sao Tome and Principe'],
  ['SN', 'SEN', 'Senegal'],
  ['SC', 'SYC', 'Seychelles'],
  ['SL', 'SLE', 'Sierra Leone'],
  ['SO', 'SOM', 'Somalia'],
  ['ZA', 'ZAF', 'South Africa', 'RSA'],
  ['SS', 'SSD', 'South Sudan'],
  ['SD', 'SDN', 'Sudan'],
  ['TG', 'TGO', 'Togo'],
  ['TN', 'TUN', 'Tunisia'],
  ['UG', 'UGA', 'Uganda'],
  ['TZ', 'TZA', 'United Republic of Tanzania', 'Tanzania'],
  ['ZM', 'ZMB', 'Zambia'],
  ['ZW', 'ZWE', 'Zimbabwe'],
]

const asiaPacific: readonly Row[] = [
  ['AF', 'AFG', 'Afghanistan'],
  ['BH', 'BHR', 'Bahrain'],
  ['BD', 'BGD', 'Bangladesh'],
  ['BT', 'BTN', 'Bhutan'],
  ['BN', 'BRN', 'Brunei Darussalam', 'Brunei'],
  ['KH', 'KHM', 'Cambodia', 'Kampuchea'],
  ['CN', 'CHN', 'China', 'PRC', 'People’s Republic of China'],
  ['CY', 'CYP', 'Cyprus'],
  ['KP', 'PRK', 'Democratic People’s Republic of Korea', 'DPRK', 'North Korea'],
  ['FJ', 'FJI', 'Fiji'],
  ['IN', 'IND', 'India'],
  ['ID', 'IDN', 'Indonesia'],
  ['IR', 'IRN', 'Iran', 'Islamic Republic of Iran', 'Iran (Islamic Republic of)'],
  ['IQ', 'IRQ', 'Iraq'],
  ['JP', 'JPN', 'Japan'],
  ['JO', 'JOR', 'Jordan', 'Hashemite Kingdom of Jordan'],
  ['KZ', 'KAZ', 'Kazakhstan'],
  ['KI', 'KIR', 'Kiribati'],
  ['KW', 'KWT', 'Kuwait'],
  ['KG', 'KGZ', 'Kyrgyzstan', 'Kyrgyz Republic'],
  ['LA', 'LAO', 'Lao People’s Democratic Republic', 'Laos', 'Lao PDR'],
  ['LB', 'LBN', 'Lebanon'],
  ['MY', 'MYS', 'Malaysia'],
  ['MV', 'MDV', 'Maldives'],
  ['MH', 'MHL', 'Marshall Islands'],
  ['FM', 'FSM', 'Micronesia', 'Federated States of Micronesia', 'Micronesia (Federated States of)'],
  ['MN', 'MNG', 'Mongolia'],
  ['MM', 'MMR', 'Myanmar', 'Burma'],
  ['NR', 'NRU', 'Nauru'],
  ['NP', 'NPL', 'Nepal'],
  ['OM', 'OMN', 'Oman'],
  ['PK', 'PAK', 'Pakistan'],
  ['PW', 'PLW', 'Palau'],
  ['PG', 'PNG', 'Papua New Guinea'],
  ['PH', 'PHL', 'Philippines'],
  ['QA', 'QAT', 'Qatar'],
  ['KR', 'KOR', 'Republic of Korea', 'South Korea', 'Korea', 'ROK'],
  ['WS', 'WSM', 'Samoa'],
  ['SA', 'SAU', 'Saudi Arabia', 'Kingdom of Saudi Arabia', 'KSA'],
  ['SG', 'SGP', 'Singapore'],
  ['SB', 'SLB', 'Solomon Islands'],
  ['LK', 'LKA', 'Sri Lanka'],
  ['SY', 'SYR', 'Syrian Arab Republic', 'Syria'],
  ['TJ', 'TJK', 'Tajikistan'],
  ['TH', 'THA', 'Thailand'],
  ['TL', 'TLS', 'Timor-Leste', 'East Timor'],
  ['TO', 'TON', 'Tonga'],
  ['TM', 'TKM', 'Turkmenistan'],
  ['TV', 'TUV', 'Tuvalu'],
  ['AE', 'ARE', 'United Arab Emirates', 'UAE', 'Emirates'],
  ['UZ', 'UZB', 'Uzbekistan'],
  ['VU', 'VUT', 'Vanuatu'],
  ['VN', 'VNM', 'Viet Nam', 'Vietnam'],
  ['YE', 'YEM', 'Yemen'],
]

const easternEuropean: readonly Row[] = [
  ['AL', 'ALB', 'Albania'],
  ['AM', 'ARM', 'Armenia'],
  ['AZ', 'AZE', 'Azerbaijan'],
  ['BY', 'BLR', 'Belarus'],
  ['BA', 'BIH', 'Bosnia and Herzegovina'],
  ['BG', 'BGR', 'Bulgaria'],
  ['HR', 'HRV', 'Croatia'],
  ['CZ', 'CZE', 'Czechia', 'Czech Republic'],
  ['EE', 'EST', 'Estonia'],
  ['GE', 'GEO', 'Georgia'],
  ['HU', 'HUN', 'Hungary'],
  ['LV', 'LVA', 'Latvia'],
  ['LT', 'LTU', 'Lithuania'],
  ['ME', 'MNE', 'Montenegro'],
  ['MK', 'MKD', 'North Macedonia', 'Macedonia'],
  ['PL', 'POL', 'Poland'],
  ['MD', 'MDA', 'Republic of Moldova', 'Moldova'],
  ['RO', 'ROU', 'Romania'],
  ['RU', 'RUS', 'Russian Federation', 'Russia'],
  ['RS', 'SRB', 'Serbia'],
  ['SK', 'SVK', 'Slovakia', 'Slovak Republic'],
  ['SI', 'SVN', 'Slovenia'],
  ['UA', 'UKR', 'Ukraine'],
]

const grulac: readonly Row[] = [
  ['AG', 'ATG', 'Antigua and Barbuda'],
  ['AR', 'ARG', 'Argentina'],
  ['BS', 'BHS', 'Bahamas', 'The Bahamas'],
  ['BB', 'BRB', 'Barbados'],
  ['BZ', 'BLZ', 'Belize'],
  ['BO', 'BOL', 'Bolivia', 'Plurinational State of Bolivia', 'Bolivia (Plurinational State of)'],
  ['BR', 'BRA', 'Brazil', 'Brasil'],
  ['CL', 'CHL', 'Chile'],
  ['CO', 'COL', 'Colombia'],
  ['CR', 'CRI', 'Costa Rica'],
  ['CU', 'CUB', 'Cuba'],
  ['DM', 'DMA', 'Dominica'],
  ['DO', 'DOM', 'Dominican Republic'],
  ['EC', 'ECU', 'Ecuador'],
  ['SV', 'SLV', 'El Salvador'],
  ['GD', 'GRD', 'Grenada'],
  ['GT', 'GTM', 'Guatemala'],
  ['GY', 'GUY', 'Guyana'],
  ['HT', 'HTI', 'Haiti'],
  ['HN', 'HND', 'Honduras'],
  ['JM', 'JAM', 'Jamaica'],
  ['MX', 'MEX', 'Mexico', 'United Mexican States'],
  ['NI', 'NIC', 'Nicaragua'],
  ['PA', 'PAN', 'Panama'],
  ['PY', 'PRY', 'Paraguay'],
  ['PE', 'PER', 'Peru'],
  ['KN', 'KNA', 'Saint Kitts and Nevis', 'St Kitts and Nevis'],
  ['LC', 'LCA', 'Saint Lucia', 'St Lucia'],
  ['VC', 'VCT', 'Saint Vincent and the Grenadines', 'St Vincent and the Grenadines'],
  ['SR', 'SUR', 'Suriname'],
  ['TT', 'TTO', 'Trinidad and Tobago'],
  ['UY', 'URY', 'Uruguay'],
  ['VE', 'VEN', 'Venezuela', 'Bolivarian Republic of Venezuela', 'Venezuela (Bolivarian Republic of)'],
]

const weog: readonly Row[] = [
  ['AD', 'AND', 'Andorra'],
  ['AU', 'AUS', 'Australia'],
  ['AT', 'AUT', 'Austria'],
  ['BE', 'BEL', 'Belgium'],
  ['CA', 'CAN', 'Canada'],
  ['DK', 'DNK', 'Denmark'],
  ['FI', 'FIN', 'Finland'],
  ['FR', 'FRA', 'France'],
  ['DE', 'DEU', 'Germany', 'Deutschland'],
  ['GR', 'GRC', 'Greece'],
  ['IS', 'ISL', 'Iceland'],
  ['IE', 'IRL', 'Ireland'],
  ['IL', 'ISR', 'Israel'],
  ['IT', 'ITA', 'Italy'],
  ['LI', 'LIE', 'Liechtenstein'],
  ['LU', 'LUX', 'Luxembourg'],
  ['MT', 'MLT', 'Malta'],
  ['MC', 'MCO', 'Monaco'],
  ['NL', 'NLD', 'Netherlands', 'Holland', 'Kingdom of the Netherlands'],
  ['NZ', 'NZL', 'New Zealand', 'Aotearoa'],
  ['NO', 'NOR', 'Norway'],
  ['PT', 'PRT', 'Portugal'],
  ['SM', 'SMR', 'San Marino'],
  ['ES', 'ESP', 'Spain'],
  ['SE', 'SWE', 'Sweden'],
  ['CH', 'CHE', 'Switzerland', 'Swiss Confederation'],
  ['TR', 'TUR', 'Türkiye', 'Turkey'],
  ['GB', 'GBR', 'United Kingdom', 'UK', 'U.K.', 'Great Britain', 'Britain'],
  ['US', 'USA', 'United States', 'United States of America', 'US', 'U.S.', 'U.S.A.', 'America'],
]

const observers: readonly Row[] = [
  ['VA', 'VAT', 'Holy See', 'Vatican', 'Vatican City'],
  ['PS', 'PSE', 'State of Palestine', 'Palestine'],
]

const inRegion = (region: RegionalGroup | null, rows: readonly Row[]): Country[] =>
  rows.map(([alpha2, alpha3, name, ...aliases]) => ({ alpha2, alpha3, name, aliases, region }))

/** All 195, by region and then name: the five regional groups in alphabetical order, then the two observer states. */
export const countries: readonly Country[] = [
  ...inRegion('African', african),
  ...inRegion('Asia-Pacific', asiaPacific),
  ...inRegion('Eastern European', easternEuropean),
  ...inRegion('GRULAC', grulac),
  ...inRegion('WEOG', weog),
  ...inRegion(null, observers),
]

const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]))
const byAlpha2 = new Map(countries.map((country) => [country.alpha2, country]))

/** By either ISO code, upper case; null when it is neither a member nor an observer state. */
export const countryOf = (code: string): Country | null => byAlpha3.get(code) ?? byAlpha2.get(code) ?? null
