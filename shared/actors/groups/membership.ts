// Who belongs to a group of states, and from when until when. Days are ISO 8601; `until` is the first day outside.
// A suspended member stays a member here: whether it took part in meetings is not in these tables.

export type Membership = {
  readonly alpha3: string
  /** null: since the group began, or since a day before 1998 that this table does not give. */
  readonly from: string | null
  /** The first day it was no longer a member; null while it is one. */
  readonly until: string | null
  /** What a reader should know of its place: "observer", "speaks with the group". */
  readonly role: string | null
}

/** Members with one first day, by alpha-3 codes parted by spaces. */
export const since = (
  from: string | null,
  codes: string,
  { until = null, role = null }: { readonly until?: string | null; readonly role?: string | null } = {},
): readonly Membership[] =>
  codes
    .trim()
    .split(/\s+/)
    .map((alpha3) => ({ alpha3, from, until, role }))

export type Memberships = Readonly<Record<string, readonly Membership[]>>
