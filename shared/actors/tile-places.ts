// The world as tiles: one for each of the 193 members and two observer states of the United Nations, all of one size, so
// that Tuvalu is as large as the Russian Federation. Drawn as it looks: neighbours near each other where they can be,
// nothing more; a dot is no place. Each line is a row, every fourth character begins a tile.

const drawing = `
 ·   ·   ·   ·   ·   ·   ·   ·  ISL  ·   ·  NOR SWE FIN
 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  DNK  ·   ·  EST  ·  RUS
 ·   ·   ·   ·   ·   ·   ·   ·  IRL GBR  ·  NLD DEU POL LVA
 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  BEL LUX CZE SVK LTU BLR
CAN  ·   ·   ·   ·   ·   ·   ·   ·   ·  FRA CHE AUT HUN ROU MDA UKR  ·   ·   ·  KAZ  ·   ·  MNG
USA  ·   ·   ·   ·   ·   ·   ·  PRT ESP MCO LIE SVN HRV SRB BGR  ·  GEO  ·  TKM UZB KGZ  ·  CHN PRK  ·  JPN
MEX  ·   ·   ·   ·   ·   ·   ·   ·  AND  ·  ITA SMR BIH MNE MKD TUR ARM AZE  ·   ·  TJK  ·   ·   ·  KOR
GTM BLZ  ·  CUB BHS  ·   ·   ·   ·   ·   ·  MLT VAT  ·  ALB GRC CYP SYR IRQ IRN AFG PAK NPL BTN
SLV HND  ·  JAM HTI DOM  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  LBN JOR KWT BHR  ·  IND BGD MMR LAO VNM
 ·  NIC  ·   ·  KNA ATG DMA  ·   ·  MAR DZA TUN LBY EGY  ·   ·  ISR PSE SAU QAT  ·   ·   ·  THA KHM  ·  PHL PLW FSM MHL
 ·  CRI PAN  ·  GRD VCT LCA  ·   ·  MRT MLI NER TCD SDN ERI DJI  ·   ·  YEM OMN ARE MDV LKA MYS  ·  BRN  ·   ·  NRU KIR
 ·   ·  COL VEN TTO BRB  ·  CPV GMB SEN BFA BEN NGA SSD ETH SOM  ·   ·   ·   ·   ·   ·   ·  SGP IDN TLS PNG SLB  ·  TUV
 ·   ·  ECU GUY SUR  ·   ·   ·  GNB GIN GHA TGO CMR CAF UGA KEN  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  VUT FJI WSM
 ·   ·  PER BOL BRA  ·   ·   ·  SLE LBR CIV GNQ GAB COD RWA TZA  ·  SYC  ·   ·   ·   ·   ·   ·   ·  AUS  ·   ·  TON
 ·   ·  CHL PRY URY  ·   ·   ·   ·   ·  STP COG AGO ZMB BDI MWI COM  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  NZL
 ·   ·   ·  ARG  ·   ·   ·   ·   ·   ·   ·   ·  NAM BWA ZWE MOZ MDG MUS
 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  ZAF LSO SWZ
`

export type TilePlace = { readonly code: string; readonly column: number; readonly row: number }

/** From the north west, row by row. */
export const tilePlaces: readonly TilePlace[] = drawing
  .slice(1, -1)
  .split('\n')
  .flatMap((line, row) =>
    (line.match(/.{1,4}/gu) ?? []).flatMap((tile, column) => {
      const code = tile.trim()
      return /^[A-Z]{3}$/.test(code) ? [{ code, column, row }] : []
    }),
  )

export const tileColumns = Math.max(...tilePlaces.map(({ column }) => column)) + 1
export const tileRows = Math.max(...tilePlaces.map(({ row }) => row)) + 1
