// An invitation in words: who invites, what the role lets one do, until when; and what to do with one that is of no use.
import type { Problem } from '../../../../shared/base/problem.ts'
import type { Role } from '../../../../shared/people/roles.ts'
import type { InvitationView } from '../../../../shared/wire/api-account.ts'

const roleMeans: Readonly<Record<Role, string>> = {
  reader: 'A reader reads, searches and exports.',
  annotator: 'An annotator corrects captions, adds positions and writes notes.',
  reviewer: 'A reviewer also accepts corrections and keeps the codebook and the list of people.',
  owner: 'An owner also imports records and invites members.',
}

const articled = (role: Role) => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`)

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

export function invitationWords({ invitedBy, role, expiresAtMs }: InvitationView): {
  readonly sentence: string
  readonly role: string
  readonly until: string
} {
  return {
    sentence: `${invitedBy === 'an owner' ? 'An owner' : invitedBy} invites you as ${articled(role)}.`,
    role: roleMeans[role],
    until: `The invitation is open until ${day.format(expiresAtMs)}, for one person.`,
  }
}

/** The problem's own sentence says what to ask for; a used one may have been oneself. */
export function uselessInvitation({ code }: Problem): {
  readonly title: string
  readonly next: 'sign-in' | null
} {
  if (code === 'expired') return { title: 'This invitation has run out', next: null }
  if (code === 'used') return { title: 'This invitation was used', next: 'sign-in' }
  if (code === 'not-found') return { title: 'There is no such invitation', next: 'sign-in' }
  return { title: 'This invitation does not open now', next: null }
}
