// A note's blocks as a page holds them: only kinds, marks and attributes on these lists go out, whatever else the text's
// nodes carry. What is not on the lists lends its words to the block around it.

import type { NoteMark, NoteNode } from '../../../../shared/records/notes/note-document.ts'
import {
  type BlockKind,
  blockKinds,
  type InlineKind,
  inlineKinds,
  type MarkKind,
} from '../../../../shared/records/notes/note-kinds.ts'
import { addressWords, publicAddress } from './public-address.ts'

/** `images`: pictures that go out with the page; blocks of others are left out. */
export type Place = {
  readonly origin: string
  readonly slug: string
  readonly images: ReadonlySet<unknown>
}

/** What stands in a list of its own on the page: gives the place there, or null to leave the block out. */
export type Embedded = (node: NoteNode) => number | null

/** Attributes that a page draws, by kind of block; all others stay at home. */
const shownAttrs: Partial<Record<BlockKind | InlineKind, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start', 'type'],
  codeBlock: ['language'],
  tableHeader: ['colspan', 'rowspan', 'align'],
  tableCell: ['colspan', 'rowspan', 'align'],
  image: ['image', 'alt', 'width', 'height'],
}
const shownMarks: ReadonlySet<string> = new Set<MarkKind>(['bold', 'italic', 'strike', 'code'])
const known: ReadonlySet<string> = new Set([...blockKinds, ...inlineKinds])

export function publicBlocks(
  nodes: readonly NoteNode[],
  place: Place,
  placeOf: { readonly quote: Embedded; readonly query: Embedded },
): NoteNode[] {
  return nodes.flatMap((node): NoteNode[] => {
    if (node.type === 'text') return publicText(node, place)
    if (node.type === 'quote' || node.type === 'query') {
      const at = placeOf[node.type](node)
      return at === null ? [] : [{ type: node.type, attrs: { at } }]
    }
    if (node.type === 'image' && !place.images.has(node.attrs?.image)) return []
    const content = publicBlocks(node.content ?? [], place, placeOf)
    if (!known.has(node.type)) return content
    const attrs = attrsOf(node)
    return [
      {
        type: node.type,
        ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
        ...(content.length > 0 ? { content } : {}),
      },
    ]
  })
}

function attrsOf({ type, attrs = {} }: NoteNode): Record<string, string | number> {
  const shown: Record<string, string | number> = {}
  for (const name of shownAttrs[type as BlockKind | InlineKind] ?? []) {
    const value = attrs[name]
    if (typeof value === 'string' || typeof value === 'number') shown[name] = value
  }
  return shown
}

function publicText({ text = '', marks = [] }: NoteNode, place: Place): NoteNode[] {
  if (text === '') return []
  const kept: NoteMark[] = marks.filter(({ type }) => shownMarks.has(type)).map(({ type }) => ({ type }))
  const link = marks.find(({ type }) => type === 'link')
  const href = link === undefined ? null : publicAddress(link.attrs?.href, place.origin, place.slug)
  if (href !== null) kept.push({ type: 'link', attrs: { href } })
  const isBareAddress = link !== undefined && href === null && /^(?:https?:\/\/|\/)\S+$/.test(text.trim())
  const words = isBareAddress ? addressWords : text
  return [{ type: 'text', text: words, ...(kept.length > 0 ? { marks: kept } : {}) }]
}
