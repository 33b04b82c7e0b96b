// Alliances and security groups, with the days states joined and left.
// After the organisations' own lists: nato.int "NATO member countries"; odkb-csto.org; cis.minsk.by; sectsco.org.
import { type Memberships, since } from './membership.ts'

const nato = [
  ...since('1949-08-24', 'BEL CAN DNK FRA ISL ITA LUX NLD NOR PRT GBR USA'),
  ...since('1952-02-18', 'GRC TUR'),
  ...since('1955-05-06', 'DEU'),
  ...since('1982-05-30', 'ESP'),
  ...since('1999-03-12', 'CZE HUN POL'),
  ...since('2004-03-29', 'BGR EST LVA LTU ROU SVK SVN'),
  ...since('2009-04-01', 'ALB HRV'),
  ...since('2017-06-05', 'MNE'),
  ...since('2020-03-27', 'MKD'),
  ...since('2023-04-04', 'FIN'),
  ...since('2024-03-07', 'SWE'),
]

const collectiveSecurityTreaty = [
  ...since('2002-10-07', 'ARM BLR KAZ KGZ RUS TJK'),
  ...since('2006-06-23', 'UZB', { until: '2012-12-19' }),
]

/** Ukraine founded it and never ratified its charter; it ended its part in it on 19 May 2018. */
const independentStates = [
  ...since(null, 'ARM AZE BLR KAZ KGZ MDA RUS TJK UZB'),
  ...since(null, 'GEO', { until: '2009-08-18' }),
  ...since(null, 'TKM', { until: '2005-08-26', role: 'associate since it left' }),
  ...since(null, 'UKR', { until: '2018-05-19', role: 'founder that never ratified the charter' }),
]

const shanghai = [
  ...since('2001-06-15', 'CHN KAZ KGZ RUS TJK UZB'),
  ...since('2017-06-09', 'IND PAK'),
  ...since('2023-07-04', 'IRN'),
  ...since('2024-07-04', 'BLR'),
]

export const securityGroups: Memberships = {
  NATO: nato,
  CSTO: collectiveSecurityTreaty,
  CIS: independentStates,
  SCO: shanghai,
}
