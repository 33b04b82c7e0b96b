// The piece of a passage to show for words that were typed: of a long one, from a little before them. Pure.
import { foldWords } from '../../../../../../shared/transcript/find-passage.ts'

/** `piece` is where the words stand in `text`, in UTF-16 units; null when they do not stand there together. */
export type Excerpt = { readonly text: string; readonly piece: readonly [number, number] | null }

/** What stands before the words is cut when it is longer than this. */
const longestBefore = 80

export function excerptOf(text: string, typed: string): Excerpt {
  const sought = foldWords(typed).trim()
  const at = sought === '' ? -1 : foldWords(text).indexOf(sought)
  if (at < 0) return { text, piece: null }
  if (at <= longestBefore) return { text, piece: [at, at + sought.length] }
  const cut = text.indexOf(' ', at - longestBefore) + 1
  if (cut === 0 || cut > at) return { text, piece: [at, at + sought.length] }
  const moved = at - cut + 1
  return { text: `…${text.slice(cut)}`, piece: [moved, moved + sought.length] }
}
