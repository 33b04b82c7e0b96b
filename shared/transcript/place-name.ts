// Where words stand, as short as it can be cited: "IGF 2021, WS #119, ¶ 20".
import { readMeeting } from './meeting.ts'

/** Segments are 0-based; `last` is that of the end of the words. A record whose title names no meeting goes by its title. */
export function placeName(title: string, segment: number, last: number = segment): string {
  const { event, session, name } = readMeeting(title)
  const meeting = event?.replace(/, day \d+$/, '')
  const at = last > segment ? `¶ ${segment + 1}–${last + 1}` : `¶ ${segment + 1}`
  return [...new Set([meeting, session ?? name]), at].filter((part) => part).join(', ')
}
