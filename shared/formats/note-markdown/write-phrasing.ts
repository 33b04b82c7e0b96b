// A note's inline text as Markdown's nested phrases. Notes lay marks flat over words; Markdown nests them, so runs under
// the same mark become one phrase, links outermost and code innermost.

import type { NoteMark, NoteNode } from '../../records/notes/note-document.ts'
import { isSafeAddress } from './safe-address.ts'
import type { PhrasingContent } from './syntax-tree.ts'

const order = ['link', 'bold', 'italic', 'strike', 'code'] as const
type Nested = (typeof order)[number]

/** Footnotes met on the way are handed to `addFootnote`, which gives back their label. */
export type PhrasingNeeds = {
  readonly addFootnote: (footnote: NoteNode) => string
  readonly breaks: 'kept' | 'space' | 'html'
  /** In a vault: what `[[…]]` names in place of an address; null for an address that stays as it is. */
  readonly linkTo?: ((address: string) => string | null) | undefined
}

type Run = { readonly node: NoteNode; readonly marks: ReadonlyMap<Nested, NoteMark> }

export function writePhrasing(nodes: readonly NoteNode[], needs: PhrasingNeeds): PhrasingContent[] {
  return nest(nodes.flatMap(withMarksInside), needs)
}

/** White space at the edges of a marked run stands outside of it: Markdown marks words. */
function withMarksInside(node: NoteNode): Run[] {
  const marks = marksOf(node)
  const text = node.text ?? ''
  if (node.type !== 'text') return [{ node, marks }]
  const spoken = text.replaceAll(/[\n\r]+/g, ' ')
  if (marks.size === 0 || marks.has('code'))
    return spoken === '' ? [] : [{ node: { ...node, text: spoken }, marks }]
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(spoken) ?? []
  const bare = new Map<Nested, NoteMark>()
  return [
    { node: { type: 'text', text: before }, marks: bare },
    { node: { ...node, text: words }, marks },
    { node: { type: 'text', text: after }, marks: bare },
  ].filter((run) => run.node.text !== '')
}

function marksOf(node: NoteNode): Map<Nested, NoteMark> {
  const marks = new Map<Nested, NoteMark>()
  for (const name of order) {
    const mark = node.marks?.find(({ type }) => type === name)
    if (mark && (name !== 'link' || isSafeAddress(String(mark.attrs?.href)))) marks.set(name, mark)
  }
  return marks
}

function nest(runs: readonly Run[], needs: PhrasingNeeds): PhrasingContent[] {
  const phrases: PhrasingContent[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]
    if (run === undefined) break
    const outer = order.find((name) => run.marks.has(name))
    if (outer === undefined || run.node.type !== 'text') {
      phrases.push(...leaf(run.node, needs))
      at++
      continue
    }
    const href = hrefOf(run.marks.get(outer))
    let end = at + 1
    while (isUnder(runs[end], outer, href)) end++
    phrases.push(wrapped(outer, href, runs.slice(at, end), needs))
    at = end
  }
  return phrases
}

const hrefOf = (mark: NoteMark | undefined): string => String(mark?.attrs?.href ?? '')

const isUnder = (run: Run | undefined, outer: Nested, href: string): boolean =>
  run !== undefined &&
  run.node.type === 'text' &&
  run.marks.has(outer) &&
  (outer !== 'link' || hrefOf(run.marks.get('link')) === href)

function wrapped(outer: Nested, href: string, runs: readonly Run[], needs: PhrasingNeeds): PhrasingContent {
  if (outer === 'code') {
    const value = runs.map(({ node }) => node.text ?? '').join('')
    // A table's cell cannot hold code with this pair of signs: they would be read as one.
    return needs.breaks === 'html' && value.includes('\\|')
      ? { type: 'text', value }
      : { type: 'inlineCode', value }
  }
  const target = outer === 'link' ? (needs.linkTo?.(href) ?? null) : null
  const words = runs.map(({ node }) => node.text ?? '').join('')
  // Between these brackets words stand as they are, so words with signs in them keep the other form.
  if (target !== null && !/[[\]|<>&\\`*_~^#]/.test(words)) {
    return { type: 'html', value: `[[${target}${needs.breaks === 'html' ? '\\|' : '|'}${words}]]` }
  }
  const inner = runs.map(({ node, marks }) => {
    const rest = new Map(marks)
    rest.delete(outer)
    return { node, marks: rest }
  })
  const children = nest(inner, needs)
  switch (outer) {
    case 'link':
      return { type: 'link', url: href, children: children as never }
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'strike':
      return { type: 'delete', children }
  }
}

function leaf(node: NoteNode, needs: PhrasingNeeds): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.text ?? '' }]
    case 'hardBreak':
      if (needs.breaks === 'space') return [{ type: 'text', value: ' ' }]
      return needs.breaks === 'html' ? [{ type: 'html', value: '<br>' }] : [{ type: 'break' }]
    case 'footnote': {
      const identifier = needs.addFootnote(node)
      return [{ type: 'footnoteReference', identifier, label: identifier }]
    }
    default:
      return (node.content ?? []).flatMap((child) => leaf(child, needs))
  }
}
