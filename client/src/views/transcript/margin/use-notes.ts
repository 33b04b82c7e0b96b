// The notes of the desk, in order: one more among thousands costs next to nothing, since the order of before is kept.
import { useMemo, useRef } from 'react'
import type { QuoteChanges } from '../desk/use-quote-changes.ts'
import type { Mark, Reading } from '../text/mark.ts'
import { type Note, type NotedRecords, notesOf } from './note-of.ts'

export function useNotes(
  marks: readonly Mark[],
  records: NotedRecords,
  reading: Reading,
  changes: QuoteChanges,
): readonly Note[] {
  const before = useRef<readonly Note[]>([])
  const { corrections, support, decisions, moderation, positions, recodings, messages } = records
  return useMemo(() => {
    const noted = { corrections, support, decisions, moderation, positions, recodings, messages }
    before.current = notesOf(marks, noted, reading, changes, before.current)
    return before.current
  }, [marks, corrections, support, decisions, moderation, positions, recodings, messages, reading, changes])
}
