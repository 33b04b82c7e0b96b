import { expect, it } from 'vitest'
import { inPortions, portionSize } from '../../../client/src/acts/in-portions.ts'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'

const records = [
  { transcript: 'A' as TranscriptId, items: Array.from({ length: 250 }, (_, at) => at) },
  { transcript: 'B' as TranscriptId, items: [1000, 1001] },
]

it('hands over every thing once, in order, never more than a portion and never two records together', async () => {
  const seen: number[] = []
  const sizes: number[] = []
  const steps: [number, number][] = []
  const went = await inPortions(
    records,
    { progress: (done, total) => steps.push([done, total]) },
    async ({ items }) => {
      seen.push(...items)
      sizes.push(items.length)
      return ok(undefined)
    },
  )
  expect(seen).toEqual([...Array(250).keys(), 1000, 1001])
  expect(sizes).toEqual([portionSize, portionSize, 50, 2])
  expect(steps.at(-1)).toEqual([252, 252])
  expect(went).toEqual({ done: 252, left: 0, brokeOff: null })
})

it('stops before the next portion, and says what is left', async () => {
  const stop = new AbortController()
  const went = await inPortions(records, { signal: stop.signal }, async () => {
    stop.abort()
    return ok(undefined)
  })
  expect(went).toEqual({ done: 100, left: 152, brokeOff: null })
})

it('ends at the first failure and hands its reason on', async () => {
  let asked = 0
  const went = await inPortions(records, {}, async () =>
    ++asked === 3 ? failed(problem('busy', 'The server is busy.')) : ok(undefined),
  )
  expect(went).toMatchObject({ done: 200, left: 52, brokeOff: { message: 'The server is busy.' } })
})
