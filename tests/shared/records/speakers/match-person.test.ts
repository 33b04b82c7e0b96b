import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIgfText } from '../../../../shared/formats/igf-text.ts'
import { readPeople } from '../../../../shared/formats/people-csv.ts'
import type { PersonRecord } from '../../../../shared/records/person.ts'
import { matchPerson, personMatcher } from '../../../../shared/records/speakers/match-person.ts'
import type { Transcript } from '../../../../shared/transcript/transcript.ts'

const file = (name: string) => readFileSync(new URL(`../../../../transcripts/${name}`, import.meta.url))

function transcript(name: string): Transcript {
  const read = readIgfText(file(name))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

const labels = (name: string) => transcript(name).turns.flatMap((turn) => turn.label ?? [])

const sample = readPeople(file('people.csv').toString('utf8'))
const people = sample.ok ? sample.value.people : []

const person = (name: string, ...aliases: string[]): PersonRecord => ({
  name,
  aliases,
  affiliation: '',
  actor: null,
})
const named = (label: string, people: readonly PersonRecord[]) => {
  const found = matchPerson(label, people)
  return found.kind === 'match' ? found.person.name : found.kind
}

describe('matchPerson on the sample records', () => {
  const expected = {
    'igf2020-ws341.txt': {
      'RAJ BURLI': 'Raj Burli',
      'FABRIZIO HOCHSCHILD': 'Fabrizio Hochschild',
      'GERARDO TENORIO': 'Gerardo Isaac Morales Tenorio',
      'RAMAN CHIMA': 'Raman Jit Singh Chima',
      'CHRISTOPHER PAINTER': 'Christopher Painter',
      'KAJA CIGLIC': 'Kaja Ciglic',
    },
    'igf2021-ws119.txt': {
      'KAJA CIGLIC': 'Kaja Ciglic',
      'GERARDO ISAAC MORALES TENORIO': 'Gerardo Isaac Morales Tenorio',
      'HENRI VERDIER': 'Henri Verdier',
      'GIACOMO PERSI PAOLI': 'Giacomo Persi Paoli',
      'PABLO CASTRO': 'Pablo Castro',
      'Nathalie Jaarsma': 'Nathalie Jaarsma',
      YIK: 'Yik Chan Chin',
      Natalie: 'Nathalie Jaarsma',
    },
  }

  it.each(Object.entries(expected))('finds the speaker of every label of %s', (file, speakers) => {
    expect(Object.fromEntries(labels(file).map((label) => [label, named(label, people)]))).toEqual(speakers)
  })

  it('leaves of 105 turns only the four without a printed label unmatched', () => {
    const match = personMatcher(people)
    const turns = Object.keys(expected).flatMap((name) => transcript(name).turns)
    const unmatched = turns.filter((turn) => turn.label === null || match(turn.label).kind !== 'match')
    expect([turns.length, unmatched.length]).toEqual([105, 4])
    expect(unmatched.every((turn) => turn.label === null)).toBe(true)
  })

  it('knows nobody by a role or by what several share', () => {
    expect(named('MODERATOR', people)).toBe('none')
    expect(named('CHAIR', people)).toBe('none')
    expect(named('Ambassador', people)).toBe('none')
  })
})

describe('matchPerson', () => {
  const ana = person('Ana Ribeiro', 'A. Ribeiro')
  const li = person('Li Wen')
  const wendland = person('Wend Wendland')

  it('looks past case, accents, kinds of space and hyphen', () => {
    expect(named('ANA\u00a0RIBEIRO', [ana, li])).toBe('Ana Ribeiro')
    expect(named('Osman Nuri Uçan', [person('Osman Nuri Ucan')])).toBe('Osman Nuri Ucan')
    expect(named('JEAN\u2011LUC PICARD', [person('Jean-Luc Picard')])).toBe('Jean-Luc Picard')
  })

  it('looks past courtesy titles and a role in brackets', () => {
    expect(named('Mr. Wendland', [ana, wendland])).toBe('Wend Wendland')
    expect(named('H.E. Ms. Ana Ribeiro (Brazil)', [ana, li])).toBe('Ana Ribeiro')
    expect(named('AMBASSADOR RIBEIRO [remote] (Chair)', [ana, li])).toBe('Ana Ribeiro')
  })

  it('takes part of a name when only one person has it, in any order', () => {
    expect(named('WEN LI', [ana, li])).toBe('Li Wen')
    expect(named('ANA', [ana, person('Ana Souza')])).toBe('ambiguous')
    expect(matchPerson('ANA', [ana, li, person('Ana Souza')])).toMatchObject({
      kind: 'ambiguous',
      people: [{ name: 'Ana Ribeiro' }, { name: 'Ana Souza' }],
    })
  })

  it('prefers the whole name or alias to a part of another', () => {
    expect(named('Ana', [person('Ana'), ana])).toBe('Ana')
    expect(
      named('Chris Painter', [person('Christopher Painter', 'Chris Painter'), person('Chris Painter Jones')]),
    ).toBe('Christopher Painter')
  })

  it('is ambiguous between two people of one name', () => {
    expect(named('Li Wen', [li, person('LI WEN')])).toBe('ambiguous')
    expect(named('Li Wen', [li, person('Wen Lihua', 'Li Wen')])).toBe('ambiguous')
  })

  it('never guesses: no misspelling, no word more, no beginning of a word, no lone initial', () => {
    for (const label of [
      'RIBERO',
      'ANA RIBEIRO AND LI WEN',
      'ANA RIBEIRO SOUZA',
      'RIB',
      'A',
      'ANA ANA',
      '',
      '(?)',
    ]) {
      expect(named(label, [ana, li]), label).toBe('none')
    }
  })

  it('answers for many labels what it answers for each', () => {
    const match = personMatcher(people)
    const all = [...labels('igf2020-ws341.txt'), ...labels('igf2021-ws119.txt'), 'MODERATOR', '']
    expect([...all, ...all].map(match)).toEqual([...all, ...all].map((label) => matchPerson(label, people)))
  })
})
