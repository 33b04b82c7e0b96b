// Groups of Europe and its neighbours, with the days states joined and left.
// After the organisations' own lists: european-union.europa.eu "EU countries"; coe.int "46 member states"; osce.org
// "Participating States"; norden.org; the Nordic-Baltic Eight as the Nordic and Baltic foreign ministries describe it.
import { type Memberships, since } from './membership.ts'

/** Of the Communities before 1 November 1993, when the Union was made. */
const europeanUnion = [
  ...since('1958-01-01', 'BEL DEU FRA ITA LUX NLD'),
  ...since('1973-01-01', 'DNK IRL'),
  ...since('1973-01-01', 'GBR', { until: '2020-02-01' }),
  ...since('1981-01-01', 'GRC'),
  ...since('1986-01-01', 'PRT ESP'),
  ...since('1995-01-01', 'AUT FIN SWE'),
  ...since('2004-05-01', 'CYP CZE EST HUN LVA LTU MLT POL SVK SVN'),
  ...since('2007-01-01', 'BGR ROU'),
  ...since('2013-07-01', 'HRV'),
]

const councilOfEurope = [
  ...since('1949-05-05', 'BEL DNK FRA IRL ITA LUX NLD NOR SWE GBR'),
  ...since('1949-08-09', 'GRC'),
  ...since(null, 'TUR ISL DEU AUT CYP CHE MLT PRT ESP LIE SMR FIN HUN POL BGR EST LTU SVN CZE SVK ROU'),
  ...since(null, 'AND LVA ALB MDA MKD UKR HRV'),
  ...since('1996-02-28', 'RUS', { until: '2022-03-16' }),
  ...since('1999-04-27', 'GEO'),
  ...since('2001-01-25', 'ARM AZE'),
  ...since('2002-04-24', 'BIH'),
  ...since('2003-04-03', 'SRB'),
  ...since('2004-10-05', 'MCO'),
  ...since('2007-05-11', 'MNE'),
]

const securityAndCooperation = [
  ...since(
    null,
    'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU',
  ),
  ...since(
    null,
    'SVK SVN ESP SWE GBR ALB AND ARM AZE BLR BIH CAN GEO ISL KAZ KGZ LIE MDA MCO MKD NOR RUS SMR',
  ),
  ...since(null, 'CHE TJK TUR TKM UKR USA UZB VAT'),
  ...since('2000-11-10', 'SRB', { role: 'until 2006 as Yugoslavia, then Serbia and Montenegro' }),
  ...since('2006-06-22', 'MNE'),
  ...since('2012-11-21', 'MNG'),
]

const nordic = since(null, 'DNK FIN ISL NOR SWE')

export const europeanGroups: Memberships = {
  EU: europeanUnion,
  COE: councilOfEurope,
  OSCE: securityAndCooperation,
  NORDIC: nordic,
  NB8: [...nordic, ...since(null, 'EST LVA LTU')],
}
