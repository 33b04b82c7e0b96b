// The names of everything a note's text is made of, for those who write notes out and read them in. The editor's
// extensions (client/src/views/notes/editor) and the Markdown, DOCX and HTML writers all know exactly these.

export const blockKinds = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  /** A live quote: `QuoteAttrs`; no text of its own. */
  'quote',
  /** A live or frozen query: `QueryAttrs`; no text of its own. */
  'query',
  /** A picture kept by this server: `ImageAttrs`. */
  'image',
] as const

export const inlineKinds = [
  'text',
  'hardBreak',
  /** Stands where it is referred to and holds its own text, so that two people's footnotes never meet in one list. */
  'footnote',
] as const

export const markKinds = [
  'bold',
  'italic',
  'strike',
  'code',
  'link',
  /** Words that a thread stands at; `attrs.thread` is its ULID. Several may lie over the same words. */
  'thread',
] as const

export type BlockKind = (typeof blockKinds)[number]
export type InlineKind = (typeof inlineKinds)[number]
export type MarkKind = (typeof markKinds)[number]

/** The attributes of a picture. The bytes are asked for at `/api/images/<id>`. */
export type ImageAttrs = {
  readonly image: string
  /** What it shows, for those who cannot see it. */
  readonly alt: string
  readonly width: number
  readonly height: number
}
