import { describe, expect, it } from 'vitest'
import { type MemberId, type PersonId, ulid } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { Attribution } from '../../../../shared/records/speakers/attribution.ts'
import { speakerRows } from '../../../../shared/records/speakers/speaker-rows.ts'
import { tell } from '../../../support/tell.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const person = (n: number, name: string): Person => ({
  id: id(n) as PersonId,
  name,
  aliases: [],
  affiliation: '',
  actor: null,
})
const ana = person(1, 'Ana Ribeiro')
const nathalie = person(2, 'Nathalie Jaarsma')
const people = [ana, nathalie]
const li = id(9) as MemberId
const said = (who: Person | null): Attribution => ({ person: who?.id ?? null, by: li, atMs: 1 })

const { transcript } = tell`
  ANA RIBEIRO: Welcome. Natalie, you want to begin?
  >> Thank you very much.
  We support it.
  ANA RIBEIRO: And who else?
  NATALIE: I do.
  ZOE: No.
`
const rows = (attributions: Readonly<Record<string, Attribution>> = {}) =>
  speakerRows(transcript, new Map(Object.entries(attributions)), people)
const states = (attributions?: Readonly<Record<string, Attribution>>) =>
  rows(attributions).map(({ label, state, person: who }) => [label, state, who?.name ?? null])

describe('speakerRows', () => {
  it('gives one row for each label and each unnamed turn, in the order they are heard', () => {
    expect(states()).toEqual([
      ['ANA RIBEIRO', 'label', 'Ana Ribeiro'],
      [null, 'asks', null],
      ['NATALIE', 'asks', null],
      ['ZOE', 'nobody', null],
    ])
    const [first, unnamed, natalie] = rows()
    expect(first?.places).toEqual([
      { segment: 0, offset: 0 },
      { segment: 3, offset: 0 },
    ])
    expect([first?.words, first?.firstWords]).toEqual([9, 'Welcome. Natalie, you want to begin?'])
    expect(unnamed?.words).toBe(7)
    expect(unnamed?.guesses[0]).toMatchObject({
      person: nathalie,
      reason: 'Ana Ribeiro just said: “Natalie, you want to begin?”',
    })
    expect(natalie?.guesses[0]).toMatchObject({ person: nathalie, reason: 'spelt nearly like “Nathalie”' })
  })

  it('says who said it, and keeps a row’s id while it is answered', () => {
    expect(states({ '1:0': said(nathalie), '4:0': said(null) })).toEqual([
      ['ANA RIBEIRO', 'label', 'Ana Ribeiro'],
      [null, 'said', 'Nathalie Jaarsma'],
      ['NATALIE', 'said', null],
      ['ZOE', 'nobody', null],
    ])
    const answered = rows({ '1:0': said(nathalie) })
    expect(answered.map((row) => row.id)).toEqual(rows().map((row) => row.id))
    expect(answered[1]?.by).toBe(li)
  })

  it('counts the turns of a label that a member said otherwise, unless it is all of them', () => {
    expect(rows({ '3:0': said(nathalie) })[0]).toMatchObject({ state: 'label', person: ana, otherwise: 1 })
    expect(rows({ '0:0': said(nathalie), '3:0': said(nathalie) })[0]).toMatchObject({
      state: 'said',
      person: nathalie,
      otherwise: 0,
    })
  })

  it('gives a row to a place inside a turn where somebody else begins to speak', () => {
    const split = rows({ '0:9': said(nathalie), '2:0': said(ana) }).filter(({ kind }) => kind === 'split')
    expect(split.map(({ places, firstWords, person: who }) => [places, firstWords, who])).toEqual([
      [[{ segment: 0, offset: 9 }], 'Natalie, you want to begin?', nathalie],
      [[{ segment: 2, offset: 0 }], 'We support it.', ana],
    ])
  })
})
