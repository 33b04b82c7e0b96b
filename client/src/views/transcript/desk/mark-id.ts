// The ids of what is drawn over the text, and the way back from one to the record it stands for.
import type { RecordKey } from '../../../../../shared/base/id.ts'
import type { Gap } from '../../../../../shared/records/gap.ts'

/** What a mark stands for; a passage is there for its thread. Gaps, suspects and colleagues have no record. */
export type Subject = { readonly root: 'corrections' | 'positions' | 'passages'; readonly key: RecordKey }

export const markIdOf = ({ root, key }: Subject): string => `${root}:${key}`

export const gapId = (segment: number, gap: Pick<Gap, 'start'>): string => `gap:${segment}:${gap.start}`

export const suspectId = ({
  segment,
  start,
  end,
}: {
  readonly segment: number
  readonly start: number
  readonly end: number
}): string => `suspect:${segment}:${start}:${end}`

/** The record behind a mark; null for a gap, a suspect, a colleague or an id of no known form. */
export function subjectOf(markId: string | null): Subject | null {
  if (markId === null) return null
  const colon = markId.indexOf(':')
  const root = markId.slice(0, colon)
  if (root !== 'corrections' && root !== 'positions' && root !== 'passages') return null
  return { root, key: markId.slice(colon + 1) as RecordKey }
}
