// Frozen results that are pasted. Only one of this project that was copied in this browser is kept as it was; any other
// becomes the live query it answers, since nobody could tell a made-up figure from a true one here, and the server would
// refuse the note with it.
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { canonicalJson } from '../../../../../../shared/base/canonical-json.ts'
import {
  type FrozenResult,
  isSealed,
  type QueryAttrs,
  questionOf,
} from '../../../../../../shared/records/notes/query.ts'
import { attributesOf, readQuery } from '../query-attrs.ts'
import { type CopiedResults, copiedHere } from './copied-results.ts'

export type PastedQueries = {
  /** Remembers results: sealed ones for every note, those of an older program for the note they stand in. */
  readonly copied: (slice: Slice) => Slice
  readonly pasted: (slice: Slice) => Slice
}

/** One for each note. `onLive` is called when a frozen result was made live. */
export function pastedQueries(
  project: string,
  onLive: () => void,
  copied: CopiedResults = copiedHere,
): PastedQueries {
  const unsealedHere = new Set<string>()
  const isOurs = (frozen: FrozenResult): boolean =>
    isSealed(frozen)
      ? frozen.project === project && copied.has(frozen)
      : unsealedHere.has(canonicalJson(frozen))
  return {
    copied: (slice) => {
      slice.content.descendants((node) => {
        const frozen = queryIn(node)?.frozen
        if (frozen === undefined) return
        if (isSealed(frozen)) copied.remember(frozen)
        else unsealedHere.add(canonicalJson(frozen))
      })
      return slice
    },
    pasted: (slice) => {
      let isChanged = false
      const content = eachNode(slice.content, (node) => {
        const query = queryIn(node)
        if (query?.frozen === undefined || isOurs(query.frozen)) return node
        isChanged = true
        const { title } = query
        const live = { ...questionOf(query), ...(title !== undefined && { title }) }
        return node.type.create(attributesOf(live), null, node.marks)
      })
      if (!isChanged) return slice
      onLive()
      return new Slice(content, slice.openStart, slice.openEnd)
    },
  }
}

const queryIn = (node: Node): QueryAttrs | null => (node.type.name === 'query' ? readQuery(node.attrs) : null)

function eachNode(fragment: Fragment, change: (node: Node) => Node): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    nodes.push(node.childCount > 0 ? node.copy(eachNode(node.content, change)) : change(node))
  })
  return Fragment.fromArray(nodes)
}
