// A note's text for whoever reads or keeps it, with every seal that does not fit taken off: the result then says of itself
// that nobody vouches for it, in whatever form it is written out.
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import type { World } from '../world.ts'

export const withoutFalseSeals = (
  { seals }: Pick<World, 'seals'>,
  project: string,
  nodes: readonly NoteNode[],
): readonly NoteNode[] =>
  nodes.map((node): NoteNode => {
    const { type, attrs, content } = node
    if (type === 'query') {
      const frozen: unknown = attrs?.frozen
      const isFalse = hasSeal(frozen) && !seals.isGenuine(project, frozen)
      return isFalse ? { ...node, attrs: { ...attrs, frozen: frozen.result } } : node
    }
    return content === undefined ? node : { ...node, content: withoutFalseSeals({ seals }, project, content) }
  })

const hasSeal = (frozen: unknown): frozen is { readonly seal: unknown; readonly result?: unknown } =>
  typeof frozen === 'object' && frozen !== null && 'seal' in frozen
