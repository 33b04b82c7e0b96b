import { expect, it } from 'vitest'
import { clashingWords } from '../../../../shared/suspects/word/clashing-words.ts'
import { binds, neverMeet, oftenMeet } from '../../../../shared/suspects/word/small-words.ts'
import { evidenceOf, told } from './evidence-of.ts'

const look = (...texts: string[]) => told(clashingWords(evidenceOf(texts)))

it('doubts two small words that never stand together', () => {
  expect(look('As a result of two councils. The of course is clear.')).toEqual(['The of → '])
  expect(look('They asked the to implement it.')).toEqual(['the to → '])
})

it('offers the longer word where it holds the shorter', () => {
  expect(look('Before we dive into to what I know.')).toEqual(['into to → into'])
})

it('doubts a common word beside a small one, and offers what sounds alike and often stands there', () => {
  expect(look('To explain how we faith recent discussions.')).toEqual(['we faith → we face'])
  expect(oftenMeet('we', 'face')).toBe(true)
  expect(look('There is no protection currently if place.')).toEqual(['if place → '])
})

it('leaves two words of which none is small, and what may follow "and"', () => {
  expect(neverMeet('place', 'faith')).toBe(false)
  expect(look('People place faith there and know it, and use it.')).toEqual([])
})

it('leaves halves of hyphened words', () => {
  expect(look('It is the think‑tank community.')).toEqual([])
})

it('leaves words that a mark, a bracket or a new sentence parts', () => {
  expect(look('We looked into. To be sure, the, of course, and into (well) to be.')).toEqual([])
  expect(look('It was the ‑‑ of course we know.')).toEqual([])
})

it('leaves a small word that belongs to the longer one before it', () => {
  expect(neverMeet('to', 'was')).toBe(true)
  expect(binds('referred', 'to')).toBe(true)
  expect(look('The framework we referred to was not built in a day.')).toEqual([])
  expect(look('The framework we built to was not there.')).toEqual(['to was → '])
})

it('leaves short forms with an apostrophe, which fold to other words', () => {
  expect(look("I see that if we're there, if we’re here, it is right.")).toEqual([])
})

it('names the neighbours in the form, so that "this is right" silences this place only', () => {
  const [one, other] = clashingWords(
    evidenceOf(['They dive into to what is.', 'He came into to where we are.']),
  )
  expect(one?.form).toBe('into to in dive into to what')
  expect(other?.form).toBe('into to in came into to where')
})
