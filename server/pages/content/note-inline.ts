// The words of a note with their marks, and its footnotes, which gather at the end and lead both ways.
import type { InlineKind, MarkKind } from '../../../shared/records/notes/note-kinds.ts'
import { type Html, html } from '../html.ts'

/** A node as it came: nothing of it is certain but that it is JSON. */
export type NoteNode = {
  readonly type?: unknown
  readonly text?: unknown
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly marks?: unknown
  readonly content?: unknown
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const nodesOf = (value: unknown): readonly NoteNode[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((node) => ({ ...node, attrs: isRecord(node.attrs) ? node.attrs : {} }))
    : []

export const nodesIn = ({ content }: NoteNode): readonly NoteNode[] => nodesOf(content)

/** `footnotes` null: inside a footnote, where there are no further ones. */
export const inlineText = (nodes: readonly NoteNode[], footnotes: Html[] | null): readonly Html[] =>
  nodes.map((node, at) => {
    switch (node.type as InlineKind) {
      case 'text': {
        const text = typeof node.text === 'string' ? node.text : ''
        // The number of a footnote stands at the word before it, however it was typed.
        const isNoted = footnotes !== null && nodes[at + 1]?.type === 'footnote'
        return marked(html`${isNoted ? text.trimEnd() : text}`, nodesOf(node.marks))
      }
      case 'hardBreak':
        return html`<br>`
      case 'footnote':
        return footnotes === null ? html`${inlineText(nodesIn(node), null)}` : footnoteAt(node, footnotes)
      default:
        return html`${inlineText(nodesIn(node), footnotes)}`
    }
  })

function footnoteAt(node: NoteNode, footnotes: Html[]): Html {
  const number = footnotes.push(html`${inlineText(nodesIn(node), null)}`)
  return html`<sup class="note-ref"><a id="ref-${number}" href="#note-${number}" aria-label="Footnote ${number}">${number}</a></sup>`
}

/** The first mark is the outermost. */
const marked = (words: Html, marks: readonly NoteNode[]): Html =>
  marks.reduceRight((inner, mark) => {
    switch (mark.type as MarkKind) {
      case 'bold':
        return html`<strong>${inner}</strong>`
      case 'italic':
        return html`<em>${inner}</em>`
      case 'strike':
        return html`<s>${inner}</s>`
      case 'code':
        return html`<code>${inner}</code>`
      case 'link': {
        const href = linkAddress(mark.attrs?.href)
        return href === null ? inner : html`<a href="${href}" rel="nofollow noopener">${inner}</a>`
      }
      default:
        return inner
    }
  }, words)

/** http, https and mailto, and public pages of this server; null for all else. */
export function linkAddress(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > 2000) return null
  if (/^\/(?:[qrnv]|pub)\/[\w@#:./-]*$/.test(href)) return href
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null
  return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ? href : null
}

export const footnoteList = (footnotes: readonly Html[]): Html | null =>
  footnotes.length === 0
    ? null
    : html`<section class="footnotes" aria-label="Footnotes">
<ol>
${footnotes.map(
  (
    words,
    at,
  ) => html`<li id="note-${at + 1}">${words} <a href="#ref-${at + 1}" aria-label="Back to where footnote ${at + 1} is">↩</a></li>
`,
)}</ol>
</section>
`
