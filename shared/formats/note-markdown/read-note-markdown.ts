// Markdown as the blocks of a note. Never throws: what is not Markdown is words. Nothing in it runs or is fetched: HTML
// is text, links are http, https or mail, and pictures are taken only when they are of this server's own.

import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { NoteNode } from '../../records/notes/note-document.ts'
import { quoteAttrsSchema } from '../../records/notes/note-document.ts'
import { queryAttrsSchema } from '../../records/notes/query.ts'
import { queryEnd, readKeptComment } from './kept-comment.ts'
import { joined, type References, readPhrasing } from './read-phrasing.ts'
import { readTable } from './read-table.ts'
import type { List, Nodes, PhrasingContent, RootContent } from './syntax-tree.ts'

/** Blocks in blocks; what lies deeper is taken out to this depth. */
const deepest = 12

/** Without the second search for addresses, which would make links of words that were written as mere words. */
const asWritten = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

/** The blocks in order; none for blank text. */
export function readNoteMarkdown(markdown: string): NoteNode[] {
  if (isBottomless.test(markdown)) return asPlainParagraphs(markdown)
  try {
    const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: asWritten })
    return new Reading(root.children).blocks(root.children, 0)
  } catch {
    // A parser that gave up (a bottomless nesting): the words are still somebody's words.
    return asPlainParagraphs(markdown)
  }
}

/** Forty quotations or lists in each other at once: nobody's text, and work without end for a parser. */
const isBottomless = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>])){40}/m

const asPlainParagraphs = (text: string): NoteNode[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] }))

/** One document on its way to a note: its references are looked up wherever they stand. */
class Reading {
  readonly #addresses = new Map<string, string>()
  readonly #footnotes = new Map<string, readonly PhrasingContent[]>()
  readonly #references: References
  readonly #raised: number

  constructor(children: readonly RootContent[]) {
    let highest = 6
    const visit = (node: Nodes, depth: number) => {
      if (node.type === 'definition') this.#addresses.set(node.identifier, node.url)
      if (node.type === 'footnoteDefinition')
        this.#footnotes.set(node.identifier, node.children.flatMap(phrasesOf))
      if (node.type === 'heading') highest = Math.min(highest, node.depth)
      if ('children' in node && depth < 200) for (const child of node.children) visit(child, depth + 1)
    }
    for (const child of children) visit(child, 0)
    this.#raised = highest === 1 ? 1 : 0
    const inFootnote: References = { addresses: this.#addresses, footnote: () => null }
    this.#references = {
      addresses: this.#addresses,
      footnote: (identifier) => {
        const phrases = this.#footnotes.get(identifier)
        if (!phrases) return null
        return readPhrasing(phrases, inFootnote).map((node) =>
          node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node,
        )
      },
    }
  }

  blocks(children: readonly RootContent[], depth: number): NoteNode[] {
    const blocks: NoteNode[] = []
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (child === undefined) continue
      const kept = child.type === 'html' ? this.#kept(child.value, children, at) : null
      if (kept) {
        blocks.push(kept.block)
        at = kept.last
      } else blocks.push(...this.#block(child, depth))
    }
    return blocks
  }

  #block(node: RootContent, depth: number): NoteNode[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children)
      case 'heading': {
        const level = Math.min(4, Math.max(2, node.depth + this.#raised))
        const content = readPhrasing(node.children, this.#references).filter(
          ({ type }) => type !== 'hardBreak',
        )
        return [{ type: 'heading', attrs: { level }, ...(content.length > 0 ? { content } : {}) }]
      }
      case 'list':
        return depth >= deepest
          ? this.#flat(
              node.children.flatMap(({ children }) => children),
              depth,
            )
          : [this.#list(node, depth)]
      case 'blockquote':
        return depth >= deepest
          ? this.#flat(node.children, depth)
          : [{ type: 'blockquote', content: this.#filled(this.blocks(node.children, depth + 1)) }]
      case 'code':
        return [
          {
            type: 'codeBlock',
            ...(node.lang ? { attrs: { language: node.lang } } : {}),
            ...(node.value === '' ? {} : { content: [{ type: 'text', text: node.value }] }),
          },
        ]
      case 'thematicBreak':
        return [{ type: 'horizontalRule' }]
      case 'table':
        return [readTable(node, this.#references, 'row')]
      case 'html':
        return this.#htmlAsText(node.value)
      default:
        return []
    }
  }

  #flat(children: readonly RootContent[], depth: number): NoteNode[] {
    return [...this.#filled(this.blocks(children, depth))]
  }

  #filled(blocks: readonly NoteNode[]): readonly NoteNode[] {
    return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  }

  /** A picture of ours that stands alone is a block; any other becomes a link with its words. */
  #paragraph(children: readonly PhrasingContent[]): NoteNode[] {
    const [only, ...others] = children
    const image =
      others.length === 0 && only?.type === 'image' ? readImage(only.url, only.title, only.alt) : null
    if (image) return [image]
    const content = readPhrasing(children, this.#references)
    return content.length === 0 ? [] : [{ type: 'paragraph', content }]
  }

  #list(node: List, depth: number): NoteNode {
    const content = node.children.map(({ children, checked }): NoteNode => {
      const [first, ...others] = this.#filled(this.blocks(children, depth + 1))
      const box: NoteNode[] =
        typeof checked === 'boolean' ? [{ type: 'text', text: checked ? '[x] ' : '[ ] ' }] : []
      const isParagraph = first?.type === 'paragraph'
      const head: NoteNode = isParagraph
        ? { ...first, ...(box.length > 0 ? { content: joined([...box, ...(first.content ?? [])]) } : {}) }
        : { type: 'paragraph', ...(box.length > 0 ? { content: box } : {}) }
      return { type: 'listItem', content: [head, ...(isParagraph || !first ? [] : [first]), ...others] }
    })
    if (!node.ordered) return { type: 'bulletList', content }
    return { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
  }

  /** What a comment of ours keeps, with the last of the blocks that are only its words; null when it is not ours. */
  #kept(
    html: string,
    children: readonly RootContent[],
    at: number,
  ): { block: NoteNode; last: number } | null {
    const found = readKeptComment(html)
    if (!found) return null
    const next = children[at + 1]
    if (found.kind === 'table') {
      const { heads } = found.kept as { readonly heads?: unknown }
      return next?.type === 'table' ? { block: readTable(next, this.#references, heads), last: at + 1 } : null
    }
    if (found.kind === 'quote') {
      const quote = quoteAttrsSchema.safeParse(found.kept)
      if (!quote.success) return null
      const words = next?.type === 'blockquote' ? at + 1 : at
      return {
        block: { type: 'quote', attrs: quote.data },
        last: isBlockId(children[words + 1]) ? words + 1 : words,
      }
    }
    const query = queryAttrsSchema.safeParse(found.kept)
    if (!query.success) return null
    const end = children.findIndex(
      (node, nth) => nth > at && node.type === 'html' && node.value.trim() === queryEnd,
    )
    return { block: { type: 'query', attrs: query.data }, last: end === -1 ? at : end }
  }

  /** Comments say nothing to a reader; all other HTML is shown as it was written, line by line. */
  #htmlAsText(html: string): NoteNode[] {
    const lines = html
      .replaceAll(/<!--.*?-->/gs, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const content = lines.flatMap((text, nth): NoteNode[] => [
      ...(nth === 0 ? [] : [{ type: 'hardBreak' }]),
      { type: 'text', text },
    ])
    return content.length === 0 ? [] : [{ type: 'paragraph', content }]
  }
}

/** The words of a definition's blocks, one after the other. */
function phrasesOf(node: Nodes, nth: number): PhrasingContent[] {
  const inner: PhrasingContent[] =
    node.type === 'paragraph' || node.type === 'heading'
      ? node.children
      : node.type === 'code'
        ? [{ type: 'inlineCode', value: node.value }]
        : 'children' in node
          ? node.children.flatMap(phrasesOf)
          : []
  return nth === 0 || inner.length === 0 ? inner : [{ type: 'text', value: ' ' }, ...inner]
}

const isBlockId = (node: RootContent | undefined): boolean => {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : []
  return others.length === 0 && only?.type === 'text' && /^\^[\w-]+$/.test(only.value)
}

/** A picture of ours by its address, which ends in the picture's id, and its measures in the title. */
function readImage(
  url: string,
  title: string | null | undefined,
  alt: string | null | undefined,
): NoteNode | null {
  const image = /(?:^|\/)([0-9A-HJKMNP-TV-Z]{26})(?:\.\w+)?$/.exec(url)?.[1]
  const size = /^(\d{1,5}) × (\d{1,5})$/.exec(title ?? '')
  if (image === undefined || size === null) return null
  return { type: 'image', attrs: { image, alt: alt ?? '', width: Number(size[1]), height: Number(size[2]) } }
}
