// Frozen results of queries in a note: figures that everybody takes for the product's own. With a seal only what this server
// worked out for this project comes in. Without one, as an older program wrote them, they may come, go and come back: wherever
// they are shown they say that nobody vouches for them, and no page holds them.
import * as Y from 'yjs'
import { queryResultSchema } from '../../../shared/records/notes/query.ts'
import type { GateSubject } from './gate-subject.ts'
import type { Place } from './note-places.ts'

/** True when a struct writes a frozen result under a seal that does not fit, or what is no result at all. */
export function isFalselyFrozen(
  { isSealed }: Pick<GateSubject, 'isSealed'>,
  { content }: Y.Item,
  { holder, key }: Place,
): boolean {
  if (key !== 'frozen' || holder?.kind !== 'query' || !(content instanceof Y.ContentAny)) return false
  return content.arr.some(
    (value) => value !== null && value !== undefined && !isSealed(value) && !isUnsealed(value),
  )
}

/** The result's schema is strict: a seal beside it, whatever it is, makes it none of these. */
const isUnsealed = (value: unknown): boolean => queryResultSchema.safeParse(value).success
