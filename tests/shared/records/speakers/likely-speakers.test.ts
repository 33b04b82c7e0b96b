import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PersonId, ulid } from '../../../../shared/base/id.ts'
import { readIgfText } from '../../../../shared/formats/igf-text.ts'
import { readPeople } from '../../../../shared/formats/people-csv.ts'
import type { Person, PersonRecord } from '../../../../shared/records/person.ts'
import { likelySpeakers } from '../../../../shared/records/speakers/likely-speakers.ts'
import { certainLabels, personOfLabel } from '../../../../shared/records/speakers/new-people.ts'
import { speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import type { Transcript } from '../../../../shared/transcript/transcript.ts'
import { tell } from '../../../support/tell.ts'

const file = (name: string) => readFileSync(new URL(`../../../../transcripts/${name}`, import.meta.url))
const withIds = (people: readonly PersonRecord[]): readonly Person[] =>
  people.map((person, nth) => ({ ...person, id: ulid(nth, new Uint8Array(10)) as PersonId }))
const table = readPeople(file('people.csv').toString('utf8'))
const shipped = withIds(table.ok ? table.value.people : [])

function record(name: string): Transcript {
  const read = readIgfText(file(name))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}
const record2020 = record('igf2020-ws341.txt')
const record2021 = record('igf2021-ws119.txt')

const guesses = (transcript: Transcript, people: readonly Person[], turn: number, limit = 9) =>
  likelySpeakers(transcript, speakersOfTurns(transcript, new Map(), people), people, turn, limit)
const told = (transcript: Transcript, people: readonly Person[], turn: number) =>
  guesses(transcript, people, turn).map(({ person, reason }) => `${person.name}: ${reason}`)

/** For every named turn, with its own label hidden: where among the guesses the right person stands. */
function rightPlaces(transcript: Transcript): readonly number[] {
  const known = speakersOfTurns(transcript, new Map(), shipped)
  return transcript.turns.flatMap((turn, index) => {
    const right = known[index]?.[0]?.speaker.person
    if (!right) return []
    const turns = transcript.turns.map((each) => (each === turn ? { ...each, label: null } : each))
    const found = guesses({ ...transcript, turns }, shipped, index)
    return [found.findIndex(({ person }) => person.id === right.id)]
  })
}
const first = (places: readonly number[]) => places.filter((place) => place === 0).length
const firstThree = (places: readonly number[]) => places.filter((place) => place >= 0 && place < 3).length

describe('likelySpeakers on the sample records', () => {
  const unnamed = record2021.turns.filter(({ label }) => label === null)
  const best = (people: readonly Person[], nth: number) => {
    const guess = guesses(record2021, people, unnamed[nth]?.index ?? -1)[0]
    return guess && `${guess.person.name}: ${guess.reason}`
  }

  it('puts the right person first for the unnamed turns of 2021 that say who speaks, with the words that tell', () => {
    expect(best(shipped, 1)).toBe(
      "Gerardo Isaac Morales Tenorio: introduces themselves: “…I'm Issac Morales.”",
    )
    expect(best(shipped, 2)).toBe(
      'Henri Verdier: speaks of France: “…issue is the fact that France advocates a fair tax system…”',
    )
    expect(best(shipped, 3)).toBe(
      'Nathalie Jaarsma: the moderator just said: “…I think with that, Natalie, you want to talk a little bit…”',
    )
  })

  it('does so for two of them with nothing but the record’s own labels to go by', () => {
    const labels = record2021.turns.flatMap(({ label }) => label ?? [])
    const people = withIds(certainLabels(labels, []).map(personOfLabel))
    expect(best(people, 1)).toMatch(/^Gerardo Isaac Morales Tenorio: introduces/)
    expect(best(people, 3)).toMatch(/^Nathalie Jaarsma: the moderator just said/)
  })

  it('finds the speaker of a named turn whose label is hidden: 44 of 69 first in 2020, 30 of 32 in 2021', () => {
    const in2020 = rightPlaces(record2020)
    expect([first(in2020), firstThree(in2020), in2020.length]).toEqual([44, 63, 69])
    const in2021 = rightPlaces(record2021)
    expect([first(in2021), firstThree(in2021), in2021.length]).toEqual([30, 31, 32])
  })

  it('quotes the record’s own words, 60 characters at most', () => {
    const spaced = (text: string) => text.replace(/\s+/gu, ' ')
    const words = spaced(record2021.segments.map(({ text }) => text).join(' '))
    const reasons = record2021.turns.flatMap(({ index }) => guesses(record2021, shipped, index))
    const quotes = reasons.flatMap(({ reason }) =>
      [...reason.matchAll(/“…?(.*?)…?”/gu)].map((found) => found[1] ?? ''),
    )
    expect(quotes.length).toBeGreaterThan(20)
    for (const quote of quotes) {
      expect(quote.length).toBeLessThanOrEqual(60)
      expect(words.includes(quote), quote).toBe(true)
    }
  })
})

describe('likelySpeakers', () => {
  const person = (name: string, actor: string | null = null): PersonRecord => ({
    name,
    aliases: [],
    affiliation: '',
    actor,
  })
  const people = withIds([
    person('Ana Ribeiro', 'BRA'),
    person('Pablo Castro', 'CHL'),
    person('Li Wei', 'CHN'),
  ])

  it('hears a call, and not the name of who is thanked or cited', () => {
    const { transcript } = tell`
      ANA RIBEIRO: Welcome.
      PABLO CASTRO: Good morning.
      ANA RIBEIRO: Thank you, Pablo. As Pablo said. Wei, please.
      >> Thank you very much.
      ANA RIBEIRO: Next.
    `
    expect(told(transcript, people, 3)[0]).toBe('Li Wei: the moderator just said: “Wei, please.”')
  })

  it('answers a question to a country with who speaks for it', () => {
    const { transcript } = tell`
      ANA RIBEIRO: Welcome.
      ANA RIBEIRO: What has Chile done?
      >> A lot.
    `
    expect(told(transcript, people, 2)[0]).toBe(
      'Pablo Castro: answers a question to Chile: “What has Chile done?”',
    )
  })

  it('puts an introduction by name above a call', () => {
    const { transcript } = tell`
      ANA RIBEIRO: Pablo, please.
      >> My name is Li Wei, and I agree.
      ANA RIBEIRO: Next.
    `
    expect(told(transcript, people, 1).map((guess) => guess.slice(0, 12))).toEqual([
      'Li Wei: intr',
      'Pablo Castro',
    ])
  })

  it('never guesses the speaker right before or after, and guesses nobody from nothing', () => {
    const { transcript } = tell`
      ANA RIBEIRO: Ana here, and Ana again.
      >> Yes.
      PABLO CASTRO: Thank you.
    `
    expect(told(transcript, people, 1)).toEqual([])
    expect(guesses(transcript, [], 1)).toEqual([])
    expect(guesses(transcript, people, 99)).toEqual([])
  })

  it('offers those an ambiguous label may mean first', () => {
    const { transcript } = tell`
      MORALES: We do.
    `
    const both = withIds([person('Isaac Morales'), person('Isabel Morales')])
    expect(told(transcript, both, 0)).toEqual([
      'Isaac Morales: the printed name may mean them',
      'Isabel Morales: the printed name may mean them',
    ])
  })
})
