// What was typed into a thread and not sent, kept in this tab: leaving a thread, or the screen, loses nothing.
import type { MemberId } from '../../../../shared/base/id.ts'

/** `picked`: taken from the list of members, to tell people of one name apart. */
export type ThreadDraft = { readonly text: string; readonly picked: readonly MemberId[] }

const kept = new Map<string, ThreadDraft>()

/** The key says whose draft it is: one member's words never come back under another's name. */
export const draftKey = (member: MemberId, room: string, about: string): string =>
  `${member} ${room} ${about}`

export const draftOf = (key: string): ThreadDraft | null => kept.get(key) ?? null

/** An empty one is let go. */
export function keepDraft(key: string, draft: ThreadDraft | null): void {
  if (draft === null || draft.text === '') kept.delete(key)
  else kept.set(key, draft)
}
