// The link that is handed to somebody who is invited, and how long it still opens, in words.

const dayMs = 24 * 60 * 60 * 1000

/** `origin` is the address of this server as the owner sees it ("https://rapporteur.example"). */
export const invitationLink = (origin: string, token: string): string =>
  `${origin}/join/${encodeURIComponent(token)}`

/** "open 7 more days", "open until tomorrow", "open a few more hours", "run out". */
export function openFor(expiresAtMs: number, nowMs: number): string {
  const leftMs = expiresAtMs - nowMs
  if (leftMs <= 0) return 'run out'
  const days = Math.floor(leftMs / dayMs)
  if (days >= 2) return `open ${days} more days`
  return days === 1 ? 'open until tomorrow' : 'open a few more hours'
}
