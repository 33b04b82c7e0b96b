import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedMap } from '../../../../client/src/live/snapshot/changed-map.ts'

const many = (count: number) => new Map(Array.from({ length: count }, (_, nth) => [`k${nth}`, nth]))

/** Keys of the map, and some that are not in it. */
const changes = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 620 }).map((nth) => `k${nth}`),
    fc.option(fc.nat(9), { nil: undefined }),
  ),
  { maxLength: 12 },
)

/** Questions asked between two changes: to go through a map is what makes it be copied. */
const asked = fc.constantFrom('single keys', 'all', 'nothing')

describe('a changed map', () => {
  it('says at every step what a copy would say, and each one before it stays as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 600),
        fc.array(fc.tuple(changes, asked), { minLength: 1, maxLength: 12 }),
        (size, steps) => {
          const versions: (readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>])[] = [
            [many(size), many(size)],
          ]
          for (const [step, question] of steps) {
            const [now, copy] = versions.at(-1)!
            const wanted = new Map(copy)
            for (const [key, value] of new Map(step))
              if (value === undefined) wanted.delete(key)
              else wanted.set(key, value)
            const changed = changedMap(now, new Map(step))
            expect(changed).not.toBe(now)
            expect(changed.size).toBe(wanted.size)
            if (question === 'all') expect(new Map(changed)).toEqual(wanted)
            if (question === 'single keys')
              for (const [key] of step) {
                expect(changed.get(key)).toBe(wanted.get(key))
                expect(changed.has(key)).toBe(wanted.has(key))
              }
            versions.push([changed, wanted])
          }
          for (const [version, copy] of versions) {
            const seen: [string, number][] = []
            version.forEach((value, key) => {
              seen.push([key, value])
            })
            expect(seen.sort()).toEqual([...copy].sort())
            expect([...version.keys()].sort()).toEqual([...copy.keys()].sort())
            expect([...version.values()].sort()).toEqual([...copy.values()].sort())
            expect(new Map(version.entries())).toEqual(copy)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
