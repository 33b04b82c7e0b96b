// Other programs keep countries and speakers as codes, since they know no actors. Here whom a position belongs to is said
// with each position, so such codes are pointed out, wherever in the file they stand, with those among them that are no
// ISO 3166 code; nothing is dropped. One country by itself says nothing: "Ukraine" may well be a topic.
import { actorOf } from '../../../actors/find-actor.ts'
import type { ImportedTopic, Warn } from '../imported-codebook.ts'

const actorHead =
  /^(?:iso(?:[ -]?3166)?(?:[ -]?(?:alpha)?[ -]?[123])?(?: codes?)?|(?:member )?states?|countr(?:y|ies)(?: codes?)?|nations?|actors?|delegations?|speakers?|stakeholders?)$/i
const speaksOfActors = /\b(?:countr(?:y|ies)|iso(?:[ -]?3166)?|(?:member )?states?|nations?|delegations?)\b/i
const codeLike = /^[A-Z]{2,3}$/
/** A tree of fewer that happen to be countries says nothing. */
const fewest = 4
const mostNamed = 3

type Family = { readonly root: number | null; readonly head: string; readonly members: readonly number[] }

/** The places of the codes that look like actors: a tree of them with its root and all below it, or some among others. */
export function actorTrees(topics: readonly ImportedTopic[], warn: Warn): ReadonlySet<number> {
  const families = familiesOf(topics)
  const children = new Map(families.map(({ root, members }) => [root, members]))
  const actors = new Set<number>()
  for (const { root, head, members } of families) {
    if (root === null || actors.has(root)) continue
    const known = members.filter((at) => isCountry(topics[at]?.name ?? ''))
    const isCalledSo = actorHead.test(head.trim())
    if (!isCalledSo && (members.length < fewest || known.length < 0.75 * members.length)) continue
    const below = allBelow(root, children)
    for (const at of [root, ...below]) actors.add(at)
    const codes = below.length === 1 ? 'the code' : `the ${below.length} codes`
    pointOut(warn, topics[root]?.line ?? 1, `“${head}” and ${codes} below it`)
    warnOfUnknown(topics, below, warn)
  }
  for (const { root, head, members } of families) {
    if (root !== null && actors.has(root)) continue
    // A code with others below it is a topic, Ukraine with Aid and Sanctions say.
    const leaves = members.filter((at) => !actors.has(at) && !children.has(at))
    const found = actorHead.test(head.trim()) ? leaves : actorsAmong(topics, leaves, head)
    for (const at of found) actors.add(at)
    const names = found.map((at) => topics[at]?.name ?? '')
    const line = topics[found[0] ?? -1]?.line
    if (line !== undefined) pointOut(warn, line, namedTogether(names))
    warnOfUnknown(topics, found, warn)
  }
  return actors
}

/** Topics by what they stand below: one of the file, words that are none of it, or nothing. In the file's order. */
function familiesOf(topics: readonly ImportedTopic[]): readonly Family[] {
  const families = new Map<number | string, { root: number | null; head: string; members: number[] }>()
  for (const [i, { parent }] of topics.entries()) {
    const root = typeof parent === 'number' ? parent : null
    const head = root === null ? wordsOf(parent) : (topics[root]?.name ?? '')
    const key = root ?? head.toLowerCase()
    const family = families.get(key)
    if (family) family.members.push(i)
    else families.set(key, { root, head, members: [i] })
  }
  return [...families.values()].sort((a, b) => (a.root ?? -1) - (b.root ?? -1))
}

const wordsOf = (parent: ImportedTopic['parent']): string =>
  typeof parent === 'object' && parent !== null ? parent.words : ''

/**
 * The countries of one family, and beside codes what has the form of one. Two letters may be anything ("AI", "IT"), so two
 * others must be sure, or one where the head speaks of countries. Beside names, "CBM" is a topic like any other.
 */
function actorsAmong(
  topics: readonly ImportedTopic[],
  members: readonly number[],
  head: string,
): readonly number[] {
  const nameAt = (at: number) => topics[at]?.name ?? ''
  const needed = speaksOfActors.test(head) ? 1 : 2
  const sure = members.filter((at) => nameAt(at).length > 2 && isCountry(nameAt(at)))
  const codes = sure.filter((at) => codeLike.test(nameAt(at)))
  if (sure.length < needed) return []
  return members.filter(
    (at) => isCountry(nameAt(at)) || (codes.length >= needed && codeLike.test(nameAt(at))),
  )
}

const pointOut = (warn: Warn, line: number, what: string) =>
  warn(
    line,
    `${what} look like actors, not topics: whom a position belongs to is said with each position. Untick them unless you code on them.`,
  )

function warnOfUnknown(topics: readonly ImportedTopic[], places: readonly number[], warn: Warn): void {
  for (const at of places) {
    const topic = topics[at]
    if (topic && codeLike.test(topic.name) && actorOf(topic.name) === null) {
      warn(topic.line, `“${topic.name}” is no ISO 3166 code we know; as a topic it would keep that name.`)
    }
  }
}

function namedTogether(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  const shown = names.length > mostNamed + 1 ? quoted.slice(0, mostNamed) : quoted.slice(0, -1)
  const rest = names.length > mostNamed + 1 ? `${names.length - mostNamed} more` : (quoted.at(-1) ?? '')
  return shown.length === 0 ? rest : `${shown.join(', ')} and ${rest}`
}

const isCountry = (name: string): boolean => /^[A-Z]{3}$/.test(actorOf(name) ?? '')

/** Each once, though a file may put topics below each other in a circle. */
function allBelow(root: number, children: ReadonlyMap<number | null, readonly number[]>): readonly number[] {
  const found = new Set<number>()
  const waiting = [...(children.get(root) ?? [])]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === root || found.has(at)) continue
    found.add(at)
    waiting.push(...(children.get(at) ?? []))
  }
  return [...found].sort((a, b) => a - b)
}
