// What a search finds: in the open record at once, in the whole project when the server has answered.
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { longestWordsSought } from '../../../../../shared/transcript/find-words.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { type FoundRecord, mostListed, placesHere, type Sought } from './found-places.ts'

export type Scope = 'record' | 'project'

export type Found = {
  readonly records: readonly FoundRecord[]
  readonly total: number
  readonly isLooking: boolean
  /** Why nothing could be looked for, one sentence; null when all is well. */
  readonly fault: string | null
}

const nothing: Found = { records: [], total: 0, isLooking: false, fault: null }
/** The server is asked once typing rests. */
const restMs = 250

/** `asked` counts up from 0 when the places must be looked for anew, as after they were corrected. */
export function useFound(
  context: DeskContext,
  records: TranscriptRecords,
  title: string,
  sought: Sought,
  scope: Scope,
  asked: number,
): Found {
  const { words, matchCase } = useDeferredValue(sought)
  const [far, setFar] = useState<Found>(nothing)
  const isEmpty = words.trim() === ''
  const here = useMemo<Found>(() => {
    if (isEmpty || scope === 'project') return nothing
    if (words.trim().length > longestWordsSought)
      return { ...nothing, fault: `At most ${longestWordsSought} characters can be looked for.` }
    const places = placesHere({ words, reading: '', matchCase }, context.publishedTexts, records)
    const shown = places.slice(0, mostListed)
    return {
      ...nothing,
      records: places.length === 0 ? [] : [{ transcript: context.transcript, title, places: shown }],
      total: places.length,
    }
  }, [isEmpty, scope, words, matchCase, context, records, title])

  useEffect(() => {
    if (isEmpty || scope === 'record' || asked < 0) return
    let isOver = false
    setFar((before) => ({ ...before, isLooking: true, fault: null }))
    const timer = window.setTimeout(async () => {
      const reply = await context.ask('findPlaces', {
        params: { project: context.project },
        body: { words, matchCase },
      })
      if (isOver) return
      setFar(
        reply.ok
          ? { records: cut(reply.value.records), total: reply.value.total, isLooking: false, fault: null }
          : { ...nothing, fault: reply.problem.message },
      )
    }, restMs)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [isEmpty, scope, words, matchCase, context, asked])

  return isEmpty ? nothing : scope === 'record' ? here : far
}

function cut(records: readonly FoundRecord[]): readonly FoundRecord[] {
  let left = mostListed
  return records.flatMap((record) => {
    const places = record.places.slice(0, left)
    left -= places.length
    return places.length === 0 ? [] : [{ ...record, places }]
  })
}
