// Where a note's writing is, in the words that follow the saved state. It never says kept where the device keeps nothing.
import type { LinkState } from '../../../live/link-state.ts'

export function linkWords(state: LinkState): string {
  if (state.kind === 'refused') return state.problem.message
  if (state.kind !== 'offline') {
    return 'This device cannot keep what you write and the server cannot be reached. Do not close this page; copy your text to be safe.'
  }
  if (state.problem) return state.problem.message
  return state.keeps
    ? 'You are offline. What you write is kept on this device and sent when you are back.'
    : 'You are offline, and this device cannot keep what you write. Copy your text before you close this page.'
}
