// What may stand in what in a note's text: the editor's own rules, as the gate asks them. An editor deletes what breaks
// them merely by showing the note, so what never fits must not come into one.
import type { BlockKind, InlineKind, MarkKind } from './note-kinds.ts'

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'table',
  'quote',
  'query',
  'image',
] as const satisfies readonly BlockKind[]
const inline = ['text', 'hardBreak', 'footnote'] as const satisfies readonly InlineKind[]
const cells = ['tableHeader', 'tableCell'] as const satisfies readonly BlockKind[]

/** What each kind holds; `doc` is the note itself. Kinds that are left out hold nothing. */
const held: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    doc: blocks,
    paragraph: inline,
    heading: inline,
    bulletList: ['listItem'],
    orderedList: ['listItem'],
    listItem: blocks,
    blockquote: blocks,
    codeBlock: ['text'],
    table: ['tableRow'],
    tableRow: cells,
    tableHeader: ['paragraph'],
    tableCell: ['paragraph'],
    footnote: ['text'],
  } satisfies Partial<Record<BlockKind | InlineKind | 'doc', readonly (BlockKind | InlineKind)[]>>).map(
    ([holder, kinds]) => [holder, new Set<string>(kinds)],
  ),
)
const marks: ReadonlySet<string> = new Set<MarkKind>(['bold', 'italic', 'strike', 'code', 'link', 'thread'])

/** Whether a kind may stand directly in another; `holder` `doc` is the note itself. */
export const mayHold = (holder: string, kind: string): boolean => held.get(holder)?.has(kind) ?? false

/** Whether words directly in a kind may carry a mark. */
export const mayMark = (holder: string, mark: string): boolean =>
  holder === 'codeBlock' ? mark === 'thread' : marks.has(mark)

/** The widest joined cell there can be: an editor counts a table out place by place. */
export const widestCell = 1000

/**
 * False for an attribute that every reader of the note would fall over. All others are read with care. Under the name
 * `__proto__` a value would stand behind all attributes, and be read as any of them that is not there.
 */
export function isKeptAttr(kind: string, name: string, value: unknown): boolean {
  if (name === '__proto__') return false
  if (kind !== 'tableHeader' && kind !== 'tableCell') return true
  if (name === 'colspan') return isWhole(value, widestCell)
  if (name === 'rowspan') return isWhole(value, 65_534)
  if (name !== 'colwidth') return true
  return (
    value === null ||
    (Array.isArray(value) && value.length <= widestCell && value.every((width) => typeof width === 'number'))
  )
}

const isWhole = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
