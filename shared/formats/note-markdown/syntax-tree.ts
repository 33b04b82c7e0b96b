// The parts of a Markdown document's tree, by the names the format's own description gives them
// (https://github.com/syntax-tree/mdast), taken from what its reader gives back.
import type { fromMarkdown } from 'mdast-util-from-markdown'

type Root = ReturnType<typeof fromMarkdown>
export type RootContent = Root['children'][number]
export type Nodes = Root | RootContent
type Part<Type extends RootContent['type']> = Extract<RootContent, { readonly type: Type }>

export type PhrasingContent = Part<'paragraph'>['children'][number]
/** What may stand in a quotation or an item of a list. */
export type BlockContent = Part<'blockquote'>['children'][number]
export type FootnoteDefinition = Part<'footnoteDefinition'>
export type List = Part<'list'>
export type ListItem = Part<'listItem'>
export type Table = Part<'table'>
export type TableRow = Part<'tableRow'>
