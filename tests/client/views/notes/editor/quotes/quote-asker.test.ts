// Many quotes go in few requests, and each gets its own answer.
import { expect, test } from 'vitest'
import { createQuoteAsker } from '../../../../../../client/src/views/notes/editor/quotes/quote-asker.ts'
import type { TranscriptId } from '../../../../../../shared/base/id.ts'
import { problem } from '../../../../../../shared/base/problem.ts'
import { failed, ok } from '../../../../../../shared/base/result.ts'
import type { QuoteAsked } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { testId } from '../../../../../support/world.ts'

const quote = (end: number): QuoteAsked => ({
  transcript: testId(1) as TranscriptId,
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end }],
  source: null,
})

test('those asked for together go together, at most so many in one request', async () => {
  const sizes: number[] = []
  let run: () => void = () => undefined
  const ask = createQuoteAsker(
    async (quotes) => {
      sizes.push(quotes.length)
      return ok(quotes.map(({ spans }) => ({ state: 'check' as const, message: `${spans[0]?.end}` })))
    },
    3,
    (later) => {
      run = later
    },
  )
  const answers = [1, 2, 3, 4].map((end) => ask(quote(end)))
  run()
  expect((await Promise.all(answers)).map((now) => now.ok && now.value)).toEqual(
    [1, 2, 3, 4].map((end) => ({ state: 'check', message: `${end}` })),
  )
  expect(sizes).toEqual([3, 1])
  const later = ask(quote(5))
  run()
  expect(await later).toMatchObject({ ok: true })
  expect(sizes).toEqual([3, 1, 1])
})

test('fewer go together where their wordings are long', async () => {
  const sizes: number[] = []
  const ask = createQuoteAsker(
    async (quotes) => {
      sizes.push(quotes.length)
      return ok(quotes.map(() => ({ state: 'check' as const, message: '' })))
    },
    200,
    (later) => queueMicrotask(later),
  )
  const long = { ...quote(1), citedAs: Array.from({ length: 51 }, () => 'w'.repeat(20_000)) }
  await Promise.all([ask(quote(2)), ask(long), ask(long), ask(quote(3))])
  expect(sizes).toEqual([2, 2])
})

test('all learn why they could not be asked for', async () => {
  const offline = failed(problem('not-stored', 'You are offline.'))
  const ask = createQuoteAsker(
    async () => offline,
    200,
    (run) => run(),
  )
  expect(await Promise.all([ask(quote(1)), ask(quote(2))])).toEqual([offline, offline])
})
