import { describe, expect, it } from 'vitest'
import { headsOf } from '../../../../../client/src/views/transcript/desk/heads-of.ts'
import type { Person } from '../../../../../shared/records/person.ts'
import { actorColours, chairOf, slate } from '../../../../../shared/records/speakers/actor-colours.ts'
import type { Attribution } from '../../../../../shared/records/speakers/attribution.ts'
import { likelySpeakers } from '../../../../../shared/records/speakers/likely-speakers.ts'
import { speakersOfTurns } from '../../../../../shared/records/speakers/speaker-at.ts'
import { tell } from '../../../../support/tell.ts'
import { ana, person } from './told-desk.ts'

const kaja = person('Kaja Ciglic', 'org:Microsoft')
const isaac = person('Gerardo Isaac Morales Tenorio', 'MEX', ['Issac Morales'])
const henri = person('Henri Verdier', 'FRA')
const pablo = person('Pablo Castro', 'CHL')
const people = [kaja, isaac, henri, pablo]

const { transcript } = tell`
  KAJA CIGLIC: Welcome.
  Isaac, the floor is yours.
  GERARDO TENORIO: Thank you, Kaja.
  We want a programme.
  KAJA CIGLIC: Henri?
  HENRI VERDIER: Bonjour.
  KAJA CIGLIC: And now Pablo, please.
  >> Who speaks now is not printed.
  KAJA CIGLIC: Thank you.
  >> Let me introduce myself, I work with Henri Verdier, no, I am Issac Morales.
  DAVID: A question.`
const none = new Map<string, Attribution>()
const said = (person: Person | null): Attribution => ({ person: person?.id ?? null, by: ana, atMs: 1 })
const headsWith = (attributions: ReadonlyMap<string, Attribution>) => {
  const printed = speakersOfTurns(transcript, none, people)
  const runs = speakersOfTurns(transcript, attributions, people)
  return headsOf(transcript, runs, actorColours(printed, runs), (turn) => {
    const [first] = likelySpeakers(transcript, runs, people, turn, 1)
    return first?.person ?? null
  })
}

describe('heads', () => {
  const heads = headsWith(none)

  it('names the speaker at the first paragraph of a turn and gives the code at each', () => {
    expect(heads).toHaveLength(transcript.segments.length)
    expect(heads[2]).toEqual({
      speaker: 'Gerardo Isaac Morales Tenorio',
      affiliation: 'Ministry of MEX',
      unsure: false,
      actorCode: 'MEX',
      actorColour: 5,
    })
    expect(heads[3]).toEqual({ ...heads[2], speaker: null, affiliation: null })
  })

  it('gives a guess with doubt where nobody is named, without an actor’s code', () => {
    expect(heads[7]).toMatchObject({
      speaker: 'Pablo Castro',
      unsure: true,
      actorCode: null,
      actorColour: slate,
    })
  })

  it('shows a printed name that matches nobody as printed, without doubt', () => {
    expect(heads[10]).toMatchObject({ speaker: 'DAVID', unsure: false, actorCode: null })
  })

  it('follows what a member said, and lets colours of others stay', () => {
    const after = headsWith(new Map([['7:0', said(pablo)]]))
    expect(after[7]).toMatchObject({ speaker: 'Pablo Castro', unsure: false, actorCode: 'CHL' })
    expect(after.map(({ actorColour }, at) => (at === 7 ? null : actorColour))).toEqual(
      heads.map(({ actorColour }, at) => (at === 7 ? null : actorColour)),
    )
    expect(headsWith(new Map([['7:0', said(null)]]))[7]).toMatchObject({ unsure: false, actorCode: null })
  })

  it('names whoever goes on in the middle of a paragraph', () => {
    const after = headsWith(new Map([['2:7', said(henri)]]))
    expect(after[2]?.speaker).toBe('Gerardo Isaac Morales Tenorio, then Henri Verdier')
    expect(after[3]).toMatchObject({ speaker: null, actorCode: 'FRA' })
  })
})

describe('the chair', () => {
  it('is who holds a third of the turns, and takes slate', () => {
    const printed = speakersOfTurns(transcript, none, people)
    expect(chairOf(printed)).toBe('org:Microsoft')
    expect(actorColours(printed, printed).get('org:Microsoft')).toBe(slate)
  })

  it('is nobody in a short exchange', () => {
    const short = tell`
      KAJA CIGLIC: Yes?
      HENRI VERDIER: Yes.
      KAJA CIGLIC: Good.`
    expect(chairOf(speakersOfTurns(short.transcript, none, people))).toBeNull()
  })
})
