// Finds what sounds nearly alike without comparing all with all: runs of sounds are kept under their consonants, and
// under their consonants with one left out. Two that share any such key are worth comparing.
import { type Sounds, skeletonOf } from './phonemes.ts'

const shortest = 3

/** The consonants, and the consonants with one left out. */
function keysOf(skeleton: string): readonly string[] {
  const keys = new Set([skeleton])
  if (skeleton.length > shortest)
    for (let at = 0; at < skeleton.length; at += 1) keys.add(skeleton.slice(0, at) + skeleton.slice(at + 1))
  return [...keys]
}

export type NearSound<T> = { readonly near: (sounds: Sounds) => ReadonlySet<T> }

/** Runs of fewer than three consonants are left out: too much sounds like them. */
export function nearSound<T>(entries: Iterable<readonly [sounds: Sounds, value: T]>): NearSound<T> {
  const byKey = new Map<string, T[]>()
  for (const [sounds, value] of entries) {
    const skeleton = skeletonOf(sounds)
    if (skeleton.length < shortest) continue
    for (const key of keysOf(skeleton)) {
      const there = byKey.get(key)
      if (there) there.push(value)
      else byKey.set(key, [value])
    }
  }
  const answers = new Map<string, ReadonlySet<T>>()
  return {
    near: (sounds) => {
      const skeleton = skeletonOf(sounds)
      const before = answers.get(skeleton)
      if (before) return before
      const found = new Set<T>()
      if (skeleton.length >= shortest)
        for (const key of keysOf(skeleton)) for (const value of byKey.get(key) ?? []) found.add(value)
      answers.set(skeleton, found)
      return found
    },
  }
}
