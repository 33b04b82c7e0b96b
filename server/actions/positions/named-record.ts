// A record as every view of positions names it.
import { readMeeting } from '../../../shared/transcript/meeting.ts'
import type { NamedRecord } from '../../../shared/wire/api-positions.ts'
import type { TranscriptFacts } from '../../stores/transcripts.ts'

export const namedRecord = ({
  id,
  title,
  day,
}: Pick<TranscriptFacts, 'id' | 'title' | 'day'>): NamedRecord => ({
  id,
  title,
  event: readMeeting(title).event,
  day,
})
