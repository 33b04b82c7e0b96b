// The same words as an accepted correction's, elsewhere.
import { expect, test } from 'vitest'
import { glossaryOf, readings } from '../../../support/suspects.ts'

const accepted = (published: string, reading: string) => ({ accepted: [{ published, reading }] })

test('the same words elsewhere are suspect, whatever their case, spaces and hyphens', () => {
  const texts = ['Neo liberal gypsies came.', 'the neo‑liberal\u00a0gypsies went']
  expect(readings(texts, [], accepted('neo liberal gypsies', 'new liberal geniuses'))).toEqual([
    'Neo liberal gypsies → New liberal geniuses',
    'neo‑liberal\u00a0gypsies → new liberal geniuses',
  ])
})

test('whole words only: GG is not in GGE, nor is it a part of a longer word', () => {
  expect(readings('The GGE, the GG and eggs.', [], accepted('GG', 'GGE'))).toEqual(['GG → GGE'])
})

test('one everyday word, or two, was wrong in its place only', () => {
  expect(readings('As we said, it works as planned.', [], accepted('as', 'at'))).toEqual([])
  expect(readings('I heard about you.', [], accepted('about you', 'but'))).toEqual([])
})

test('a correction of marks or capitals, or of what the glossary has, says nothing of other places', () => {
  expect(readings('Well gypsies came.', [], accepted('well, gypsies', 'Well gypsies'))).toEqual([])
  const glossary = glossaryOf('body: WEOG')
  expect(readings('I speak for WEOG.', glossary, accepted('WEOG', 'OEWG'))).toEqual([])
})

test('several readings of the same words are all offered', () => {
  const both = { accepted: [...accepted('heros', 'heroes').accepted, ...accepted('heros', 'Eros').accepted] }
  expect(readings('the real heros', [], both)).toEqual(['heros → heroes'])
})
