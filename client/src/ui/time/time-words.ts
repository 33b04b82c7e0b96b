// When something was, in the reader's own clock and time zone. Pure: the clock comes as an argument.

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** "14:06", where the day stands above it. */
export const clockWords = (atMs: number): string => clock.format(atMs)

/** "14:06" today, "3 Nov, 14:06" within half a year, else the date. */
export function timeWords(atMs: number, nowMs: number): string {
  const at = new Date(atMs)
  const now = new Date(nowMs)
  if (at.toDateString() === now.toDateString()) return clock.format(at)
  return Math.abs(nowMs - atMs) < 183 * 86_400_000 ? dayAndClock.format(at) : day.format(at)
}
