// Groups of states across regions, with the days states joined and left.
// After their own lists: g77.org, nam.go.ug (and its chairs before), oic-oci.org, oecd.org, aosis.org, the UN's lists of
// least developed countries (DESA) and of small island developing states (UN-OHRLLS), and the statements of BRICS.
// Where only the year of joining is known its first day stands.
import { type Memberships, since } from './membership.ts'

const nonAligned = [
  ...since(
    null,
    'DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN',
  ),
  ...since(
    null,
    'GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SDN TGO',
  ),
  ...since(null, 'TUN UGA TZA ZMB ZWE'),
  ...since(
    null,
    'AFG BHR BGD BTN BRN KHM PRK IND IDN IRN IRQ JOR KWT LAO LBN MYS MDV MNG MMR NPL OMN PAK PSE PNG',
  ),
  ...since(null, 'PHL QAT SAU SGP LKA SYR THA TKM ARE UZB VUT VNM YEM BLR'),
  ...since(null, 'BHS BRB BLZ BOL CHL COL CUB ECU GRD GTM GUY HND JAM NIC PAN PER LCA SUR TTO VEN'),
  ...since('2000-01-01', 'DOM'),
  ...since('2003-02-24', 'TLS VCT'),
  ...since('2006-09-15', 'ATG DMA HTI KNA'),
  ...since('2011-05-25', 'AZE FJI'),
  ...since('2024-01-17', 'SSD'),
]

/**
 * China does not call itself a member; the group speaks as "the Group of 77 and China", so China is counted with it.
 * The group's own count is one less where China is left out. South Sudan came in 2014 or 2015.
 */
const group77 = [
  ...since(
    null,
    'DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN',
  ),
  ...since(
    null,
    'GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SDN TGO',
  ),
  ...since(null, 'TUN UGA TZA ZMB ZWE'),
  ...since(
    null,
    'AFG BHR BGD BTN BRN KHM PRK FJI IND IDN IRN IRQ JOR KIR KWT LAO LBN MYS MDV MHL FSM MNG MMR NRU',
  ),
  ...since(
    null,
    'NPL OMN PAK PNG PHL QAT WSM SAU SGP SLB LKA PSE SYR TJK THA TLS TON TKM ARE VUT VNM YEM BIH',
  ),
  ...since(
    null,
    'ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM NIC PAN PRY',
  ),
  ...since(null, 'PER KNA LCA VCT SUR TTO URY VEN'),
  ...since(null, 'CHN', { role: 'speaks with the group, and does not call itself a member' }),
  ...since('2015-01-01', 'SSD', { role: 'joined in 2014 or 2015' }),
  ...since('2019-09-27', 'AZE'),
]

/** Syria was suspended from 2012 to March 2025. */
const islamic = [
  ...since(
    null,
    'AFG ALB DZA AZE BHR BGD BEN BRN BFA CMR TCD COM DJI EGY GAB GMB GIN GNB IDN IRN IRQ JOR KAZ KWT',
  ),
  ...since(
    null,
    'KGZ LBN LBY MYS MDV MLI MRT MAR MOZ NER NGA OMN PAK PSE QAT SAU SEN SLE SOM SDN SUR SYR TJK TGO',
  ),
  ...since(null, 'TUN TUR TKM UGA ARE UZB YEM'),
  ...since('1998-01-01', 'GUY'),
  ...since('2001-01-01', 'CIV'),
]

/** Saudi Arabia was invited for 2024 and had not said yes or no in public: it is not listed. */
const brics = [
  ...since('2009-06-16', 'BRA CHN IND RUS'),
  ...since('2010-12-24', 'ZAF'),
  ...since('2024-01-01', 'EGY ETH IRN ARE'),
  ...since('2025-01-06', 'IDN'),
]

/** The states; the European Union takes part in both, and in the G20 from 9 September 2023 the African Union. */
const seven = since(null, 'CAN FRA DEU ITA JPN GBR USA')
const twenty = since(null, 'ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN MEX KOR RUS SAU ZAF TUR GBR USA')

const oecd = [
  ...since(
    null,
    'AUS AUT BEL CAN CZE DNK FIN FRA DEU GRC HUN ISL IRL ITA JPN KOR LUX MEX NLD NZL NOR POL PRT ESP',
  ),
  ...since(null, 'SWE CHE TUR GBR USA'),
  ...since('2000-12-14', 'SVK'),
  ...since('2010-05-07', 'CHL'),
  ...since('2010-07-21', 'SVN'),
  ...since('2010-09-07', 'ISR'),
  ...since('2010-12-09', 'EST'),
  ...since('2016-07-01', 'LVA'),
  ...since('2018-07-05', 'LTU'),
  ...since('2020-04-28', 'COL'),
  ...since('2021-05-25', 'CRI'),
]

/** UN members among them; the Cook Islands and Niue belong to both. */
const islands = since(
  null,
  'ATG BHS BRB BLZ CPV COM CUB DMA DOM FSM FJI GRD GNB GUY HTI JAM KIR MDV MHL MUS NRU PLW PNG WSM STP SGP SYC SLB KNA LCA VCT SUR TLS TON TTO TUV VUT',
)
const smallIslands = [
  ...islands,
  ...since(null, 'BHR', { until: '2023-04-01', role: 'left at its own wish in April 2023' }),
]

/** Bangladesh, Laos and Nepal were due to leave the list on 24 November 2026, which is not in this table. */
const leastDeveloped = [
  ...since(
    null,
    'AGO BEN BFA BDI CAF TCD COM COD DJI ERI ETH GMB GIN GNB LSO LBR MDG MWI MLI MRT MOZ NER RWA SLE',
  ),
  ...since(null, 'SOM SDN TGO UGA TZA ZMB AFG BGD KHM LAO MMR NPL YEM HTI KIR SLB TUV'),
  ...since('2000-01-01', 'SEN'),
  ...since('2003-12-23', 'TLS'),
  ...since('2012-12-18', 'SSD'),
  ...since(null, 'CPV', { until: '2007-12-20' }),
  ...since(null, 'MDV', { until: '2011-01-01' }),
  ...since(null, 'WSM', { until: '2014-01-01' }),
  ...since(null, 'GNQ', { until: '2017-06-04' }),
  ...since(null, 'VUT', { until: '2020-12-04' }),
  ...since(null, 'BTN', { until: '2023-12-13' }),
  ...since(null, 'STP', { until: '2024-12-13' }),
]

export const politicalGroups: Memberships = {
  NAM: nonAligned,
  G77: group77,
  OIC: islamic,
  BRICS: brics,
  G7: seven,
  G20: twenty,
  OECD: oecd,
  CANZ: since(null, 'CAN AUS NZL'),
  AOSIS: islands,
  SIDS: smallIslands,
  LDC: leastDeveloped,
}
