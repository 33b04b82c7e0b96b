// Where a quote stands, as short as it can be cited: "IGF 2021, WS #119, ¶ 20".
import { readMeeting } from '../../../../../shared/transcript/meeting.ts'

/** `segment` is 0-based. A record whose title names no meeting goes by its title. */
export function placeName(title: string, segment: number): string {
  const { event, session, name } = readMeeting(title)
  const meeting = event?.replace(/, day \d+$/, '')
  return [...new Set([meeting, session ?? name]), `¶ ${segment + 1}`].filter((part) => part).join(', ')
}
