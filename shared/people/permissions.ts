// The one table of who may do what. Invariant 5: the gate, the actions and the screen all ask `may`.
import type { MemberId } from '../base/id.ts'
import { isAtLeast, type Role } from './roles.ts'

/** The least role for each deed (DESIGN §6). */
export const leastRole = {
  read: 'reader',
  export: 'reader',
  'propose-correction': 'annotator',
  'support-correction': 'annotator',
  'add-position': 'annotator',
  'write-note': 'annotator',
  'change-own-record': 'annotator',
  'attribute-turn': 'annotator',
  'suggest-topic': 'annotator',
  'review-record': 'annotator',
  discuss: 'annotator',
  'decide-correction': 'reviewer',
  'edit-codebook': 'reviewer',
  'edit-people': 'reviewer',
  'edit-glossary': 'reviewer',
  moderate: 'reviewer',
  publish: 'reviewer',
  import: 'owner',
  'manage-members': 'owner',
  'change-project': 'owner',
} as const satisfies Record<string, Role>

export type Deed = keyof typeof leastRole

/** Whose record a deed concerns; left out where the deed concerns nobody's. */
export type Concerns = { readonly author: MemberId }

/** May this member do this? `change-own-record` also asks that the record be theirs. */
export function may(
  member: { readonly id: MemberId; readonly role: Role },
  deed: Deed,
  record?: Concerns,
): boolean {
  if (!isAtLeast(member.role, leastRole[deed])) return false
  if (deed === 'change-own-record') return record !== undefined && record.author === member.id
  return true
}

const deedWords: Record<Deed, string> = {
  read: 'read this project',
  export: 'export from this project',
  'propose-correction': 'propose corrections',
  'support-correction': 'support corrections',
  'add-position': 'add positions',
  'write-note': 'write notes',
  'change-own-record': 'change this record',
  'attribute-turn': 'say who spoke',
  'suggest-topic': 'suggest topics',
  'review-record': 'say that words are right, or that lost speech cannot be recovered',
  discuss: 'take part in discussions',
  'decide-correction': 'accept or reject corrections',
  'edit-codebook': 'edit the codebook',
  'edit-people': 'edit the list of people',
  'edit-glossary': 'edit the glossary',
  moderate: "hide others' records",
  publish: 'publish pages, or take them back',
  import: 'import records',
  'manage-members': 'invite or change members',
  'change-project': 'change the project',
}

/** The sentence shown when `may` says no. */
export const refusalOf = (deed: Deed): string =>
  deed === 'change-own-record'
    ? 'This record is somebody else’s: only its author may change it.'
    : `Only ${leastRole[deed] === 'owner' ? 'an owner' : `a ${leastRole[deed]} or above`} may ${deedWords[deed]}.`.replace(
        'a annotator',
        'an annotator',
      )
