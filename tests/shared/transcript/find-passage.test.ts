// Which paragraph somebody means by some words of it.
import { expect, test } from 'vitest'
import { foldWords, passageFinder } from '../../../shared/transcript/find-passage.ts'

const fitOf = (typed: string, text: string) => passageFinder(typed)?.(foldWords(text)) ?? null

test('the words as typed fit best, whatever case, hyphens and spaces', () => {
  const text = 'A “Multi‑Lateral\u00a0work” of states.'
  expect(fitOf('multi-lateral work', text)).toEqual({ start: 3, end: 21, rank: 2 })
})

test('the last word may be unfinished, and no word is found inside another', () => {
  expect(fitOf('lateral', 'A unilateral act')).toBeNull()
  expect(fitOf('morat', 'A moratorium')?.rank).toBe(2)
})

test('words apart fit less the farther they are apart, and all must be there', () => {
  expect(fitOf('act states', 'States that act')?.rank).toBe(1)
  expect(fitOf('act states', `States ${'word '.repeat(80)}act`)?.rank).toBe(0)
  expect(fitOf('act states', 'States that speak')).toBeNull()
})

test('without a word nothing is looked for', () => {
  expect(passageFinder('  “ ')).toBeNull()
})

test('a fold keeps every sign at its place', () => {
  expect(foldWords('İstanbul ‘23')).toHaveLength('İstanbul ‘23'.length)
})
