// The states of saving and their exact words. "Saved" is said only for what is stored; "Saving", once shown, stays
// 400 ms so that it does not flicker. Pure: the clock comes as an argument.

/** Where a person's work is. Counts are changes. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'refused'; readonly count: number }

/** The least time that Saving stays once shown, in milliseconds. */
export const savingMs = 400

/** The words of a state, as they always read. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return `Saving ${state.count}`
    case 'offline':
      if (state.count === 0) return 'Offline'
      return `Offline, ${state.count} ${state.count === 1 ? 'change' : 'changes'} kept on this device`
    case 'not-saved':
      return 'Not saved anywhere'
    case 'refused':
      return state.count === 0 ? 'Closed to you, review' : `${state.count} refused, review`
  }
}

/**
 * How long what is shown must still stay before `next` may take its place, in milliseconds; 0 for now.
 * Only Saved waits, and only behind Saving: bad news is never late, and Saved is never early.
 */
export function holdMs(shown: SaveState, next: SaveState, shownSinceMs: number, nowMs: number): number {
  if (shown.kind !== 'saving' || next.kind !== 'saved') return 0
  return Math.max(0, savingMs - (nowMs - shownSinceMs))
}
