import { describe, expect, it } from 'vitest'
import { type PersonId, ulid } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { labelGuesses, nearScore } from '../../../../shared/records/speakers/label-guesses.ts'
import { matchPerson } from '../../../../shared/records/speakers/match-person.ts'

const person = (n: number, name: string, ...aliases: string[]): Person => ({
  id: ulid(n, new Uint8Array(10)) as PersonId,
  name,
  aliases,
  affiliation: '',
  actor: null,
})
const nathalie = person(1, 'Nathalie Jaarsma')
const gerardo = person(2, 'Gerardo Isaac Morales Tenorio')
const pablo = person(3, 'Pablo Castro')
const paoli = person(4, 'Giacomo Persi Paoli')
const chris = person(5, 'Christopher Painter')
const people = [nathalie, gerardo, pablo, paoli, chris]
const guess = (label: string, among = people) =>
  labelGuesses(label, among).map(({ person: { name }, reason }) => [name, reason])

describe('labelGuesses', () => {
  it('asks about a near spelling, which no label is ever matched by', () => {
    expect(guess('NATALIE JAARSMA')).toEqual([['Nathalie Jaarsma', 'spelt nearly like “Nathalie Jaarsma”']])
    expect(matchPerson('NATALIE JAARSMA', people).kind).toBe('none')
    expect(guess('ISSAC MORALES')).toEqual([
      ['Gerardo Isaac Morales Tenorio', 'spelt nearly like “Isaac Morales”'],
    ])
    expect(guess('PABLO PAINTER').map(([name]) => name)).toEqual(['Christopher Painter'])
    expect(guess('GIACOMO PERSIPAOLI')).toEqual([
      ['Giacomo Persi Paoli', 'spelt nearly like “Giacomo Persi Paoli”'],
    ])
  })

  it('asks between all whose first name is nearly the one printed', () => {
    const natalia = person(6, 'Natalia Roy')
    const nathalies = [...people, person(7, 'Natalie Smith'), natalia]
    expect(guess('Natalie', nathalies)).toEqual([
      ['Natalie Smith', '“Natalie” is part of this name'],
      ['Nathalie Jaarsma', 'spelt nearly like “Nathalie”'],
      ['Natalia Roy', 'spelt nearly like “Natalia”'],
    ])
  })

  it('knows short forms and initials, and says a last name in common with less weight', () => {
    expect(guess('CHRIS PAINTER')[0]).toEqual([
      'Christopher Painter',
      'spelt nearly like “Christopher Painter”',
    ])
    expect(guess('C. PAINTER')[0]?.[0]).toBe('Christopher Painter')
    expect(guess('MARIA CASTRO')).toEqual([['Pablo Castro', 'has the last name “Castro”']])
    expect(labelGuesses('MARIA CASTRO', people)[0]?.score).toBeLessThan(nearScore)
    expect(labelGuesses('NATALIE JAARSMA', people)[0]?.score).toBeGreaterThan(nearScore)
  })

  it('guesses nobody from a first name in common, a lone initial or other words', () => {
    expect(guess('PABLO NERUDA')).toEqual([])
    expect(guess('P.')).toEqual([])
    expect(guess('MODERATOR')).toEqual([])
    expect(guess('')).toEqual([])
  })
})
