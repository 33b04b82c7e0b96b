// The words of a note block by block, as somebody looks for them: its own text, and the words of its quotes as cited.
import type { NoteNode } from './note-document.ts'

/** One text for each block of the note, '' for one without words; the place in the list is the block's in the note. */
export const textsInNote = (nodes: readonly NoteNode[]): readonly string[] =>
  nodes.map((node) => inOneLine(textOf(node)))

function textOf({ type, text, attrs, content = [] }: NoteNode): string {
  if (type === 'text') return text ?? ''
  if (type === 'hardBreak') return ' '
  if (type === 'quote') return wordsOf(attrs?.asCited)
  if (type === 'query') return wordsOf(attrs?.title)
  if (type === 'image') return wordsOf(attrs?.alt)
  const inside = content.map(textOf).join('')
  // A footnote stands inside a line, every other kind has lines of its own.
  return type === 'footnote' ? ` ${inside} ` : `${inside}\n`
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? `${value}\n` : '')

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The quote of a block whose words an excerpt of it is; null for words that the note says itself. */
export function foundQuote<Quote extends { readonly asCited: string }>(
  block: string,
  excerpt: string,
  quotes: readonly Quote[],
): Quote | null {
  const words = excerpt.replace(/^…|…$/g, '')
  return (
    quotes.find(({ asCited }) => {
      const cited = inOneLine(asCited)
      return cited.includes(words) && block.includes(cited)
    }) ?? null
  )
}
