// What changed between two states of a note, line by line and word by word, as it is read: a list's items, a table's rows
// and a quote's words are lines, a footnote one below the block that calls it. Marks are left out: making a word bold
// changes nothing here.
import { diffArrays } from 'diff'
import type { NoteNode, QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { queryLine } from '../../../../../shared/records/notes/query-words.ts'
import { spanAddress } from '../../../../../shared/transcript/span.ts'
import { readQuery } from '../editor/query-attrs.ts'
import { readQuote } from '../editor/quote-attrs.ts'

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
  | 'footnote'

/** Stands in a line's text where a footnote is called; a character no text may hold. */
export const footnoteCall = '\uFDD0'

export type Line = {
  readonly kind: LineKind
  readonly text: string
  /** Of a quote, where its words stand; null for a broken one. */
  readonly quote?: QuoteAttrs | null
}
export type Piece = {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  /** The numbers of the footnotes it calls, one for each `footnoteCall` in its text. */
  readonly calls?: readonly number[]
}
export type ChangedLine = {
  readonly kind: LineKind
  readonly change: 'same' | 'added' | 'removed' | 'changed'
  readonly pieces: readonly Piece[]
  /** Of a footnote, its number in the note it stands in. */
  readonly number?: number
  readonly quote?: QuoteAttrs | null
}

/** Beyond so many differences two texts are told as two texts: finding the fewest would take too long. */
const mostEdits = 4000
/** Two lines that share so much of their words are one that was changed. */
const likeness = 0.35

export function diffNotes(before: readonly NoteNode[], after: readonly NoteNode[]): readonly ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const isSame = (a: Line, b: Line) => a.kind === b.kind && a.text === b.text && placeOf(a) === placeOf(b)
  const steps = diffArrays([...old], [...now], { comparator: isSame, maxEditLength: mostEdits })
  if (!steps) return numbered([...old.map(whole('removed')), ...now.map(whole('added'))])
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
  return numbered([...lines, ...removed.map(whole('removed'))])
}

/** Footnotes and their calls with the numbers they have: what is struck as it was before, all else as it is now. */
function numbered(lines: readonly ChangedLine[]): readonly ChangedLine[] {
  const [calls, notes] = [countOnBothSides(), countOnBothSides()]
  return lines.map((line) => {
    const pieces = line.pieces.map((piece) => {
      const count = piece.text.split(footnoteCall).length - 1
      return count === 0 ? piece : { ...piece, calls: Array.from({ length: count }, () => calls(piece.kind)) }
    })
    if (line.kind !== 'footnote') return { ...line, pieces }
    return { ...line, pieces, number: notes(line.change === 'changed' ? 'same' : line.change) }
  })
}

function countOnBothSides(): (kind: Piece['kind']) => number {
  let [before, after] = [0, 0]
  return (kind) => {
    if (kind !== 'added') before += 1
    if (kind !== 'removed') after += 1
    return kind === 'removed' ? before : after
  }
}

const whole =
  (change: 'same' | 'added' | 'removed') =>
  ({ text, ...line }: Line): ChangedLine => ({ ...line, change, pieces: [{ kind: change, text }] })

/** Words of one place are never told as a change of words of another: somebody else may have said them. */
const placeOf = ({ quote }: Line): string =>
  quote ? JSON.stringify([quote.transcript, quote.spans.map(spanAddress)]) : ''

/**
 * Each new line with the next old one it resembles; old ones that are passed over were removed, and stand before the new
 * ones in their place, as struck words do.
 */
function paired(removed: readonly Line[], added: readonly Line[]): ChangedLine[] {
  const lines: ChangedLine[] = []
  let unlike: ChangedLine[] = []
  let from = 0
  for (const line of added) {
    const at = removed.findIndex((old, nth) => nth >= from && resembles(old, line))
    const old = removed[at]
    if (!old) {
      unlike.push(whole('added')(line))
      continue
    }
    lines.push(...removed.slice(from, at).map(whole('removed')), ...unlike)
    unlike = []
    const { text, ...kept } = line
    lines.push({ ...kept, change: 'changed', pieces: diffWords(old.text, text) })
    from = at + 1
  }
  return [...lines, ...removed.slice(from).map(whole('removed')), ...unlike]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)
const distinctWords = (text: string) => new Set(wordsOf(text.toLowerCase()).filter((word) => /\w/.test(word)))

function resembles(a: Line, b: Line): boolean {
  if (a.kind !== b.kind || placeOf(a) !== placeOf(b)) return false
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
  if (node.type === 'text') return (node.text ?? '').replaceAll(footnoteCall, '')
  if (node.type === 'hardBreak') return ' '
  if (node.type === 'footnote') return footnoteCall
  return (node.content ?? []).map(textOf).join('')
}

/** The footnotes that words call, in their order. */
const footnotesOf = (node: NoteNode): readonly Line[] =>
  (node.content ?? []).flatMap((inner) =>
    inner.type === 'footnote'
      ? [{ kind: 'footnote', text: (inner.content ?? []).map(textOf).join('') }]
      : footnotesOf(inner),
  )
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
        return [{ kind: 'heading', text: textOf(node) }, ...footnotesOf(node)]
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
        return inside.flatMap((row): Line[] => [
          { kind: 'row', text: (row.content ?? []).map(textOf).join(' | ') },
          ...footnotesOf(row),
        ])
      case 'quote':
        return [{ kind: 'quote', text: told(attrs.asCited), quote: readQuote(attrs) }]
      case 'query':
        return [{ kind: 'query', text: queryIn(attrs) }]
      case 'image':
        return [{ kind: 'image', text: told(attrs.alt) || 'A picture' }]
      default: {
        const text = textOf(node)
        return text.trim() === '' ? [] : [{ kind, text }, ...footnotesOf(node)]
      }
    }
  })
