// Frozen results of queries in a note: figures that everybody takes for the product's own. Only what this server worked out
// and sealed comes in; the results of an older program, which have no seal, may be moved about in their note.
import * as Y from 'yjs'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import { noteBody } from '../../../shared/room/room-document.ts'
import type { GateSubject } from './gate-subject.ts'
import type { Place } from './note-places.ts'

/** Results without a seal that stood in a note since its room was loaded: deleting one and undoing that brings it back. */
const unsealedOf = new WeakMap<Y.Doc, Set<string>>()

/** Looks at one struct after the other: true when it writes a frozen result that nobody vouches for. */
export function unsealedResults({
  document,
  isSealed,
}: Pick<GateSubject, 'document' | 'isSealed'>): (struct: Y.Item, place: Place) => boolean {
  const known = unsealedOf.get(document) ?? addUnsealed(document, new Set())
  unsealedOf.set(document, known)
  const stood = (value: unknown) => {
    const text = canonicalJson(value)
    return known.has(text) || addUnsealed(document, known).has(text)
  }
  return ({ content }, { holder, key }) =>
    key === 'frozen' &&
    holder?.kind === 'query' &&
    content instanceof Y.ContentAny &&
    content.arr.some((value) => value !== null && value !== undefined && !isSealed(value) && !stood(value))
}

function addUnsealed(document: Y.Doc, to: Set<string>): Set<string> {
  const queries = document
    .getXmlFragment(noteBody)
    .createTreeWalker((node) => node instanceof Y.XmlElement && node.nodeName === 'query')
  for (const query of queries) {
    if (!(query instanceof Y.XmlElement)) continue
    const frozen: unknown = query.getAttribute('frozen')
    if (typeof frozen === 'object' && frozen !== null) to.add(canonicalJson(frozen))
  }
  return to
}
