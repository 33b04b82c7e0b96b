import { expect, it } from 'vitest'
import { nonWords } from '../../../../shared/suspects/word/non-words.ts'
import { evidenceOf, told } from './evidence-of.ts'

const look = (text: string, terms: readonly string[] = []) => told(nonWords(evidenceOf([text], terms)))

it('finds a word in small letters that no dictionary has, with the nearest one', () => {
  expect(look('Training for diplomates takes years.')).toEqual(['diplomates → diplomats'])
})

it('suggests nothing where nothing is near', () => {
  expect(look('A great majoristical platform.')).toEqual(['majoristical → '])
})

it('leaves what the glossary has', () => {
  expect(look('The blorptastic approach.', ['blorptastic approach'])).toEqual([])
  expect(look('The blorptastic approach.')).toHaveLength(1)
})

it('leaves new words made of known ones', () => {
  expect(look('Cyberattacks, the cyberdiplomacy, a roundtable, its interregional inclusivity.')).toEqual([])
})

it('leaves names, acronyms, hyphened words and addresses', () => {
  expect(look('Zorblax met the OEWG about xqz‑blorpish and example.zorblaxic things.')).toEqual([])
})
