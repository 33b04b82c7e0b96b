// A number for words put together from pieces, which follows cheaply when one piece becomes another: a place with thousands
// of corrections reads otherwise thousands of times. Equal words have equal numbers; of unequal ones nearly always not.
import { randomInt } from 'node:crypto'

/** The largest prime below 2^26: products of two remainders are whole numbers without loss. */
const prime = 67_108_859

/** Drawn anew by each process, so that nobody can write words whose numbers fall together. */
const base = randomInt(1_000_000, prime)

/** Of words, and what to multiply by when they are put after others. */
export type Digest = { readonly hash: number; readonly power: number }

const nothing: Digest = { hash: 0, power: 1 }

export function digestOf(words: string): Digest {
  let [hash, power] = [0, 1]
  for (let at = 0; at < words.length; at++) {
    hash = (hash * base + words.charCodeAt(at) + 1) % prime
    power = (power * base) % prime
  }
  return { hash, power }
}

const joined = (left: Digest, right: Digest): Digest => ({
  hash: (left.hash * right.power + right.hash) % prime,
  power: (left.power * right.power) % prime,
})

export type JoinedDigest = {
  /** Costs the logarithm of how many pieces there are. */
  readonly put: (nth: number, piece: Digest) => void
  /** The same as of all pieces joined to one text. */
  readonly now: () => Digest
}

/** A tree: each inner place holds the digest of the two beneath it, the pieces stand in the second half. */
export function joinedDigest(pieces: readonly Digest[]): JoinedDigest {
  let half = 1
  while (half < pieces.length) half *= 2
  const tree = [...Array.from({ length: half }, () => nothing), ...pieces]
  const mend = (at: number) => {
    tree[at] = joined(tree[2 * at] ?? nothing, tree[2 * at + 1] ?? nothing)
  }
  for (let at = half - 1; at > 0; at--) mend(at)
  return {
    put: (nth, piece) => {
      let at = half + nth
      tree[at] = piece
      for (at = Math.floor(at / 2); at > 0; at = Math.floor(at / 2)) mend(at)
    },
    now: () => tree[1] ?? nothing,
  }
}
