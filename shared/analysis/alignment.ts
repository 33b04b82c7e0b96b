// Who agrees with whom: for every two actors, on which topics they stand on the same side and on which on opposite ones.
// A side is taken by a positive or a negative stance; neutral and unclear positions take none and are left out altogether.
import type { ActorId } from '../actors/actor-id.ts'
import type { TopicId } from '../base/id.ts'
import type { Stance } from '../records/codebook/codebook.ts'

/** Positions by actor, topic and stance: cells are `[row, topic, n…]`, one count for each of `stances`. */
export type StandsTally = {
  readonly rows: readonly { readonly actor: ActorId; readonly reported: boolean }[]
  readonly topics: readonly string[]
  readonly stances: readonly string[]
  readonly cells: readonly (readonly number[])[]
}

/** Somebody who takes a side on at least one topic. What others report of an actor is an actor of its own. */
export type AlignedActor = {
  readonly actor: ActorId
  readonly reported: boolean
  /** Topics on which it is for something it says, and against. One that it sees both ways is in both lists. */
  readonly pro: readonly TopicId[]
  readonly con: readonly TopicId[]
  /** Topics on which it takes a side. */
  readonly topics: number
}

export type AlignedPair = {
  /** Places in `actors`, the first before the second. */
  readonly a: number
  readonly b: number
  /** 0 … 1 */
  readonly congruence: number
  /** 0 … 1 */
  readonly conflict: number
  /** Congruence less conflict: −1 (opposed wherever either speaks) … 1 (of one mind wherever either speaks). */
  readonly difference: number
  /** Topics on which something both say is on the same side; one that either sees both ways may count here and there. */
  readonly agreed: number
  readonly opposed: number
  /** Topics on which both take a side: every one is agreed or opposed on. */
  readonly common: number
}

export type Alignment = {
  readonly actors: readonly AlignedActor[]
  /** Those with a topic in common, the most aligned first. */
  readonly pairs: readonly AlignedPair[]
}

/**
 * After Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks" (Oxford Handbook of Political Networks,
 * 2017), binary and without duplicates: x(i,j,k) is 1 if actor i takes side k (for, against) on topic j at least once, else
 * 0. congruence = Σj Σk x(i,j,k)·x(i′,j,k) ÷ m, conflict = Σj Σk x(i,j,k)·x(i′,j,k′≠k) ÷ m, difference = congruence −
 * conflict, m = ½ (Σjk x(i,j,k) + Σjk x(i′,j,k)), the average activity. Whoever says both takes both sides.
 */
export function alignmentOf(tally: StandsTally, stances: readonly Stance[]): Alignment {
  const found = stoodOn(tally, stances)
    .filter(({ pro, con }) => isAny(pro) || isAny(con))
    .sort(
      (one, other) => compareActors(one.actor, other.actor) || Number(one.reported) - Number(other.reported),
    )
  const pairs: AlignedPair[] = []
  for (const [a, one] of found.entries()) {
    for (let b = a + 1; b < found.length; b++) {
      const other = found[b]
      if (other === undefined || other.actor === one.actor) continue
      const pair = compared(a, b, one, other)
      if (pair.common > 0) pairs.push(pair)
    }
  }
  const named = (set: TopicSet) => tally.topics.filter((_, topic) => has(set, topic)) as TopicId[]
  return {
    actors: found.map(({ actor, reported, pro, con }) => ({
      actor,
      reported,
      pro: named(pro),
      con: named(con),
      topics: pro.reduce((sum, bits, word) => sum + bitsIn(bits | (con[word] ?? 0)), 0),
    })),
    pairs: pairs.sort(comparePairs),
  }
}

/** The topics that a pair's numbers count: those both are for first, and those the first is for and the second against. */
export function topicsBetween({ actors }: Alignment, { a, b }: AlignedPair) {
  const [one, other] = [actors[a], actors[b]]
  const shared = (ours: readonly TopicId[] = [], theirs: readonly TopicId[] = []) =>
    ours.filter((topic) => theirs.includes(topic))
  const pro = shared(one?.pro, other?.pro)
  const con = shared(one?.con, other?.con)
  const [against, towards] = [shared(one?.pro, other?.con), shared(one?.con, other?.pro)]
  return { agreeOn: [...new Set([...pro, ...con])], conflictOn: [...new Set([...against, ...towards])] }
}

/** Topics by their place, a bit each, so that all pairs of two hundred actors are compared at once. */
type TopicSet = Uint32Array

type StoodOn = {
  readonly actor: ActorId
  readonly reported: boolean
  readonly pro: TopicSet
  readonly con: TopicSet
}

function stoodOn({ rows, topics, stances: ids, cells }: StandsTally, stances: readonly Stance[]) {
  const values = new Map<string, number | null>(stances.map(({ id, value }) => [id, value]))
  const scale = ids.map((id) => values.get(id) ?? 0)
  const words = Math.ceil(topics.length / 32)
  const found = rows.map(
    ({ actor, reported }): StoodOn => ({
      actor,
      reported,
      pro: new Uint32Array(words),
      con: new Uint32Array(words),
    }),
  )
  for (const cell of cells) {
    const [row = 0, topic = 0] = cell
    for (const [i, value] of scale.entries()) {
      if (value === 0 || (cell[i + 2] ?? 0) === 0) continue
      const set = value > 0 ? found[row]?.pro : found[row]?.con
      if (set) set[topic >> 5] = (set[topic >> 5] ?? 0) | (1 << (topic & 31))
    }
  }
  return found
}

function compared(a: number, b: number, one: StoodOn, other: StoodOn): AlignedPair {
  let same = 0
  let opposite = 0
  let agreed = 0
  let opposed = 0
  let common = 0
  let stands = 0
  for (let word = 0; word < one.pro.length; word++) {
    const ourPro = one.pro[word] ?? 0
    const ourCon = one.con[word] ?? 0
    const theirPro = other.pro[word] ?? 0
    const theirCon = other.con[word] ?? 0
    same += bitsIn(ourPro & theirPro) + bitsIn(ourCon & theirCon)
    opposite += bitsIn(ourPro & theirCon) + bitsIn(ourCon & theirPro)
    agreed += bitsIn((ourPro & theirPro) | (ourCon & theirCon))
    opposed += bitsIn((ourPro & theirCon) | (ourCon & theirPro))
    common += bitsIn((ourPro | ourCon) & (theirPro | theirCon))
    stands += bitsIn(ourPro) + bitsIn(ourCon) + bitsIn(theirPro) + bitsIn(theirCon)
  }
  const activity = stands / 2
  const difference = (same - opposite) / activity
  return {
    a,
    b,
    congruence: same / activity,
    conflict: opposite / activity,
    difference,
    agreed,
    opposed,
    common,
  }
}

const isAny = (set: TopicSet): boolean => set.some((bits) => bits !== 0)
const has = (set: TopicSet, topic: number): boolean => (((set[topic >> 5] ?? 0) >>> (topic & 31)) & 1) === 1

/** How many of 32 bits are set, pairs, fours and eights of them summed side by side. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const compareActors = (one: ActorId, other: ActorId): number => (one === other ? 0 : one < other ? -1 : 1)

const comparePairs = (one: AlignedPair, other: AlignedPair): number =>
  other.difference - one.difference ||
  other.congruence - one.congruence ||
  other.common - one.common ||
  one.a - other.a ||
  one.b - other.b
