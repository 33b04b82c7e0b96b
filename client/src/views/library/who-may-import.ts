// What is said to somebody who may not import.
import type { Member } from '../../../../shared/people/member.ts'

/** "Only owners import records. Ask Ana Ribeiro or Li Wen." */
export function whoMayImport(members: Iterable<Member>): string {
  const owners = [...members].filter(({ role, active }) => active && role === 'owner').map(({ name }) => name)
  const [last, ...others] = owners.toReversed()
  if (last === undefined) return 'Only owners import records.'
  const names = others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
  return `Only owners import records. Ask ${names}.`
}
