// What indices in memory let go of when they hold too much.
import { expect, it } from 'vitest'
import { continues, letGo } from '../../../server/actions/kept-rooms.ts'

const kept = (sizes: Readonly<Record<string, number>>, most: number): string[] => {
  const projects = new Map(Object.entries(sizes))
  letGo(projects, (size) => size, most)
  return [...projects.keys()]
}

it('lets go of the projects not asked for longest, as few as it takes', () => {
  expect(kept({ one: 2, two: 3, three: 4 }, 9)).toEqual(['one', 'two', 'three'])
  expect(kept({ one: 2, two: 3, three: 4 }, 8)).toEqual(['two', 'three'])
  expect(kept({ one: 2, two: 3, three: 4 }, 5)).toEqual(['three'])
})

it('keeps the project just asked for, however big', () => {
  expect(kept({ one: 2, two: 30 }, 5)).toEqual(['two'])
  expect(kept({ one: 30 }, 5)).toEqual(['one'])
})

it('reads on only where the room is of the same epoch and did not go back', () => {
  expect(continues({ epoch: 1, seq: 4 }, { epoch: 1, seq: 4 })).toBe(true)
  expect(continues({ epoch: 1, seq: 4 }, { epoch: 1, seq: 3 })).toBe(false)
  expect(continues({ epoch: 1, seq: 4 }, { epoch: 2, seq: 9 })).toBe(false)
})
