import { expect, it } from 'vitest'
import { rareHomophones } from '../../../../shared/suspects/word/rare-homophones.ts'
import { evidenceOf, told } from './evidence-of.ts'

const look = (text: string, terms: readonly string[] = []) => told(rareHomophones(evidenceOf([text], terms)))

it('finds a rare word that sounds exactly like a common one', () => {
  expect(look('The real heros work with us.')).toEqual(['heros → heroes'])
})

it('leaves common words, names and what the glossary has', () => {
  expect(look('They know there are four rights to see.')).toEqual([])
  expect(look('Heros and HEROS are names here.')).toEqual([])
  expect(look('The real heros work with us.', ['heros'])).toEqual([])
})
