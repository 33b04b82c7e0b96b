// Organisations often heard in the cyber dialogues, with the short codes the strip draws and names people type for them.
// Never a closed list: any other organisation is an actor too, by its name as typed, and gets a code made from that name.

export type KnownOrganisation = {
  readonly name: string
  /** At most six letters. */
  readonly code: string
  readonly aliases: readonly string[]
}

const rows: readonly (readonly [code: string, name: string, ...aliases: string[]])[] = [
  ['AN', 'Access Now'],
  ['APC', 'Association for Progressive Communications'],
  ['APrIGF', 'APrIGF', 'Asia Pacific Regional Internet Governance Forum'],
  ['CPI', 'CyberPeace Institute'],
  ['CTA', 'Cybersecurity Tech Accord'],
  ['DIPLO', 'DiploFoundation', 'Diplo'],
  ['DPN', 'Digital Peace Now Society', 'Digital Peace Now'],
  ['FIRST', 'FIRST', 'Forum of Incident Response and Security Teams'],
  ['GCSC', 'Global Commission on the Stability of Cyberspace'],
  ['GFCE', 'GFCE Foundation', 'Global Forum on Cyber Expertise'],
  ['GPD', 'Global Partners Digital'],
  ['ICANN', 'ICANN', 'Internet Corporation for Assigned Names and Numbers'],
  ['ICC', 'International Chamber of Commerce'],
  ['ICRC', 'ICRC', 'International Committee of the Red Cross', 'Red Cross'],
  ['ICT4P', 'ICT4Peace Foundation', 'ICT4Peace'],
  ['IPOL', 'INTERPOL'],
  ['ISOC', 'Internet Society'],
  ['ITU', 'ITU', 'International Telecommunication Union'],
  ['MSFT', 'Microsoft', 'Microsoft Corporation'],
  ['UN', 'UN Secretariat', 'United Nations Secretariat', 'Secretary-General'],
  ['UNIDIR', 'UNIDIR', 'United Nations Institute for Disarmament Research'],
  ['UNODA', 'UNODA', 'United Nations Office for Disarmament Affairs'],
  ['UNODC', 'UNODC', 'United Nations Office on Drugs and Crime'],
]

export const knownOrganisations: readonly KnownOrganisation[] = rows.map(([code, name, ...aliases]) => ({
  name,
  code,
  aliases,
}))

const byName = new Map(knownOrganisations.map((organisation) => [organisation.name, organisation]))

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
