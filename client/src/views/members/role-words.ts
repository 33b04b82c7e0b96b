// The roles as choices, each with what it lets one do beyond the one before it.
import type { Role } from '../../../../shared/people/roles.ts'

const beyond: Readonly<Record<Role, string>> = {
  owner: 'imports, invites',
  reviewer: 'accepts, keeps the codebook',
  annotator: 'corrects, codes, writes',
  reader: 'reads, exports',
}

/** From the most to the least. */
export const roleOptions: readonly {
  readonly id: Role
  readonly label: string
  readonly detail: string
}[] = (['owner', 'reviewer', 'annotator', 'reader'] as const).map((role) => ({
  id: role,
  label: role,
  detail: beyond[role],
}))
