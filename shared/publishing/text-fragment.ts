// The part of an address that names words on a page, so that a browser scrolls to them and marks them
// (wicg.github.io/scroll-to-text-fragment). A browser that knows nothing of it opens the page all the same.

/** Words longer than this are named by how they begin and end. */
const mostWhole = 120
const edgeWords = 6
const contextWords = 4

/** Words to find, with what stands before and after them in the same paragraph where that is known. */
export type FoundWords = { readonly words: string; readonly before?: string; readonly after?: string }

/** In a directive `-`, `,` and `&` are signs, so those of the text are written out with all that an address cannot hold. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** "text=…", or null when there are no words. Line breaks end a paragraph: no words are named across one. */
export function textDirective({ words, before = '', after = '' }: FoundWords): string | null {
  const all = wordsOf(words)
  if (all.length === 0) return null
  const whole = all.join(' ')
  const isNamedWhole = whole.length <= mostWhole && !words.trim().includes('\n')
  const said = isNamedWhole ? encoded(whole) : edgesOf(words)
  const prefix = wordsOf(before.split('\n').at(-1) ?? '').slice(-contextWords)
  const suffix = wordsOf(after.split('\n')[0] ?? '').slice(0, contextWords)
  const parts = [
    ...(prefix.length > 0 ? [`${encoded(prefix.join(' '))}-`] : []),
    said,
    ...(suffix.length > 0 ? [`-${encoded(suffix.join(' '))}`] : []),
  ]
  return `text=${parts.join(',')}`
}

function edgesOf(words: string): string {
  const lines = words
    .trim()
    .split('\n')
    .map(wordsOf)
    .filter((line) => line.length > 0)
  const [only = []] = lines
  // Of one paragraph of few long words the two ends may not share a word.
  const most = lines.length > 1 ? edgeWords : Math.min(edgeWords, Math.floor(only.length / 2))
  const start = only.slice(0, most)
  const end = (lines.at(-1) ?? []).slice(-most)
  if (most === 0 || start.length === 0 || end.length === 0) return encoded(only.join(' '))
  return `${encoded(start.join(' '))},${encoded(end.join(' '))}`
}

/** "#:~:text=…&text=…": all of them are marked, and the first is scrolled to. '' when there are no words. */
export function textFragment(found: readonly FoundWords[]): string {
  const directives = found.map(textDirective).filter((one) => one !== null)
  return directives.length === 0 ? '' : `#:~:${directives.join('&')}`
}

/** The same words with what stands around them, where `text` has them more than once; `start` is theirs in `text`. */
export function foundIn(text: string, start: number, end: number): FoundWords {
  const words = text.slice(start, end)
  const asRead = (part: string) => wordsOf(part).join(' ')
  const sought = asRead(words)
  const whole = asRead(text)
  const isUnique = sought === '' || whole.indexOf(sought) === whole.lastIndexOf(sought)
  return isUnique ? { words } : { words, before: text.slice(0, start), after: text.slice(end) }
}
