// A query's attributes as an editor or a stored note holds them, which write null for what is not set.
import { type QueryAttrs, queryAttrsSchema } from '../../../../../shared/records/notes/query.ts'

/** The attributes when they keep their form; null for a broken query, which is shown as such and kept. */
export function readQuery(attrs: unknown): QueryAttrs | null {
  if (typeof attrs !== 'object' || attrs === null) return null
  const present = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  const parsed = queryAttrsSchema.safeParse(Object.fromEntries(present))
  return parsed.success ? parsed.data : null
}

/** Every attribute there is: one that is left out is taken away, where an update alone would keep it. */
export const attributesOf = ({ show, filter, topic, compare, title, frozen }: QueryAttrs) => ({
  show,
  filter,
  topic: topic ?? null,
  compare: compare ?? null,
  title: title ?? null,
  frozen: frozen ?? null,
})
