// The words of the review desk: what a row's state is, who spoke for it and against, what happened to it.
import type { MemberId } from '../../../../../shared/base/id.ts'
import { initials, type Member } from '../../../../../shared/people/member.ts'
import type { Acceptance } from '../../../../../shared/records/project-settings.ts'
import type { StampOf } from '../../../ui/marks/stamp.tsx'
import type { ReadingRow } from './reading-rows.ts'

export type Members = ReadonlyMap<MemberId, Pick<Member, 'name' | 'colour'>>

export const nameOf = (id: MemberId, members: Members): string => members.get(id)?.name ?? 'Somebody who left'

export const stampOf = (id: MemberId, members: Members): StampOf => {
  const name = nameOf(id, members)
  return { name, initials: initials(name), color: members.get(id)?.colour ?? 1 }
}

/** "Ana", "Ana and Li", "Ana, Li and Tomasz". */
export function namesOf(ids: readonly MemberId[], members: Members): string {
  const names = ids.map((id) => nameOf(id, members))
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

export const readingWords = (reading: string): string => (reading === '' ? 'not said' : `“${reading}”`)

/** "2 agree, 1 disagrees"; empty when nobody has spoken but its proposers. */
export function voiceWords({
  supporters,
  dissenters,
}: Pick<ReadingRow, 'supporters' | 'dissenters'>): string {
  const [up, down] = [supporters.length, dissenters.length]
  return [
    up > 0 && `${up} ${up === 1 ? 'agrees' : 'agree'}`,
    down > 0 && `${down} ${down === 1 ? 'disagrees' : 'disagree'}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The state in a word or two, and what goes with it. */
export function stateWords(
  row: ReadingRow,
  acceptedRival: ReadingRow | undefined,
  members: Members,
): { readonly state: string; readonly detail: string } {
  const by = row.decision ? nameOf(row.decision.by, members) : ''
  switch (row.state) {
    case 'accepted':
      return {
        state: 'Accepted',
        detail: row.decision?.agreed ? `${row.decision.agreed.length} agreed` : `by ${by}`,
      }
    case 'rejected':
      return { state: 'Rejected', detail: `by ${by}` }
    case 'replaced':
      return { state: 'Replaced', detail: `by ${by}` }
    case 'withdrawn':
      return { state: 'Withdrawn', detail: '' }
    case 'hidden':
      return { state: 'Hidden', detail: '' }
    case 'held':
      return {
        state: 'Held',
        detail: acceptedRival
          ? 'another reading is accepted'
          : row.says.grounds
            ? 'waits for a second person'
            : 'needs a ground and a second person',
      }
    case 'proposed':
      return { state: 'Proposed', detail: acceptedRival ? 'another reading is accepted' : '' }
  }
}

/** "Agree (2 of 3)" under the rule of agreement, with oneself counted; else "Agree". */
export function agreeWords(
  { proposers, supporters }: Pick<ReadingRow, 'proposers' | 'supporters'>,
  acceptance: Acceptance,
): string {
  if (acceptance.rule === 'reviewer') return 'Agree'
  const voices = proposers.length + supporters.length + 1
  return `Agree (${Math.min(voices, acceptance.members)} of ${acceptance.members})`
}
