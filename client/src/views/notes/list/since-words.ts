// How long ago something was, in the fewest words that are still true.

const dayMs = 86_400_000

/** "now", "12 min ago", "3 h ago", "yesterday", "Monday", "4 March 2021"; days as this device's calendar has them. */
export function sinceWords(atMs: number, nowMs: number, language = 'en-GB'): string {
  const minutes = Math.floor((nowMs - atMs) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min ago`
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / dayMs)
  if (days === 0) return `${Math.floor(minutes / 60)} h ago`
  if (days === 1) return 'yesterday'
  const at = new Date(atMs)
  if (days < 7) return at.toLocaleDateString(language, { weekday: 'long' })
  return at.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' })
}

const startOfDay = (ms: number) => new Date(ms).setHours(0, 0, 0, 0)
