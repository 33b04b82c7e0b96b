// How long people worked, told from when they acted. An estimate from below: who only reads leaves no trace.
import type { MemberId } from '../base/id.ts'

export type Act = { readonly member: MemberId; readonly atMs: number }

/** A longer pause between two acts of one member is no work. */
export const longestPauseMs = 10 * 60_000

/** The pauses of at most `longestPauseMs` between each member's successive acts, summed. A lone act counts nothing. */
export function workingTimeMs(acts: Iterable<Act>): number {
  const byMember = new Map<MemberId, number[]>()
  for (const { member, atMs } of acts) {
    const times = byMember.get(member) ?? []
    times.push(atMs)
    byMember.set(member, times)
  }
  let sum = 0
  for (const times of byMember.values()) {
    times.sort((a, b) => a - b)
    times.forEach((atMs, i) => {
      const pause = atMs - (times[i - 1] ?? atMs)
      if (pause <= longestPauseMs) sum += pause
    })
  }
  return sum
}
