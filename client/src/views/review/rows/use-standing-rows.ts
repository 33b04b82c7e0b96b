// The rows on the screen, settled until somebody asks for what is new: see settled-list.ts.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import type { Proposal } from '../../../../../shared/wire/api-review.ts'
import { type Filters, filtersKey, fits } from '../filters.ts'
import { type ReadingRow, readingRows, rivalsOf } from './reading-rows.ts'
import { drawnAtOnce } from './review-list.tsx'
import { standing } from './settled-list.ts'

const nothing: readonly ReadingRow[] = []

/** `proposals` undefined while they are fetched. */
export function useStandingRows(proposals: readonly Proposal[] | undefined, filters: Filters) {
  const all = useMemo(() => (proposals ? readingRows(proposals) : nothing), [proposals])
  const rivals = useMemo(() => rivalsOf(all), [all])
  const isFitting = useCallback(
    (row: ReadingRow) => {
      const contested = row.dissenters.length > 0 || (rivals.get(row.id)?.length ?? 0) > 0
      return fits(row, filters, contested)
    },
    [rivals, filters],
  )
  const key = filtersKey(filters)
  const [settled, setSettled] = useState<{ key: string; ids: readonly RecordKey[] } | null>(null)
  const [drawn, setDrawn] = useState(drawnAtOnce)
  const settle = useCallback(() => {
    setSettled({ key, ids: all.filter(isFitting).map(({ id }) => id) })
    setDrawn(drawnAtOnce)
  }, [key, all, isFitting])
  const isThere = proposals !== undefined
  useEffect(() => {
    if (isThere && settled?.key !== key) settle()
  }, [isThere, settled, key, settle])

  const ids = settled?.key === key ? settled.ids : null
  const now = useMemo(
    () => (ids ? standing(ids, all, isFitting) : { rows: nothing, waiting: 0, firstWaiting: null }),
    [ids, all, isFitting],
  )
  // Where no row stands nothing can move, so nothing has to wait.
  const isEmpty = ids !== null && now.rows.length === 0 && now.waiting > 0
  useEffect(() => {
    if (isEmpty) settle()
  }, [isEmpty, settle])
  return {
    ...now,
    rivals,
    isSettled: ids !== null && !isEmpty,
    drawn,
    drawTo: useCallback((count: number) => setDrawn((drawn) => Math.max(drawn, count)), []),
    settle,
  }
}

export type StandingList = ReturnType<typeof useStandingRows>
