// When a query was looked at, in the reader's own clock and time zone. Pure: the clock comes as an argument.
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const dayMs = 86_400_000

/** "today, 14:10", "yesterday, 09:05", "22 November 2026, 14:10". */
export function lookedWords(atMs: number, nowMs: number): string {
  const at = new Date(atMs).toDateString()
  if (at === new Date(nowMs).toDateString()) return `today, ${clock.format(atMs)}`
  if (at === new Date(nowMs - dayMs).toDateString()) return `yesterday, ${clock.format(atMs)}`
  return dateWords(atMs)
}

/** "22 November 2026, 14:10" */
export const dateWords = (atMs: number): string => `${day.format(atMs)}, ${clock.format(atMs)}`
