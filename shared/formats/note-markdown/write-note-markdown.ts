// A note as GitHub-flavoured Markdown that any program reads, and from which `readNoteMarkdown` makes the same note again:
// live quotes are block quotations with a block id, queries are their tables. Places of threads are not taken along.

import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { NoteNode, QuoteAttrs } from '../../records/notes/note-document.ts'
import { quoteAttrsSchema } from '../../records/notes/note-document.ts'
import type { ImageAttrs } from '../../records/notes/note-kinds.ts'
import {
  frozenResult,
  type QueryAttrs,
  type QueryResult,
  queryAttrsSchema,
} from '../../records/notes/query.ts'
import { keptComment, queryEnd } from './kept-comment.ts'
import type { BlockContent, FootnoteDefinition, ListItem, RootContent } from './syntax-tree.ts'
import { writePhrasing } from './write-phrasing.ts'
import { writeQueryBlocks } from './write-query.ts'
import { writeTable } from './write-table.ts'

/** A quote's words as they stand now, with whom and where in words, and the address of the place when there is one. */
export type QuoteInWords = {
  readonly words: string
  readonly speaker: string | null
  /** Where the words are of several: those of each in turn. */
  readonly stretches?: readonly { readonly speaker: string; readonly words: string }[] | undefined
  readonly place: string
  readonly address: string | null
  /** Further lines below, such as how it was cited. */
  readonly remarks?: readonly string[]
  /** The block of a vault that the words stand in, as `[[…]]` names it. */
  readonly target?: string
}

/** What the note itself does not hold. What is left out or null is written from the note alone: words as cited. */
export type MarkdownWords = {
  readonly quoteOf?: (quote: QuoteAttrs, nth: number) => QuoteInWords | null
  readonly resultOf?: (query: QueryAttrs) => QueryResult | null
  /** Where the picture lies, `/api/images/<id>` unless told; keep the id as the file's name to have it read again. */
  readonly addressOf?: (image: ImageAttrs) => string
  /** In a vault: what `[[…]]` names in place of an address; null for an address that stays as it is. */
  readonly linkTo?: (address: string) => string | null
  /** True: without our comments, for words that go to another program. The quotes in it are no longer live. */
  readonly isForOthers?: boolean
}

/** Markdown that ends in a line break; '' for an empty note. Blocks of unknown kinds are written as their words. */
export function writeNoteMarkdown(blocks: readonly NoteNode[], words: MarkdownWords = {}): string {
  const writing = new Writing(words)
  const children = blocks.flatMap((block) => writing.block(block))
  return textOfBlocks([...children, ...writing.footnotes])
}

/** Blocks in a part. */
const slice = 40

/** The same text in parts, so that whoever writes a long note can let others in between. */
export function* writeNoteMarkdownParts(
  blocks: readonly NoteNode[],
  words: MarkdownWords = {},
): Generator<string> {
  const writing = new Writing(words)
  let part: RootContent[] = []
  let isFirst = true
  for (const block of blocks) {
    part.push(...writing.block(block))
    // Only here do neighbours never change how a block is written; lists and lists do.
    if (part.length < slice || part.at(-1)?.type !== 'paragraph') continue
    yield `${isFirst ? '' : '\n'}${textOfBlocks(part)}`
    isFirst = false
    part = []
  }
  const rest = textOfBlocks([...part, ...writing.footnotes])
  if (rest !== '') yield `${isFirst ? '' : '\n'}${rest}`
}

const textOfBlocks = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      fences: true,
      rule: '-',
      listItemIndent: 'one',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  )

/** Blocks and words on the way to Markdown: footnotes and quotes are numbered as they are met. */
class Writing {
  readonly footnotes: FootnoteDefinition[] = []
  readonly #words: MarkdownWords
  #quotes = 0

  constructor(words: MarkdownWords) {
    this.#words = words
  }

  block(node: NoteNode): RootContent[] {
    switch (node.type) {
      case 'text':
      case 'footnote':
        return this.block({ type: 'paragraph', content: [node] })
      case 'paragraph':
        return this.#paragraph(node.content)
      case 'heading':
        return [
          { type: 'heading', depth: depthOf(node.attrs?.level), children: this.#phrases(node, 'space') },
        ]
      case 'bulletList':
      case 'orderedList':
        return this.#list(node)
      case 'blockquote':
        return [{ type: 'blockquote', children: this.#inner(node) }]
      case 'codeBlock':
        return [{ type: 'code', lang: languageOf(node), value: textOf(node) }]
      case 'horizontalRule':
        return [{ type: 'thematicBreak' }]
      case 'table':
        return this.#table(node)
      case 'quote':
        return this.#quote(node)
      case 'query':
        return this.#query(node)
      case 'image':
        return this.#image(node)
      default:
        return (node.content ?? []).flatMap((child) => this.block(child))
    }
  }

  #paragraph(content: readonly NoteNode[] = []): RootContent[] {
    const children = writePhrasing(trimmed(content), {
      addFootnote: this.#addFootnote,
      breaks: 'kept',
      linkTo: this.#words.linkTo,
    })
    return children.length === 0 ? [] : [{ type: 'paragraph', children }]
  }

  #phrases(node: NoteNode, breaks: 'space' | 'html') {
    return writePhrasing(trimmed(node.content ?? []), {
      addFootnote: this.#addFootnote,
      breaks,
      linkTo: this.#words.linkTo,
    })
  }

  #inner(node: NoteNode): BlockContent[] {
    return (node.content ?? []).flatMap((child) => this.block(child)) as BlockContent[]
  }

  #list(node: NoteNode): RootContent[] {
    const children = (node.content ?? []).map((item): ListItem => {
      const inner = this.#inner(item)
      return {
        type: 'listItem',
        spread: inner.filter(({ type }) => type !== 'list').length > 1,
        children: inner,
      }
    })
    const start = Number(node.attrs?.start ?? 1)
    const ordered = node.type === 'orderedList'
    return [{ type: 'list', ordered, ...(ordered ? { start } : {}), spread: false, children }]
  }

  #table(node: NoteNode): RootContent[] {
    const { table, heads } = writeTable(node, (cell) =>
      (cell.content ?? []).flatMap((part, nth) => [
        ...(nth === 0 ? [] : [{ type: 'html' as const, value: '<br>' }]),
        ...this.#phrases(part, 'html'),
      ]),
    )
    const kept = heads === 'row' ? [] : this.#kept(keptComment('table', { heads }))
    return [...kept, table]
  }

  #quote(node: NoteNode): RootContent[] {
    const quote = quoteAttrsSchema.safeParse(withoutNulls(node.attrs))
    if (!quote.success) return []
    const nth = ++this.#quotes
    const told = this.#words.quoteOf?.(quote.data, nth) ?? null
    const source: NoteNode[] = []
    if (told?.speaker) source.push({ type: 'text', text: `— ${told.speaker}, ` })
    if (told) {
      const marks = told.address === null ? {} : { marks: [{ type: 'link', attrs: { href: told.address } }] }
      source.push({ type: 'text', text: told.place, ...marks })
    }
    const said = told?.stretches ?? [{ speaker: null, words: told?.words ?? quote.data.asCited }]
    const lines = said.flatMap(({ speaker, words }) => [
      ...(speaker === null
        ? []
        : this.#paragraph([{ type: 'text', text: speaker, marks: [{ type: 'bold' }] }])),
      ...words.split(/\n+/).flatMap((line) => this.#paragraph([{ type: 'text', text: line }])),
    ])
    const remarks = (told?.remarks ?? []).flatMap((remark) =>
      this.#paragraph([{ type: 'text', text: remark }]),
    )
    const target: RootContent[] =
      told?.target === undefined
        ? []
        : [{ type: 'paragraph', children: [{ type: 'html', value: `[[${told.target}]]` }] }]
    const children = [...lines, ...this.#paragraph(source), ...remarks, ...target] as BlockContent[]
    return [
      ...this.#kept(keptComment('quote', quote.data)),
      { type: 'blockquote', children },
      ...(this.#words.isForOthers
        ? []
        : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: `^q${nth}` }] }]),
    ]
  }

  #query(node: NoteNode): RootContent[] {
    const query = queryAttrsSchema.safeParse(withoutNulls(node.attrs))
    if (!query.success) return []
    const { frozen } = query.data
    const result = frozen === undefined ? (this.#words.resultOf?.(query.data) ?? null) : frozenResult(frozen)
    return [
      ...this.#kept(keptComment('query', query.data)),
      ...writeQueryBlocks(query.data, result),
      ...this.#kept(queryEnd),
    ]
  }

  #image(node: NoteNode): RootContent[] {
    const { image, alt, width, height } = node.attrs ?? {}
    if (typeof image !== 'string') return []
    const attrs = { image, alt: String(alt ?? ''), width: Number(width), height: Number(height) }
    const url = this.#words.addressOf?.(attrs) ?? `/api/images/${image}`
    const title = `${attrs.width} × ${attrs.height}`
    return [
      {
        type: 'paragraph',
        children: [{ type: 'image', url, title, alt: attrs.alt.replaceAll(/[\n\r]+/g, ' ') }],
      },
    ]
  }

  #kept(html: string): RootContent[] {
    return this.#words.isForOthers ? [] : [{ type: 'html', value: html }]
  }

  readonly #addFootnote = (footnote: NoteNode): string => {
    const label = String(this.footnotes.length + 1)
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [],
    }
    this.footnotes.push(definition)
    const children = this.#phrases(footnote, 'space')
    if (children.length > 0) definition.children.push({ type: 'paragraph', children })
    return label
  }
}

const depthOf = (level: unknown): 2 | 3 | 4 => (level === 3 || level === 4 ? level : 2)

const languageOf = (node: NoteNode): string | null =>
  typeof node.attrs?.language === 'string' && /^[\w+#.-]+$/.test(node.attrs.language)
    ? node.attrs.language
    : null

const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join('')

const withoutNulls = (attrs: NoteNode['attrs'] = {}): Record<string, unknown> => ({
  ...(attrs.transcript === undefined ? {} : { source: null }),
  ...Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)),
})

/** Without breaks and spaces at its ends, which Markdown cannot hold there. */
function trimmed(content: readonly NoteNode[]): readonly NoteNode[] {
  const isBlank = (node: NoteNode | undefined) =>
    node?.type === 'hardBreak' || (node?.type === 'text' && (node.text ?? '').trim() === '')
  let start = 0
  let end = content.length
  while (start < end && isBlank(content[start])) start++
  while (end > start && isBlank(content[end - 1])) end--
  return content.slice(start, end)
}
