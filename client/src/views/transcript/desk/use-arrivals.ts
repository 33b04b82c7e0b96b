// What others do while one reads: their marks appear with a tint that settles, their readings that would move lines wait.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MemberId } from '../../../../../shared/base/id.ts'
import { authorOf } from '../../../../../shared/base/id.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import type { Mark, Reading } from '../text/mark.ts'
import { drawnMarks, marksById, nextWaiting, nothingWaits, type Waiting } from './arrivals.ts'
import { subjectOf } from './mark-id.ts'

/** How long a mark counts as just arrived, in milliseconds: the tint settles within it. */
const arrivingMs = 1300

export type Arrivals = {
  /** What to draw. */
  readonly marks: readonly Mark[]
  readonly arriving: ReadonlySet<string>
  readonly waiting: Waiting
  /** Lets everything in that waits. */
  readonly letIn: () => void
}

const none: ReadonlySet<string> = new Set()

/** `isFilled` false: nothing has come yet, and what comes first is no news. */
export function useArrivals(given: {
  readonly marks: readonly Mark[]
  readonly records: Pick<TranscriptRecords, 'decisions'>
  readonly me: MemberId
  readonly reading: Reading
  readonly lastVisible: number
  readonly isFilled: boolean
}): Arrivals {
  const { marks, records, me, reading, lastVisible, isFilled } = given
  const seen = useRef<{ marks: readonly Mark[]; reading: Reading; filled: boolean; waiting: Waiting }>({
    marks,
    reading,
    filled: isFilled,
    waiting: nothingWaits,
  })
  const [letInCount, setLetIn] = useState(0)
  const [arriving, setArriving] = useState<ReadonlySet<string>>(none)
  const letIn = useCallback(() => {
    if (seen.current.waiting.size === 0) return
    seen.current = { ...seen.current, waiting: nothingWaits, marks: [] }
    setLetIn((count) => count + 1)
  }, [])

  const last = useRef(letInCount)
  const waiting = useMemo(() => {
    const before = seen.current
    const isOwn = (id: string) => {
      const subject = subjectOf(id)
      if (subject === null) return true
      const decision = records.decisions.get(subject.key)
      return (decision ? decision.by : authorOf(subject.key)) === me
    }
    const anew = !before.filled || before.reading !== reading || last.current !== letInCount
    const still = anew
      ? nothingWaits
      : nextWaiting({
          drawn: marksById(before.marks),
          next: marksById(marks),
          waiting: before.waiting,
          reading,
          lastVisible,
          isOwn,
        })
    return still
  }, [marks, records.decisions, me, reading, lastVisible, letInCount])

  useEffect(() => {
    const before = seen.current
    const known = marksById(before.marks)
    const anew = !before.filled || last.current !== letInCount
    last.current = letInCount
    seen.current = { marks, reading, filled: isFilled, waiting }
    if (anew) return
    const come = marks.filter(({ id, kind }) => {
      if (kind === 'gap' || known.has(id)) return false
      const subject = subjectOf(id)
      return subject !== null && authorOf(subject.key) !== me
    })
    if (come.length === 0) return
    const ids = new Set(come.map(({ id }) => id))
    setArriving((now) => new Set([...now, ...ids]))
    setTimeout(
      () =>
        setArriving((now) => (now.size === ids.size ? none : new Set([...now].filter((id) => !ids.has(id))))),
      arrivingMs,
    )
  }, [marks, reading, isFilled, waiting, letInCount, me])

  const drawn = useMemo(() => drawnMarks(marks, waiting), [marks, waiting])
  return { marks: drawn, arriving, waiting, letIn }
}
