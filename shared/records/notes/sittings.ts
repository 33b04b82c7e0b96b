// A note's versions: the log of its room gathered into sittings, so that a history of thousands of keystrokes reads as
// what people did. A version is named by the seq of its last update; nothing is stored but the log itself.
import type { MemberId } from '../../base/id.ts'

/** One stored update: in whose name (null: the program itself) and when it was received. */
export type NoteMoment = { readonly seq: number; readonly member: MemberId | null; readonly atMs: number }

export type Sitting = {
  /** Of its first and last update. */
  readonly firstSeq: number
  readonly seq: number
  readonly fromMs: number
  readonly toMs: number
  /** Who wrote, in the order they first did in it. */
  readonly by: readonly MemberId[]
}

/** A pause this long ends a sitting. */
export const longestPauseMs = 30 * 60_000
/** Somebody who comes within it joins the sitting; later, with the others silent, they begin their own. */
export const joiningMs = 5 * 60_000

/** `cuts` are seqs after which a sitting always ends: named versions, and what was restored. */
export function sittingsOf(moments: readonly NoteMoment[], cuts: ReadonlySet<number>): Sitting[] {
  const sittings: Sitting[] = []
  let isOpen = false
  for (const moment of moments) {
    const last = isOpen ? sittings.at(-1) : undefined
    if (last && goesOn(last, moment)) sittings[sittings.length - 1] = extended(last, moment)
    else sittings.push(begun(moment))
    isOpen = !cuts.has(moment.seq)
  }
  return sittings
}

function goesOn(open: Sitting, { member, atMs }: NoteMoment): boolean {
  const pause = atMs - open.toMs
  if (pause >= longestPauseMs) return false
  return member === null || open.by.length === 0 || open.by.includes(member) || pause < joiningMs
}

const extended = (open: Sitting, { seq, member, atMs }: NoteMoment): Sitting => ({
  ...open,
  seq,
  toMs: atMs,
  by: member === null || open.by.includes(member) ? open.by : [...open.by, member],
})

const begun = ({ seq, member, atMs }: NoteMoment): Sitting => ({
  firstSeq: seq,
  seq,
  fromMs: atMs,
  toMs: atMs,
  by: member === null ? [] : [member],
})
