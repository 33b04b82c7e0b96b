// What the masthead's saved-state says, and the one function that decides it.
// "Saved" is never early: it needs an open socket, the server's own state received and every message acknowledged.
import type { Problem } from '../../../shared/base/problem.ts'

/** One change of one's own that the server did not take. `value` undefined: it was a removal. */
export type RefusedChange = {
  readonly id: string
  readonly root: string
  readonly key: string
  readonly value: unknown
  /** What stands in the room now under that key; undefined when nothing does. */
  readonly previous: unknown
  /** The change in words, for the list and for copying. */
  readonly words: string
  readonly problem: Problem
  /** False for a note's text, which can be copied and exported but not put again as a whole. */
  readonly canRetry: boolean
}

/**
 * `offline.keeps` is false when this device cannot keep what is written now; `offline.problem` says why the link
 * stays closed (signed out, an old program). `changes` counts one's own changes that the server has not stored.
 */
export type LinkState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | {
      readonly kind: 'offline'
      readonly changes: number
      readonly keeps: boolean
      readonly problem: Problem | null
    }
  | { readonly kind: 'not-saved'; readonly changes: number }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusedChange[]; readonly problem: Problem }

/** What the state is decided from. */
export type LinkFacts = {
  /** The copy on this device was read, or found unreadable. */
  readonly opened: boolean
  /** `trying` until the first attempt ends; `away` after any attempt or connection ended. */
  readonly connection: 'trying' | 'open' | 'away'
  /** The server's step 2 came through this socket. */
  readonly synced: boolean
  /** Update messages of this socket: sent, and acknowledged as stored. */
  readonly sent: number
  readonly stored: number
  /** Own changes not acknowledged. */
  readonly changes: number
  /** Of those, how many the device has not confirmed to hold. */
  readonly unkept: number
  readonly deviceFailed: boolean
  readonly refusals: readonly RefusedChange[]
  /** Why the room does not let us write, or the link stays closed; null when nothing is wrong. */
  readonly refusal: Problem | null
  readonly closed: Problem | null
}

/** Whether the server can be asked now. `connecting` until the first attempt ends, and until a new link is in step. */
export type Reach = 'connecting' | 'online' | 'offline'

/** Undefined facts: the copy on this device is still being opened. */
export function reachOf(facts: Pick<LinkFacts, 'connection' | 'synced'> | undefined): Reach {
  if (facts?.connection === 'away') return 'offline'
  // The connection may be gone while what it said of being in step still stands.
  return facts?.connection === 'open' && facts.synced ? 'online' : 'connecting'
}

/** Why an act that needs the server must wait: undefined when it need not, the screen's own words once offline. */
export const whyWait = (reach: Reach, offlineWords: string): string | undefined =>
  reach === 'online' ? undefined : reach === 'offline' ? offlineWords : 'Still connecting.'

export function linkState(facts: LinkFacts): LinkState {
  const { changes } = facts
  if (facts.refusal) return { kind: 'refused', refusals: facts.refusals, problem: facts.refusal }
  if (reachOf(facts) === 'online') {
    const settled = changes === 0 && facts.sent >= 1 && facts.stored === facts.sent
    return settled ? { kind: 'saved' } : { kind: 'saving', changes }
  }
  if (changes > 0 && facts.unkept > 0) {
    return facts.deviceFailed ? { kind: 'not-saved', changes } : { kind: 'saving', changes }
  }
  if (!facts.opened || facts.connection !== 'away') {
    return changes > 0 ? { kind: 'saving', changes } : { kind: 'loading' }
  }
  return { kind: 'offline', changes, keeps: !facts.deviceFailed, problem: facts.closed }
}

/** True while leaving the page could lose work, or hide that some was refused. */
export const mustNotLeave = (state: LinkState): boolean =>
  state.kind === 'saving' ||
  state.kind === 'not-saved' ||
  (state.kind === 'refused' && state.refusals.length > 0)

/** True while the room holds own changes that the server has neither stored nor refused. */
export const hasUnsent = (state: LinkState): boolean =>
  (state.kind === 'saving' || state.kind === 'offline' || state.kind === 'not-saved') && state.changes > 0

/** The state in the terms of the masthead's words (`SaveState` of the parts of the screen). */
export type ShownState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'refused'; readonly count: number }

/** What the masthead says of a link; null while nothing is known yet, and while only what others wrote is exchanged. */
export function shownState(state: LinkState): ShownState | null {
  switch (state.kind) {
    case 'loading':
      return null
    case 'saved':
    case 'not-saved':
      return { kind: state.kind }
    case 'saving':
      return state.changes === 0 ? null : { kind: 'saving', count: state.changes }
    case 'offline':
      return { kind: 'offline', count: state.changes }
    case 'refused':
      return { kind: 'refused', count: Math.max(1, state.refusals.length) }
  }
}
