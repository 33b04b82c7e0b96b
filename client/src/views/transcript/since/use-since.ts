// "Since you were here": visits this record while it is open, asks once what others did since the visit before, and walks the
// reader through it. Offline, and at a first visit, there is nothing to say.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RecordKey, TranscriptId } from '../../../../../shared/base/id.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import type { ChangeSince } from '../../../../../shared/wire/sharing/api-talk.ts'
import { call } from '../../../api/call.ts'
import { useAnnounce } from '../../../ui/voice/announcer.tsx'
import { spansOf } from '../text/drawing/mark-index.ts'
import type { Mark } from '../text/mark.ts'
import { goneWords } from './gone-words.ts'
import { changedThings, type SinceStop, sinceStops, sinceWords, whenHere } from './since-stops.ts'

/** A visit goes on while it is renewed within ten minutes (the server's rule). */
const renewEachMs = 3 * 60_000
/** The record is drawn first. */
const afterOpeningMs = 400

type Since = { readonly sinceMs: number; readonly changes: readonly ChangeSince[] }

/** Walks that were finished in this tab, by record and visit: they do not come back with the record. */
const finished = new Set<string>()

/** What others did since the visit before; null while there is nothing to tell. */
function useChangesSince(transcript: TranscriptId): Since | null {
  const [since, setSince] = useState<Since | null>(null)
  useEffect(() => {
    let isLeft = false
    let asked: number | null = null
    const params = { transcript }
    const visit = () => call('visitRecord', { params })
    const arrive = async () => {
      const visited = await visit()
      if (isLeft || !visited.ok || visited.value.sinceMs === null) return
      const { sinceMs } = visited.value
      if (sinceMs === asked) return
      asked = sinceMs
      if (finished.has(`${transcript} ${sinceMs}`)) return
      const read = await call('readSince', { params, query: { sinceMs } })
      if (!isLeft && read.ok && read.value.changes.length > 0)
        setSince({ sinceMs, changes: read.value.changes })
    }
    /** Whoever looks away leaves; whoever comes back after long has been away. */
    const looked = () => void (document.visibilityState === 'hidden' ? visit() : arrive())
    const opening = setTimeout(() => {
      void arrive()
      document.addEventListener('visibilitychange', looked)
    }, afterOpeningMs)
    const renewing = setInterval(() => {
      if (document.visibilityState !== 'hidden') void visit()
    }, renewEachMs)
    return () => {
      isLeft = true
      clearTimeout(opening)
      clearInterval(renewing)
      document.removeEventListener('visibilitychange', looked)
      void visit()
    }
  }, [transcript])
  return since
}

const nothingFresh: ReadonlySet<string> = new Set()
const noTimes: ReadonlyMap<string, number> = new Map()
const noChanges: readonly ChangeSince[] = []

/** `go` brings a stop into sight and opens its card. */
export function useSince(
  transcript: TranscriptId,
  records: TranscriptRecords,
  marks: readonly Mark[],
  go: (stop: SinceStop) => void,
) {
  const announce = useAnnounce()
  const found = useChangesSince(transcript)
  const [done, setDone] = useState<number | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const since = found !== null && found.sinceMs !== done ? found : null
  const changes = since?.changes ?? noChanges
  const { messages, gaps } = records
  const things = useMemo(
    () =>
      changedThings(changes, {
        aboutOf: (key) => messages.get(key as RecordKey)?.about,
        gapOf: (key) => gaps.get(key as RecordKey),
      }),
    [changes, messages, gaps],
  )
  const { stops, gone } = useMemo(
    () =>
      sinceStops(
        things,
        things.length === 0 ? [] : marks.map((mark) => ({ id: mark.id, spans: spansOf(mark) })),
      ),
    [things, marks],
  )
  const fresh = useMemo(
    () => (stops.length === 0 ? nothingFresh : new Set(stops.map(({ id }) => id))),
    [stops],
  )
  const receivedAt = useMemo(
    () =>
      found === null
        ? noTimes
        : new Map(
            found.changes.flatMap(({ root, key, atMs, isNew }) =>
              root === 'messages' && isNew ? [[key, atMs] as const] : [],
            ),
          ),
    [found],
  )
  const nth = stops.findIndex(({ id }) => id === at)
  const step = (by: 1 | -1) => {
    const next = nth === -1 ? (by === 1 ? 0 : stops.length - 1) : (nth + by + stops.length) % stops.length
    const stop = stops[next]
    if (!stop) return
    setAt(stop.id)
    go(stop)
    announce(`${next + 1} of ${stops.length}, ${stop.kind} in paragraph ${stop.segment + 1}`)
  }
  const finish = useCallback(() => {
    if (found === null) return
    finished.add(`${transcript} ${found.sinceMs}`)
    setDone(found.sinceMs)
  }, [found, transcript])
  return {
    /** "Since you were here on Monday: 4 corrections, 1 thread"; null: nothing to tell. */
    words:
      since === null || things.length === 0
        ? null
        : `Since you were here ${whenHere(since.sinceMs, Date.now())}: ${sinceWords(things)}`,
    stops: stops.length,
    /** Which stop one is at, from 1; 0 before the first. */
    nth: nth + 1,
    gone: gone.map((thing) => ({ id: thing.id, words: goneWords(thing, records) })),
    fresh,
    receivedAt,
    step,
    finish,
  }
}

export type SinceWalk = ReturnType<typeof useSince>
