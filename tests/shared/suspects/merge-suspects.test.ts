// Of suspects that overlap one is kept.
import { expect, test } from 'vitest'
import { mergeSuspects } from '../../../shared/suspects/merge-suspects.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'

const suspect = (start: number, text: string, score: number, more: Partial<Suspect> = {}): Suspect => ({
  segment: 0,
  start,
  end: start + text.length,
  text,
  suggestions: [],
  kind: 'term',
  detector: 'term-sound',
  score,
  reason: 'a test',
  form: text,
  ...more,
})

test('the better is kept, with what the lesser offers put into its words', () => {
  const whole = suspect(0, 'the GG met', 0.9, { suggestions: ['the group met'] })
  const inner = suspect(4, 'GG', 0.5, { suggestions: ['GGE'] })
  expect(mergeSuspects([inner, whole])).toEqual([{ ...whole, suggestions: ['the group met', 'the GGE met'] }])
})

test('what lies only partly in the better offers nothing', () => {
  const better = suspect(0, 'one two', 0.9, { suggestions: ['1 2'] })
  expect(mergeSuspects([better, suspect(4, 'two six', 0.5, { suggestions: ['2 6'] })])).toEqual([better])
})

test('neighbours that only touch both stay, in reading order', () => {
  const [first, second] = [suspect(0, 'ab', 0.2), suspect(2, 'cd', 0.9)]
  const elsewhere = suspect(0, 'ab', 0.9, { segment: 1 })
  expect(mergeSuspects([elsewhere, second, first])).toEqual([first, second, elsewhere])
})

test('the experimental layer never hides another', () => {
  const sure = suspect(0, 'faith', 0.2)
  const guess = suspect(0, 'we faith', 0.9, { start: 0, experimental: true })
  expect(mergeSuspects([guess, sure])).toMatchObject([{ text: 'faith' }])
})

test('the order in which they come does not matter', () => {
  const all = [suspect(0, 'a b c', 0.5), suspect(2, 'b', 0.6), suspect(4, 'c', 0.5), suspect(8, 'd', 0.1)]
  expect(mergeSuspects([...all].reverse())).toEqual(mergeSuspects(all))
})
