import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../../shared/records/person.ts'
import { matchPerson } from '../../../../shared/records/speakers/match-person.ts'
import {
  certainLabels,
  isName,
  nameOfLabel,
  personOfLabel,
} from '../../../../shared/records/speakers/new-people.ts'

describe('certainLabels', () => {
  it('takes the fullest label of each person and leaves what resembles one to be asked about', () => {
    const labels = ['Natalie', 'KAJA CIGLIC', 'Nathalie Jaarsma', 'GERARDO TENORIO', 'YIK']
    const full = 'GERARDO ISAAC MORALES TENORIO'
    expect(certainLabels([...labels, full, 'KAJA CIGLIC'], [])).toEqual([
      'KAJA CIGLIC',
      'Nathalie Jaarsma',
      'YIK',
      full,
    ])
  })

  it('takes nobody who is known, and no label that names a part played', () => {
    const kaja: PersonRecord = { name: 'Kaja Ciglic', aliases: [], affiliation: '', actor: null }
    const labels = [
      'KAJA CIGLIC',
      'KAJA CIGLICK',
      'MODERATOR',
      'AUDIENCE MEMBER 2',
      'THE CHAIR',
      '...',
      'YIK',
    ]
    expect(certainLabels(labels, [kaja])).toEqual(['YIK'])
  })
})

describe('a name from a label', () => {
  it('is set in title case when the label is in capitals, and stays as printed otherwise', () => {
    expect(nameOfLabel('GIACOMO PERSI PAOLI')).toBe('Giacomo Persi Paoli')
    expect(nameOfLabel('JEAN‑PIERRE O’BRIEN')).toBe('Jean‑Pierre O’Brien')
    expect(nameOfLabel('GERARDO DE LA TORRE')).toBe('Gerardo de la Torre')
    expect(nameOfLabel('IAN MCDONALD')).toBe('Ian McDonald')
    expect(nameOfLabel('ÉLISE ØSTBY')).toBe('Élise Østby')
    expect(nameOfLabel('Nathalie Jaarsma')).toBe('Nathalie Jaarsma')
  })

  it('keeps the label as an alias, so that it means the person whatever they are called later', () => {
    const yik = personOfLabel('YIK')
    expect(yik).toEqual({ name: 'Yik', aliases: ['YIK'], affiliation: '', actor: null })
    expect(matchPerson('YIK', [{ ...yik, name: 'Chan Chin' }]).kind).toBe('match')
    expect(personOfLabel('Nathalie Jaarsma').aliases).toEqual([])
  })

  it('is none when the label says a part or nothing', () => {
    expect(['MODERATOR', 'THE CHAIR', 'SPEAKER 3', 'AUDIENCE', '>>', ''].filter(isName)).toEqual([])
    expect(['MODERATOR KAJA CIGLIC', 'YIK'].filter(isName)).toEqual(['MODERATOR KAJA CIGLIC', 'YIK'])
  })
})
