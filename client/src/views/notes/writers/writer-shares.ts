// Who wrote how much of a note as it stands, and where each block's first writer is shown. Pure.
import type { MemberId } from '../../../../../shared/base/id.ts'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { type Written, writtenOf } from '../../../../../shared/records/notes/written.ts'
import { wordsIn } from '../../../../../shared/transcript/transcript.ts'

export type WriterShare = {
  /** Null: the program itself. */
  readonly by: MemberId | null
  readonly words: number
  /** Quotes, queries and pictures they put in. */
  readonly blocks: number
  readonly lastAtMs: number
}

/** Who wrote most first. A word of two writers counts for each. */
export function writerShares(nodes: readonly NoteNode[]): readonly WriterShare[] {
  const shares = new Map<MemberId | null, WriterShare>()
  const count = (node: NoteNode) => {
    const written = writtenOf(node)
    if (written) {
      const before = shares.get(written.by) ?? { by: written.by, words: 0, blocks: 0, lastAtMs: 0 }
      const isBlock = ['quote', 'query', 'image'].includes(node.type)
      shares.set(written.by, {
        by: written.by,
        words: before.words + wordsIn(node.text ?? ''),
        blocks: before.blocks + (isBlock ? 1 : 0),
        lastAtMs: Math.max(before.lastAtMs, written.atMs),
      })
    }
    for (const inner of node.content ?? []) count(inner)
  }
  for (const node of nodes) count(node)
  return [...shares.values()]
    .filter(({ words, blocks }) => words + blocks > 0)
    .sort((a, b) => b.words - a.words || b.blocks - a.blocks)
}

/** What a drawn stretch knows of itself: `leads` where its writer's initials stand in the margin. */
export type ShownWritten = Written & { readonly leads?: true }

/** The same nodes; the first stretch of each block says so. */
export const withLeads = (nodes: readonly NoteNode[]): readonly NoteNode[] => nodes.map(leadIn)

function leadIn(block: NoteNode): NoteNode {
  let isFirst = true
  const lead = (node: NoteNode): NoteNode => {
    if (node.type === 'text' && isFirst && writtenOf(node)) {
      isFirst = false
      const marks = (node.marks ?? []).map((mark) =>
        mark.type === 'written' ? { ...mark, attrs: { ...mark.attrs, leads: true } } : mark,
      )
      return { ...node, marks }
    }
    return node.content ? { ...node, content: node.content.map(lead) } : node
  }
  return lead(block)
}
