// What blocks and marks of a meeting say. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import {
  type MeetingPosition,
  type MeetingRow,
  type Stretch,
  speakerName,
} from '../../../../../shared/analysis/shown/meeting-rows.ts'
import { counted } from '../../../ui/words/counted.ts'

/** "Mexico, Gerardo Isaac Morales Tenorio: 412 words from ¶ 14". */
export function blockWords(row: MeetingRow, stretch: Stretch): string {
  const who = row.actor === null ? speakerName(stretch) : `${row.name}, ${speakerName(stretch)}`
  return `${who}: ${counted(stretch.words, 'word')} from ¶ ${stretch.segment + 1}`
}

/** "¶ 14, Canada, reported by others: supports, Norms of behaviour". */
export const positionWords = (
  { segment, holder, reported }: MeetingPosition,
  stance: string,
  topics: readonly string[],
): string =>
  `¶ ${segment + 1}, ${actorName(holder)}${reported ? ', reported by others' : ''}: ${stance}, ${topics.join(' and ')}`
