// The roles as choices, and what each lets one do beyond the one below it.
import type { Role } from '../../../../shared/people/roles.ts'

/** A sentence for under the choice. */
export const roleMeans: Readonly<Record<Role, string>> = {
  owner: 'Also imports records and invites members.',
  reviewer: 'Also accepts corrections and keeps the codebook and the list of people.',
  annotator: 'Corrects captions, adds positions, writes notes.',
  reader: 'Reads, searches and exports.',
}

/** From the most to the least. */
export const roleOptions: readonly { readonly id: Role; readonly label: string }[] = (
  ['owner', 'reviewer', 'annotator', 'reader'] as const
).map((role) => ({ id: role, label: role }))
