// Where words stand, as short as it can be cited: "IGF 2021, WS #119, ¶ 20".
import { readMeeting } from './meeting.ts'

/** "IGF 2021, WS #119". A record whose title names no meeting goes by its title. */
export function recordName(title: string): string {
  const { event, session, name } = readMeeting(title)
  const meeting = event?.replace(/, day \d+$/, '')
  return [...new Set([meeting, session ?? name])].filter((part) => part).join(', ')
}

/** Segments are 0-based; `last` is that of the end of the words. */
export const placeName = (title: string, segment: number, last: number = segment): string =>
  [recordName(title), last > segment ? `¶ ${segment + 1}–${last + 1}` : `¶ ${segment + 1}`]
    .filter((part) => part !== '')
    .join(', ')
