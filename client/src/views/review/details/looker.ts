// Who looks at a row, what they may do here, and what their own part in it is.
import { authorOf, type MemberId } from '../../../../../shared/base/id.ts'
import type { Acceptance } from '../../../../../shared/records/project-settings.ts'
import type { ReadingRow } from '../rows/reading-rows.ts'
import type { Members } from '../rows/row-words.ts'

/** What the details are opened for. */
export type Opened = 'details' | 'reject' | 'disagree' | 'discuss' | 'history'

/** Who looks, and what they may do here. */
export type Looker = {
  readonly me: MemberId
  readonly members: Members
  readonly project: string
  readonly acceptance: Acceptance
  readonly decides: boolean
  readonly speaks: boolean
  readonly discusses: boolean
  readonly moderates: boolean
  /** Why decisions cannot be asked for now. */
  readonly offline: string | undefined
}

/** One's own voice on a row: `own` when one proposed it. */
export function voiceOf(row: ReadingRow, me: MemberId): 'own' | 'for' | 'against' | null {
  if (row.proposers.includes(me)) return 'own'
  if (row.supporters.includes(me)) return 'for'
  return row.dissenters.some(({ member }) => member === me) ? 'against' : null
}

/** How a closed row can be opened again by the looker; null when it cannot. */
export function restoring(
  row: ReadingRow,
  { me, decides, moderates }: Pick<Looker, 'me' | 'decides' | 'moderates'>,
): 'reopen' | 'show' | 'propose' | null {
  if (row.state === 'accepted' || row.state === 'rejected' || row.state === 'replaced')
    return decides ? 'reopen' : null
  if (row.state === 'hidden') return moderates ? 'show' : null
  return row.state === 'withdrawn' && row.proposals.some(({ key }) => authorOf(key) === me) ? 'propose' : null
}
