// What happened to positions, in sentences.
import { expect, it } from 'vitest'
import {
  type RecodedPosition,
  recodedWords,
  stepWords,
} from '../../../../../client/src/views/codebook/history/recoded-words.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'

const ids = (words: string) => words.split(' ').filter(Boolean) as TopicId[]
const went = (from: string, to: string) => ({ from: ids(from), to: ids(to) }) as RecodedPosition
const nameOf = (id: TopicId) => id.toUpperCase()
const words = (...all: RecodedPosition[]) => recodedWords(all, nameOf)

it('says each way once with how many went it, the most first', () => {
  expect(words(went('a', 'b'), went('a c', 'd c'), went('x a', 'x d'))).toEqual([
    'gave 2 positions “D” instead of “A”',
    'gave 1 position “B” instead of “A”',
  ])
})

it('says what was only added, only taken off, only put in order', () => {
  expect(words(went('a', 'a b'))).toEqual(['gave 1 position “B” too'])
  expect(words(went('a b c', 'a'))).toEqual(['took “B” and “C” off 1 position'])
  expect(words(went('a b', 'b a'))).toEqual(['put the topics of 1 position in another order'])
})

it('counts what goes beyond four ways', () => {
  const many = [...'bcdefg'].map((to) => went('a', to))
  expect(words(...many)).toHaveLength(5)
  expect(words(...many).at(-1)).toBe('gave 2 more positions other topics')
})

it('says of one position what it lost and what it got', () => {
  expect(stepWords(went('a c', 'b c'), nameOf)).toBe('“A” → “B”')
  expect(stepWords(went('a', 'a b'), nameOf)).toBe('nothing → “B”')
  expect(stepWords(went('a b', 'b a'), nameOf)).toBe('“A” and “B” → “B” and “A”')
})
