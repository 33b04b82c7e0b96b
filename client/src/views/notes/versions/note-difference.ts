// What changed between two states of a note, line by line and word by word, as it is read: a list's items, a table's rows
// and a quote's words are lines. Marks are left out: making a word bold changes nothing here.
import { diffArrays } from 'diff'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { queryLine } from '../../../../../shared/records/notes/query-words.ts'
import { readQuery } from '../editor/query-attrs.ts'

export type LineKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'quoted'
  | 'code'
  | 'quote'
  | 'query'
  | 'image'
  | 'rule'

export type Line = { readonly kind: LineKind; readonly text: string }
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
export type ChangedLine = {
  readonly kind: LineKind
  readonly change: 'same' | 'added' | 'removed' | 'changed'
  readonly pieces: readonly Piece[]
}

/** Beyond so many differences two texts are told as two texts: finding the fewest would take too long. */
const mostEdits = 4000
/** Two lines that share so much of their words are one that was changed. */
const likeness = 0.35

export function diffNotes(before: readonly NoteNode[], after: readonly NoteNode[]): readonly ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const isSame = (a: Line, b: Line) => a.kind === b.kind && a.text === b.text
  const steps = diffArrays([...old], [...now], { comparator: isSame, maxEditLength: mostEdits })
  if (!steps) return [...old.map(whole('removed')), ...now.map(whole('added'))]
  const lines: ChangedLine[] = []
  let removed: readonly Line[] = []
  for (const { added, removed: isRemoved, value } of steps) {
    if (isRemoved) removed = [...removed, ...value]
    else if (added) {
      lines.push(...paired(removed, value))
      removed = []
    } else {
      lines.push(...removed.map(whole('removed')), ...value.map(whole('same')))
      removed = []
    }
  }
  return [...lines, ...removed.map(whole('removed'))]
}

const whole =
  (change: 'same' | 'added' | 'removed') =>
  ({ kind, text }: Line): ChangedLine => ({ kind, change, pieces: [{ kind: change, text }] })

/** Each new line with the next old one it resembles; old ones that are passed over were removed. */
function paired(removed: readonly Line[], added: readonly Line[]): ChangedLine[] {
  const lines: ChangedLine[] = []
  let from = 0
  for (const line of added) {
    const at = removed.findIndex((old, nth) => nth >= from && resembles(old, line))
    const old = removed[at]
    if (!old) {
      lines.push(whole('added')(line))
      continue
    }
    lines.push(...removed.slice(from, at).map(whole('removed')))
    lines.push({ kind: line.kind, change: 'changed', pieces: diffWords(old.text, line.text) })
    from = at + 1
  }
  return [...lines, ...removed.slice(from).map(whole('removed'))]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)
const distinctWords = (text: string) => new Set(wordsOf(text.toLowerCase()).filter((word) => /\w/.test(word)))

function resembles(a: Line, b: Line): boolean {
  if (a.kind !== b.kind) return false
  const [left, right] = [distinctWords(a.text), distinctWords(b.text)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, Math.min(left.size, right.size)) >= likeness
}

export function diffWords(before: string, after: string): readonly Piece[] {
  const steps = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (!steps) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return steps.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const textOf = (node: NoteNode): string => {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return ' '
  const inner = (node.content ?? []).map(textOf).join('')
  return node.type === 'footnote' ? ` [${inner}]` : inner
}
const told = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Its title or what it shows, and whether it is frozen; only the title of what is no query any more. */
function queryIn(attrs: Readonly<Record<string, unknown>>): string {
  const query = readQuery(attrs)
  return query ? queryLine(query) : told(attrs.title) || 'A query of positions'
}

/** A note as lines, in the order it is read. */
export const linesOf = (nodes: readonly NoteNode[], kind: LineKind = 'paragraph'): Line[] =>
  nodes.flatMap((node): Line[] => {
    const inside = node.content ?? []
    const attrs = node.attrs ?? {}
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', text: textOf(node) }]
      case 'bulletList':
      case 'orderedList':
        return linesOf(inside, 'item')
      case 'listItem':
        return linesOf(inside, 'item')
      case 'blockquote':
        return linesOf(inside, 'quoted')
      case 'codeBlock':
        return [{ kind: 'code', text: textOf(node) }]
      case 'horizontalRule':
        return [{ kind: 'rule', text: '' }]
      case 'table':
        return inside.map((row) => ({ kind: 'row', text: (row.content ?? []).map(textOf).join(' | ') }))
      case 'quote':
        return [{ kind: 'quote', text: told(attrs.asCited) }]
      case 'query':
        return [{ kind: 'query', text: queryIn(attrs) }]
      case 'image':
        return [{ kind: 'image', text: told(attrs.alt) || 'A picture' }]
      default: {
        const text = textOf(node)
        return text.trim() === '' ? [] : [{ kind, text }]
      }
    }
  })
