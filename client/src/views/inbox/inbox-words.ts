// What an item of the inbox says about itself: why it is there and where it stands. And which items stand in the list
// while new ones wait. Pure.
import type { InboxItem, ThreadPlace } from '../../../../shared/wire/sharing/api-talk.ts'

const deeds = { resolves: 'resolved', reopens: 'reopened' } as const

/** Follows the writer's name: "mentioned you", "wrote on your correction", "answered and resolved the thread". */
export function whyWords({ why, text, does, where }: InboxItem): string {
  if (text === '' && does !== null) {
    return why === 'own'
      ? `${deeds[does]} the thread on your ${where.what}`
      : `${deeds[does]} a thread you are in`
  }
  const said = { mention: 'mentioned you', own: `wrote on your ${where.what}`, reply: 'answered' }[why]
  return does === null ? said : `${said} and ${deeds[does]} the thread`
}

/** Stands before the title where the title alone would not say what it is; '' for records and notes. */
export const kindOfPlace = ({ what }: ThreadPlace): string =>
  what === 'topic' ? 'the topic ' : what === 'stance' ? 'the stance ' : ''

/** What is seen as one: all that was said about one thing. */
export const threadOf = ({ room, about }: InboxItem): string => `${room} ${about}`

/** The items up to a moment, and how many newer ones wait; all of them while none stands. */
export function standingItems(
  items: readonly InboxItem[],
  upToMs: number | null,
): { readonly shown: readonly InboxItem[]; readonly waiting: number } {
  const shown = items.filter(({ atMs }) => upToMs === null || atMs <= upToMs)
  return shown.length === 0 ? { shown: items, waiting: 0 } : { shown, waiting: items.length - shown.length }
}

/** Where one goes on when the thread of the item at a place leaves the list: the next other thread, or the last before. */
export function nextThread(items: readonly InboxItem[], at: number): InboxItem | null {
  const here = items[at]
  if (!here) return null
  const isOther = (item: InboxItem) => threadOf(item) !== threadOf(here)
  return items.slice(at + 1).find(isOther) ?? items.slice(0, at).findLast(isOther) ?? null
}
