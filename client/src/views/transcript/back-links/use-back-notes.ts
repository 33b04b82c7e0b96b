// The side notes of what notes quote. Asked for after the desk stands: it waits for nothing here.
import { useMemo } from 'react'
import { useApi } from '../../../api/use-api.ts'
import { useNoteSurroundings } from '../margin/note-acts.ts'
import { type BackNote, backNotesOf } from './back-notes.ts'

/** No margin has room for more of them. */
const most = 150
const none: readonly BackNote[] = []

export function useBackNotes(): readonly BackNote[] {
  const { transcript } = useNoteSurroundings()
  const { data } = useApi('listBackLinks', { params: { transcript } })
  return useMemo(() => (data ? backNotesOf(data.links).slice(0, most) : none), [data])
}
