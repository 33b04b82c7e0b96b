// The same words in other records of the project: asked of the server when one has stood at an item for a moment. Their
// boxes are unticked until a person ticks them.
import { useEffect, useState } from 'react'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import { readMeeting } from '../../../../shared/transcript/meeting.ts'
import type { FoundPlace } from '../../../../shared/wire/api-review.ts'
import { call } from '../../api/call.ts'

export type RecordPlaces = {
  readonly transcript: TranscriptId
  readonly title: string
  readonly places: readonly FoundPlace[]
}
export type Elsewhere = { readonly records: readonly RecordPlaces[]; readonly total: number }

const none: Elsewhere = { records: [], total: 0 }
const afterMs = 500
/** Longer words are no mishearing, and the server does not look for them. */
const longest = 200

/** `words` null: nothing to look for. Places inside another correction are left out. */
export function useElsewhere(project: string, transcript: TranscriptId, words: string | null): Elsewhere {
  const [found, setFound] = useState<{ readonly words: string; readonly elsewhere: Elsewhere } | null>(null)
  useEffect(() => {
    if (words === null || words.length > longest) return
    let isStale = false
    const timer = setTimeout(async () => {
      const reply = await call('findPlaces', { params: { project }, body: { words, matchCase: false } })
      if (isStale || !reply.ok) return
      const records = reply.value.records.flatMap((record) => {
        const places = record.places.filter(({ taken }) => !taken)
        const title = readMeeting(record.title).name
        return record.transcript === transcript || places.length === 0 ? [] : [{ ...record, title, places }]
      })
      const total = records.reduce((sum, { places }) => sum + places.length, 0)
      setFound({ words, elsewhere: { records, total } })
    }, afterMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [project, transcript, words])
  return found !== null && found.words === words ? found.elsewhere : none
}

/** A place of another record as one string, to tick by. */
export const elsewhereKey = (
  transcript: string,
  { segment, start }: Pick<FoundPlace, 'segment' | 'start'>,
): string => `${transcript} ${segment}:${start}`
