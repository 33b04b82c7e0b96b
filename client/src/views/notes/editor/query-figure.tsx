// How a query shows in a note.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { readQuery } from './query-attrs.ts'

export function QueryFigure({ node, selected }: ReactNodeViewProps) {
  const query = readQuery(node.attrs)
  return (
    <NodeViewWrapper as="figure" data-drag-handle="" data-selected={selected || undefined}>
      {query === null ? (
        <p>A query stands here that this program cannot read. It is kept as it is.</p>
      ) : (
        <figcaption>{query.title ?? 'A query of positions'}</figcaption>
      )}
    </NodeViewWrapper>
  )
}
