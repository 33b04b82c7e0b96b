// The rows of the tree on screen: what is folded away is left out, and a filter keeps what fits with all above it. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { fold } from '../../../ui/choices/match-options.ts'

export type ShownRow = TopicRow & {
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Counted from 1, among the rows of its level that are shown. */
  readonly place: number
  readonly ofLevel: number
  /** Shown only for what stands below it. */
  readonly isAbove: boolean
}

type Below = { readonly row: TopicRow; readonly children: Below[] }

export function shownRows(
  rows: readonly TopicRow[],
  folded: ReadonlySet<TopicId>,
  typed: string,
): readonly ShownRow[] {
  const wanted = fold(typed.trim())
  const roots: Below[] = []
  const path: Below[] = []
  for (const row of rows) {
    path.length = row.depth
    const node: Below = { row, children: [] }
    const level = path.at(-1)?.children ?? roots
    level.push(node)
    path.push(node)
  }
  const shown: ShownRow[] = []
  const place = (level: readonly Below[]) => {
    const kept = level.filter((node) => wanted === '' || anyFits(node, wanted))
    kept.forEach(({ row, children }, nth) => {
      const isOpen = wanted !== '' || !folded.has(row.topic.id)
      const hasChildren = children.length > 0
      const isAbove = wanted !== '' && !fits(row, wanted)
      shown.push({ ...row, hasChildren, isOpen, place: nth + 1, ofLevel: kept.length, isAbove })
      if (hasChildren && isOpen) place(children)
    })
  }
  place(roots)
  return shown
}

const anyFits = ({ row, children }: Below, wanted: string): boolean =>
  fits(row, wanted) || children.some((child) => anyFits(child, wanted))

function fits({ topic }: TopicRow, wanted: string): boolean {
  const { name, definition, include = '', exclude = '', key = '' } = topic
  return key === wanted || [name, definition, include, exclude].some((text) => fold(text).includes(wanted))
}

/** The topic that Enter takes: the first whose key or name fits, else the first whose words do. */
export function bestFit(shown: readonly ShownRow[], typed: string): TopicId | null {
  const wanted = fold(typed.trim())
  const fitting = shown.filter(({ isAbove }) => !isAbove)
  const best =
    fitting.find(({ topic: { key } }) => key === wanted) ??
    fitting.find(({ topic: { name } }) => fold(name).includes(wanted)) ??
    fitting[0]
  return best?.topic.id ?? null
}
