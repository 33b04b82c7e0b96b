// Markdown's nested phrases as a note's flat inline text. HTML in it is text, but for a line break in a table's cell.

import type { NoteMark, NoteNode } from '../../records/notes/note-document.ts'
import { isSafeAddress } from './safe-address.ts'
import type { PhrasingContent } from './syntax-tree.ts'

/** What references point at, by identifier. */
export type References = {
  readonly addresses: ReadonlyMap<string, string>
  /** The words of a footnote; null when there is none of that name, or where a footnote cannot stand. */
  readonly footnote: (identifier: string) => readonly NoteNode[] | null
}

export const readPhrasing = (
  phrases: readonly PhrasingContent[],
  references: References,
  marks: readonly NoteMark[] = [],
): NoteNode[] => joined(phrases.flatMap((phrase) => read(phrase, references, marks)))

function read(phrase: PhrasingContent, references: References, marks: readonly NoteMark[]): NoteNode[] {
  const under = (children: readonly PhrasingContent[], mark: NoteMark | null) =>
    children.flatMap((child) =>
      read(
        child,
        references,
        mark === null || marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark],
      ),
    )
  const linked = (children: readonly PhrasingContent[], address: string | undefined) =>
    under(
      children,
      address !== undefined && isSafeAddress(address) ? { type: 'link', attrs: { href: address } } : null,
    )
  switch (phrase.type) {
    case 'text':
      return words(phrase.value.replaceAll(/[\n\r]+/g, ' '), marks)
    case 'html':
      return /^<br\s*\/?>$/i.test(phrase.value) ? [{ type: 'hardBreak' }] : words(phrase.value, marks)
    case 'inlineCode':
      return words(phrase.value, [...marks.filter(({ type }) => type === 'thread'), { type: 'code' }])
    case 'strong':
      return under(phrase.children, { type: 'bold' })
    case 'emphasis':
      return under(phrase.children, { type: 'italic' })
    case 'delete':
      return under(phrase.children, { type: 'strike' })
    case 'link':
      return linked(phrase.children, phrase.url)
    case 'linkReference':
      return linked(phrase.children, references.addresses.get(phrase.identifier))
    case 'image':
      return linked([{ type: 'text', value: phrase.alt || phrase.url }], phrase.url)
    case 'imageReference':
      return words(phrase.alt ?? '', marks)
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'footnoteReference': {
      const content = references.footnote(phrase.identifier)
      if (content === null) return words(`[^${phrase.label ?? phrase.identifier}]`, marks)
      return [{ type: 'footnote', ...(content.length > 0 ? { content } : {}) }]
    }
  }
}

const words = (text: string, marks: readonly NoteMark[]): NoteNode[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]

/** Neighbours with the same marks are one piece of text, as an editor has them. */
export function joined(nodes: readonly NoteNode[]): NoteNode[] {
  const pieces: NoteNode[] = []
  for (const node of nodes) {
    const last = pieces.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node))
      pieces[pieces.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    else pieces.push(node)
  }
  return pieces
}

const sameMarks = (a: NoteNode, b: NoteNode): boolean => {
  const [of, others] = [a.marks ?? [], b.marks ?? []]
  return (
    of.length === others.length &&
    of.every((mark) =>
      others.some((other) => other.type === mark.type && other.attrs?.href === mark.attrs?.href),
    )
  )
}
