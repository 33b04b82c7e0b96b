// Other programs keep countries and speakers as codes, since they know no actors. Here whom a position belongs to is said
// with each position, so such a tree is pointed out, with the codes in it that are no ISO 3166 code; nothing is dropped.
import { actorOf } from '../../../actors/find-actor.ts'
import type { ImportedTopic, Warn } from '../imported-codebook.ts'

const actorHead =
  /^(?:iso(?:[ -]?3166)?(?:[ -]?(?:alpha)?[ -]?[123])?(?: codes?)?|(?:member )?states?|countr(?:y|ies)|nations?|actors?|delegations?|speakers?|stakeholders?)$/i
const codeLike = /^[A-Z]{2,3}$/
/** A tree of fewer that happen to be countries says nothing. */
const fewest = 4

/** The places of the codes that look like actors: the tree's root and all below it. */
export function actorTrees(topics: readonly ImportedTopic[], warn: Warn): ReadonlySet<number> {
  const children = new Map<number, number[]>()
  for (const [i, { parent }] of topics.entries()) {
    if (typeof parent !== 'number') continue
    const siblings = children.get(parent)
    if (siblings) siblings.push(i)
    else children.set(parent, [i])
  }
  const actors = new Set<number>()
  for (const [i, topic] of topics.entries()) {
    const below = children.get(i) ?? []
    if (actors.has(i) || below.length === 0) continue
    const known = below.filter((at) => isCountry(topics[at]?.name ?? ''))
    const isCalledSo = actorHead.test(topic.name.trim())
    if (!isCalledSo && (below.length < fewest || known.length < 0.75 * below.length)) continue
    const tree = [i, ...allBelow(i, children)]
    for (const at of tree) actors.add(at)
    const codes = tree.length === 2 ? 'the code' : `the ${tree.length - 1} codes`
    warn(
      topic.line,
      `“${topic.name}” and ${codes} below it look like actors, not topics: whom a position belongs to is said with each position. Untick them unless you code on them.`,
    )
    for (const at of below) {
      const child = topics[at]
      if (child && codeLike.test(child.name) && !isCountry(child.name)) {
        warn(child.line, `“${child.name}” is no ISO 3166 code we know; as a topic it would keep that name.`)
      }
    }
  }
  return actors
}

const isCountry = (name: string): boolean => /^[A-Z]{3}$/.test(actorOf(name) ?? '')

function allBelow(root: number, children: ReadonlyMap<number, readonly number[]>): number[] {
  const found: number[] = []
  const waiting = [...(children.get(root) ?? [])]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at)
    waiting.push(...(children.get(at) ?? []))
  }
  return found
}
