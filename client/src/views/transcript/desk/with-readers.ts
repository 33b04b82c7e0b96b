// Beside each paragraph, who read it as it stands and found it right. Pure.
import type { MemberId } from '../../../../../shared/base/id.ts'
import type { ReadBy } from '../../../../../shared/records/review/read-by.ts'
import type { SegmentHead } from '../text/mark.ts'

/** Readings of before a later correction are left out: the words they were about are not those on screen. */
export const withReaders = (
  heads: readonly SegmentHead[],
  readers: ReadonlyMap<number, readonly ReadBy[]>,
  initialsOf: (member: MemberId) => string,
): readonly SegmentHead[] =>
  readers.size === 0
    ? heads
    : heads.map((head, segment) => {
        const current = readers.get(segment)?.filter(({ isCurrent }) => isCurrent) ?? []
        if (current.length === 0) return head
        return { ...head, readBy: current.map(({ member }) => initialsOf(member)).join(', ') }
      })
