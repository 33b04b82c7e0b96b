import { describe, expect, it } from 'vitest'
import { type MemberId, type PersonId, ulid } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { Attribution } from '../../../../shared/records/speakers/attribution.ts'
import { speakerAt, speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import { tell } from '../../../support/tell.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const person = (n: number, name: string, actor: string | null): Person => ({
  id: id(n) as PersonId,
  name,
  aliases: [],
  affiliation: '',
  actor,
})
const ana = person(1, 'Ana Ribeiro', 'BRA')
const isaac = person(2, 'Isaac Morales', 'MEX')
const isabel = person(3, 'Isabel Morales', 'ESP')
const people = [ana, isaac, isabel]
const said = (who: Person | null): Attribution => ({
  person: who?.id ?? null,
  by: id(9) as MemberId,
  atMs: 1,
})

const { transcript } = tell`
  ANA RIBEIRO: We support it.
  And we thank you.
  MORALES: So do we.
  >> Yes.
  SOMEONE ELSE: No.
`

const nameAt = (attributions: ReadonlyMap<string, Attribution>, segment: number, offset = 0) => {
  const { person, basis } = speakerAt(transcript, attributions, people, segment, offset)
  return [person?.name ?? null, basis]
}

describe('speakerAt', () => {
  it('reads the label where nobody said otherwise', () => {
    const none = new Map<string, Attribution>()
    expect(nameAt(none, 0)).toEqual(['Ana Ribeiro', 'label'])
    expect(nameAt(none, 1, 5)).toEqual(['Ana Ribeiro', 'label'])
    expect(nameAt(none, 2)).toEqual([null, 'ambiguous'])
    expect(nameAt(none, 3)).toEqual([null, 'none'])
    expect(nameAt(none, 4)).toEqual([null, 'none'])
    expect(speakerAt(transcript, none, people, 2, 0).candidates).toEqual([isaac, isabel])
    expect(speakerAt(transcript, none, people, 4, 0).label).toBe('SOMEONE ELSE')
    expect(speakerAt(transcript, none, people, 3, 0).label).toBeNull()
  })

  it('lets an attribution run to the end of its turn and no further', () => {
    const attributions = new Map([['0:3', said(isaac)]])
    expect(nameAt(attributions, 0, 2)).toEqual(['Ana Ribeiro', 'label'])
    expect(nameAt(attributions, 0, 3)).toEqual(['Isaac Morales', 'attribution'])
    expect(nameAt(attributions, 1, 0)).toEqual(['Isaac Morales', 'attribution'])
    expect(nameAt(attributions, 2)).toEqual([null, 'ambiguous'])
  })

  it('lets a later attribution of the turn override, in whatever order they are held', () => {
    const entries = [
      ['0:0', said(isabel)],
      ['1:4', said(null)],
    ] as const
    for (const attributions of [new Map(entries), new Map([...entries].reverse())]) {
      expect(nameAt(attributions, 0)).toEqual(['Isabel Morales', 'attribution'])
      expect(nameAt(attributions, 1, 3)).toEqual(['Isabel Morales', 'attribution'])
      expect(nameAt(attributions, 1, 4)).toEqual([null, 'attribution'])
    }
  })

  it('reads a person who left the list as nobody known, still as said', () => {
    expect(nameAt(new Map([['2:0', said(person(7, 'Gone', null))]]), 2)).toEqual([null, 'attribution'])
  })
})

describe('speakersOfTurns', () => {
  it('gives each turn its runs, the first where the turn begins', () => {
    const attributions = new Map([
      ['1:4', said(isaac)],
      ['3:0', said(isabel)],
      ['99:0', said(ana)],
    ])
    const runs = speakersOfTurns(transcript, attributions, people)
    expect(
      runs.map((turn) =>
        turn.map(({ segment, offset, speaker }) => [segment, offset, speaker.person?.name ?? null]),
      ),
    ).toEqual([
      [
        [0, 0, 'Ana Ribeiro'],
        [1, 4, 'Isaac Morales'],
      ],
      [[2, 0, null]],
      [[3, 0, 'Isabel Morales']],
      [[4, 0, null]],
    ])
  })
})
