// The block of a query in the editor. A broken one says so and is kept as it is.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { QueryFrame } from '../../../../parts/query/query-figure.tsx'
import { attributesOf, readQuery } from '../query-attrs.ts'
import { NoteQuery } from './live-query.tsx'
import { QueryActs } from './query-acts.tsx'
import styles from './query-node.module.css'

export function QueryNode({ node, editor, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const query = readQuery(node.attrs)
  return (
    <NodeViewWrapper data-drag-handle="" data-selected={selected || undefined} className={styles.block}>
      {query === null ? (
        <BrokenQuery />
      ) : (
        <NoteQuery
          query={query}
          acts={
            editor.isEditable ? (
              <QueryActs
                query={query}
                onChange={(changed) => updateAttributes(attributesOf(changed))}
                onRemove={deleteNode}
              />
            ) : null
          }
        />
      )}
    </NodeViewWrapper>
  )
}

export const BrokenQuery = () => (
  <QueryFrame title="A query of positions" acts={null}>
    <p>A query stands here that this program cannot read. It is kept as it is.</p>
  </QueryFrame>
)
