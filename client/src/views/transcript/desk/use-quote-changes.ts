// Which positions on the desk stand on words that read otherwise now. Asked anew only of what changed.
import { useMemo, useRef } from 'react'
import type { MemberId, RecordKey } from '../../../../../shared/base/id.ts'
import type { Member } from '../../../../../shared/people/member.ts'
import { may } from '../../../../../shared/people/permissions.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import {
  type Look,
  looksByPosition,
  type QuoteChange,
  quoteChangesIn,
} from '../../../../../shared/records/positions/quote-change.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { isShown } from './position-marks.ts'

export type QuoteChanges = ReadonlyMap<RecordKey, QuoteChange>

const nobody: readonly Look[] = []
const nothing: QuoteChanges = new Map()

type Known = { readonly looks: readonly Look[]; readonly change: QuoteChange | null }

/** Of the positions everyone may see. The same map until something in it is another. */
export function useQuoteChanges(
  records: Pick<TranscriptRecords, 'positions' | 'decisions' | 'looked' | 'moderation'>,
  publishedTexts: readonly string[],
  members: ReadonlyMap<MemberId, Member>,
): QuoteChanges {
  const { positions, decisions, looked, moderation } = records
  const ask = useMemo(() => {
    const isReviewer = (id: MemberId) => {
      const member = members.get(id)
      return member !== undefined && may(member, 'decide-correction')
    }
    return {
      changeOf: quoteChangesIn({ publishedTexts, decisions, isReviewer }),
      known: new WeakMap<Position, Known>(),
    }
  }, [publishedTexts, decisions, members])
  const looks = useMemo(() => looksByPosition(looked), [looked])
  const last = useRef(nothing)
  return useMemo(() => {
    const found = new Map<RecordKey, QuoteChange>()
    for (const [key, position] of positions) {
      if (!isShown(key, position, moderation)) continue
      const own = looks.get(key) ?? nobody
      let known = ask.known.get(position)
      if (known === undefined || !sameLooks(known.looks, own)) {
        known = { looks: own, change: ask.changeOf(key, position, own) }
        ask.known.set(position, known)
      }
      if (known.change) found.set(key, known.change)
    }
    if (!isSame(found, last.current)) last.current = found
    return last.current
  }, [ask, positions, looks, moderation])
}

const sameLooks = (a: readonly Look[], b: readonly Look[]) =>
  a === b || (a.length === b.length && a.every(({ looked }, i) => looked === b[i]?.looked))

const isSame = (a: QuoteChanges, b: QuoteChanges) =>
  a.size === b.size && [...a].every(([key, change]) => b.get(key) === change)
