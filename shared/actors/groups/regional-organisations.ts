// Regional organisations outside Europe, with the days states joined and left.
// After the organisations' own lists: asean.org, au.int, caricom.org, ecowas.int, gcc-sg.org, lasportal.org, oas.org,
// forumsec.org, sadc.int. A member suspended after a coup or by a vote stays a member here (membership.ts).
import { type Memberships, since } from './membership.ts'

const asean = [
  ...since('1967-08-08', 'IDN MYS PHL SGP THA'),
  ...since('1984-01-07', 'BRN'),
  ...since('1995-07-28', 'VNM'),
  ...since('1997-07-23', 'LAO MMR'),
  ...since('1999-04-30', 'KHM'),
  ...since('2025-10-26', 'TLS'),
]

/** The 54 UN members of it; the Sahrawi Republic is a member too. Before 9 July 2002 the Organisation of African Unity. */
const africanUnion = [
  ...since(
    null,
    'DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN',
  ),
  ...since(
    null,
    'GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SDN TGO TUN',
  ),
  ...since(null, 'UGA TZA ZMB ZWE'),
  ...since('2011-07-27', 'SSD'),
  ...since('2017-01-30', 'MAR'),
]

/** The League of Arab States, whose members are the Arab Group at the UN. Syria was suspended from 2011 to May 2023. */
const arab = since(
  null,
  'DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM',
)

const caricom = [
  ...since(null, 'ATG BHS BRB BLZ DMA GRD GUY JAM KNA LCA VCT SUR TTO'),
  ...since('2002-07-02', 'HTI'),
]

const ecowas = [
  ...since(null, 'BEN CPV CIV GMB GHA GIN GNB LBR NGA SEN SLE TGO'),
  ...since(null, 'BFA MLI NER', { until: '2025-01-29' }),
]

const gulf = since('1981-05-25', 'BHR KWT OMN QAT SAU ARE')

/** All 35 independent states of the Americas. */
const americanStates = [
  ...since(
    null,
    'ATG ARG BHS BRB BLZ BOL BRA CAN CHL COL CRI DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX PAN PRY',
  ),
  ...since(null, 'PER KNA LCA VCT SUR TTO USA URY'),
  ...since(null, 'CUB', { role: 'takes no part since 1962' }),
  ...since(null, 'VEN', {
    role: 'gave notice to leave by 27 April 2019, which the organisation did not act on',
  }),
  ...since(null, 'NIC', { until: '2023-11-19' }),
]

/** Its UN members; the Cook Islands, French Polynesia, New Caledonia and Niue are members too. */
const pacific = [
  ...since(null, 'AUS FSM FJI NRU NZL PLW PNG MHL WSM SLB TON TUV VUT'),
  ...since(null, 'KIR', { until: '2022-07-09' }),
  ...since('2023-02-24', 'KIR', { role: 'came back after seven months' }),
]

const southernAfrica = [
  ...since(null, 'AGO BWA COD SWZ LSO MWI MUS MOZ NAM ZAF TZA ZMB ZWE'),
  ...since(null, 'SYC', { role: 'outside from 2004 to 2008' }),
  ...since('2005-08-18', 'MDG'),
  ...since('2017-08-19', 'COM'),
]

export const regionalOrganisations: Memberships = {
  ASEAN: asean,
  AU: africanUnion,
  ARAB: arab,
  CARICOM: caricom,
  ECOWAS: ecowas,
  GCC: gulf,
  OAS: americanStates,
  PIF: pacific,
  SADC: southernAfrica,
}
