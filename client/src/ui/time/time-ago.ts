// How long ago something was, in few words. Pure: the clock comes as an argument.

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** "now", "5 min ago", "2 h ago", "6 d ago", then the date. A time ahead of this clock is now. */
export function timeAgo(atMs: number, nowMs: number): string {
  const ms = nowMs - atMs
  if (ms < minuteMs) return 'now'
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ago`
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h ago`
  if (ms < 14 * dayMs) return `${Math.floor(ms / dayMs)} d ago`
  return date.format(atMs)
}
