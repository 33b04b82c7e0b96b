// Organisations often heard in the cyber dialogues, with the short codes the strip draws and names people type for them.
// Never a closed list: any other organisation is an actor too, by its name as typed, and gets a code made from that name.
import type { OrganisationKind } from './actor-kind.ts'

export type KnownOrganisation = {
  readonly name: string
  /** At most six letters. */
  readonly code: string
  readonly kind: OrganisationKind
  readonly aliases: readonly string[]
}

type Row = readonly [code: string, kind: OrganisationKind, name: string, ...aliases: string[]]

const rows: readonly Row[] = [
  ['AN', 'civil-society', 'Access Now'],
  ['APC', 'civil-society', 'Association for Progressive Communications'],
  ['APrIGF', 'technical', 'APrIGF', 'Asia Pacific Regional Internet Governance Forum'],
  ['CPI', 'civil-society', 'CyberPeace Institute'],
  ['CTA', 'company', 'Cybersecurity Tech Accord'],
  ['DIPLO', 'civil-society', 'DiploFoundation', 'Diplo'],
  ['DPN', 'civil-society', 'Digital Peace Now Society', 'Digital Peace Now'],
  ['FIRST', 'technical', 'FIRST', 'Forum of Incident Response and Security Teams'],
  ['GCSC', 'civil-society', 'Global Commission on the Stability of Cyberspace'],
  ['GFCE', 'organisation', 'GFCE Foundation', 'Global Forum on Cyber Expertise'],
  ['GPD', 'civil-society', 'Global Partners Digital'],
  ['ICANN', 'technical', 'ICANN', 'Internet Corporation for Assigned Names and Numbers'],
  ['ICC', 'company', 'International Chamber of Commerce'],
  ['ICRC', 'intergovernmental', 'ICRC', 'International Committee of the Red Cross', 'Red Cross'],
  ['ICT4P', 'civil-society', 'ICT4Peace Foundation', 'ICT4Peace'],
  ['IPOL', 'intergovernmental', 'INTERPOL'],
  ['ISOC', 'technical', 'Internet Society'],
  ['ITU', 'un-body', 'ITU', 'International Telecommunication Union'],
  ['MSFT', 'company', 'Microsoft', 'Microsoft Corporation'],
  ['UN', 'un-body', 'UN Secretariat', 'United Nations Secretariat', 'Secretary-General'],
  ['UNIDIR', 'un-body', 'UNIDIR', 'United Nations Institute for Disarmament Research'],
  ['UNODA', 'un-body', 'UNODA', 'United Nations Office for Disarmament Affairs'],
  ['UNODC', 'un-body', 'UNODC', 'United Nations Office on Drugs and Crime'],
]

export const knownOrganisations: readonly KnownOrganisation[] = rows.map(
  ([code, kind, name, ...aliases]) => ({
    name,
    code,
    kind,
    aliases,
  }),
)

const byName = new Map(knownOrganisations.map((organisation) => [organisation.name, organisation]))

/** By its name as our table has it; null for any other. */
export const knownOrganisation = (name: string): KnownOrganisation | null => byName.get(name) ?? null

/** Words that stand in capitals in the name and are short enough to be its code: `ICANN`, `APrIGF`. */
const acronym = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}]{2,6}$/u

/** At most six letters: the known code, an acronym in the name, the initials of its capitalised words, or its beginning. */
export function organisationCode(name: string): string {
  const known = byName.get(name)
  if (known) return known.code
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  const own = words.find((word) => acronym.test(word))
  if (own !== undefined) return own
  const initials = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).map((word) => [...word][0] ?? '')
  const letters = initials.length > 1 ? initials : [...(words[0] ?? name)]
  return letters.slice(0, 6).join('').toUpperCase()
}
