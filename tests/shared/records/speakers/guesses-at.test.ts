import { describe, expect, it } from 'vitest'
import { type PersonId, ulid } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { guessesAt } from '../../../../shared/records/speakers/guesses-at.ts'
import { likelySpeakers } from '../../../../shared/records/speakers/likely-speakers.ts'
import { speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import { tell } from '../../../support/tell.ts'

const person = (n: number, name: string): Person => ({
  id: ulid(n, new Uint8Array(10)) as PersonId,
  name,
  aliases: [],
  affiliation: '',
  actor: null,
})
const people = [person(1, 'Ana Ribeiro'), person(2, 'Pablo Castro'), person(3, 'Li Wei')]

const { transcript, spans } = tell`
  ANA RIBEIRO: Welcome.
  LI WEI: Good morning.
  ANA RIBEIRO: Thank you. Pablo, please. <a>Yes</a>, thank you.
  It goes on.
  LI WEI: I agree.
`
const runs = speakersOfTurns(transcript, new Map(), people)
const at = (segment: number, offset: number) =>
  guessesAt(transcript, runs, people, { segment, offset }, 5).map(({ person: { name }, reason }) => [
    name,
    reason,
  ])

describe('guessesAt', () => {
  it('hears what was said before the word, and leaves out who speaks up to it', () => {
    const place = spans.a
    if (!place) throw new Error('no place')
    expect(at(place.startSegment, place.start)).toEqual([
      ['Pablo Castro', 'Ana Ribeiro just said: “Pablo, please.”'],
    ])
  })

  it('takes a paragraph inside a turn as a place too', () => {
    expect(at(3, 0).map(([name]) => name)).not.toContain('Ana Ribeiro')
  })

  it('is the guess for the turn where the turn begins, and none outside the record', () => {
    expect(at(2, 0)).toEqual(
      likelySpeakers(transcript, runs, people, 2, 5).map(({ person: { name }, reason }) => [name, reason]),
    )
    expect(at(99, 0)).toEqual([])
  })
})
