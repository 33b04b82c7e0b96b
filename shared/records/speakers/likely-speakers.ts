// Who may speak in a turn that names nobody: ranked guesses, each with its reason in words, for a person to confirm.
// Never stored by itself. The weights are few and plain; what they get right on both sample records is measured in tests.
import { actorName } from '../../actors/actor.ts'
import { foldName } from '../../actors/fold-name.ts'
import type { Transcript } from '../../transcript/transcript.ts'
import type { Person } from '../person.ts'
import { cutQuote } from './cut-quote.ts'
import { nameLikeness, type SpeakerGuess } from './label-guesses.ts'
import { nameWords } from './match-person.ts'
import type { SpeakerRun } from './speaker-at.ts'

/** How far back in the turn before a name counts as a call to speak, in characters. */
const callLength = 320
const introductionLength = 600
const thanksLength = 120
const introduction = /\b(?:my name is|introduce myself|this is|I am|I['’]m)\b/gi
/** What stands before or after a name that is thanked or cited rather than called upon. */
const isThanked = /\b(?:thank you|thanks)\b[^.?!]{0,30}$/i
const isAgreedWith = /\b(?:with what|agree with|as)\s+$/i
const isCited = /^[\s,]*(?:said|says|mentioned|was saying|pointed|raised)\b/i
/** As near as Issac is to Isaac. */
const nearMention = 0.89
const greatest = 8

type Texts = Pick<Transcript, 'segments' | 'turns'>
type Runs = readonly (readonly SpeakerRun[])[]

/** Guesses for the turns of one record; folds the names once, so keep it while runs and people are the same. */
export function speakerGuesser(
  transcript: Texts,
  runs: Runs,
  people: readonly Person[],
): (turnIndex: number, limit: number) => readonly SpeakerGuess[] {
  const heard = hearer(people)
  const byActor = speakersByActor(people)
  const speakers = runs.map((own) => own.at(-1)?.speaker.person ?? null)
  const chair = moderatorOf(speakers)
  const textOf = (segment: number | undefined) => transcript.segments[segment ?? -1]?.text ?? ''

  return (turnIndex, limit) => {
    const turn = transcript.turns[turnIndex]
    if (!turn) return []
    /** Turns apart; what comes later says less. */
    const gapTo = (index: number) => (index < turnIndex ? turnIndex - index : index - turnIndex + 2)
    const points = new Map<Person, { score: number; best: number; reason: string }>()
    const give = (person: Person, score: number, reason: () => string) => {
      const known = points.get(person) ?? { score: 0, best: 0, reason: '' }
      const better = score > known.best
      points.set(person, {
        score: known.score + score,
        best: better ? score : known.best,
        reason: better ? reason() : known.reason,
      })
    }

    for (const person of runs[turnIndex]?.flatMap(({ speaker }) => speaker.candidates) ?? [])
      give(person, 5, () => 'the printed name may mean them')

    const own = textOf(turn.firstSegment)
    const introduced = new Set<Person>()
    for (const found of own.slice(0, introductionLength).matchAll(introduction)) {
      const after = own.slice(found.index + found[0].length).match(/^[^.?!,;]{0,60}/)?.[0] ?? ''
      for (const { person } of mentions(heard, after)) {
        introduced.add(person)
        give(person, 6, () => `introduces themselves: ${cutQuote(own, found.index, found[0].length)}`)
      }
    }
    const said = transcript.segments
      .slice(turn.firstSegment, turn.lastSegment + 1)
      .map(({ text }) => text)
      .join(' ')
    for (const { person } of mentions(heard, said)) if (!introduced.has(person)) give(person, -2, () => '')

    const before = speakers[turnIndex - 1] ?? null
    const who = before === null ? 'the speaker before' : before === chair ? 'the moderator' : before.name
    const last = textOf(transcript.turns[turnIndex - 1]?.lastSegment)
    const from = Math.max(0, last.length - callLength)
    const called = mentions(heard, last.slice(from)).filter(({ at, length }) => {
      const upTo = last.slice(0, from + at)
      return (
        !isThanked.test(upTo) && !isAgreedWith.test(upTo) && !isCited.test(last.slice(from + at + length))
      )
    })
    // Panellists speak of each other; it is the chair who calls.
    const calls = chair === null || before === chair ? 4 : 1
    called.forEach(({ person, at, length }, nth) => {
      give(person, calls / (1 + nth / 3), () => `${who} just said: ${cutQuote(last, from + at, length)}`)
    })
    for (const { actor, speakers: theirs, at, length } of countries(byActor, last.slice(from))) {
      const reason = `answers a question to ${actor}: ${cutQuote(last, from + at, length)}`
      for (const person of theirs) give(person, 1.5, () => reason)
    }
    for (const { actor, speakers: theirs, at, length } of countries(byActor, said)) {
      const reason = `speaks of ${actor}: ${cutQuote(said, at, length)}`
      for (const person of theirs) give(person, 1.2, () => reason)
    }

    const next = textOf(transcript.turns[turnIndex + 1]?.firstSegment)
    const thanked = mentions(heard, next.slice(0, thanksLength)).filter(({ at }) =>
      isThanked.test(next.slice(0, at)),
    )
    for (const { person, at, length } of thanked)
      give(person, 2 / thanked.length, () => `the next speaker says: ${cutQuote(next, at, length)}`)

    if (chair) give(chair, before === chair ? 0 : 1.4, () => 'moderates, and speaks after most others')
    const nearest = new Map<Person, number>()
    speakers.forEach((person, index) => {
      const known = person && nearest.get(person)
      if (!person || index === turnIndex) return
      if (known === undefined || gapTo(index) < gapTo(known ?? index)) nearest.set(person, index)
    })
    for (const [person, index] of nearest) {
      // A chair goes round: the one heard right before the chair is the least likely to be heard next.
      const again = index === turnIndex - 2 && before === chair ? 0.1 : 0.9 / gapTo(index)
      give(person, again, () => (index < turnIndex ? 'spoke shortly before' : 'speaks shortly after'))
    }

    const beside = new Set([before?.id, speakers[turnIndex + 1]?.id])
    return [...points]
      .filter(([person, { best }]) => best > 0 && !beside.has(person.id))
      .sort(([a, x], [b, y]) => y.score - x.score || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(([person, { score, reason }]) => ({
        person,
        reason,
        score: Math.round((100 * Math.max(0, Math.min(greatest, score))) / greatest) / 100,
      }))
  }
}

/** The best `limit` guesses for a turn. The neighbours' own speakers are left out: a turn ends where the speaker changes. */
export const likelySpeakers = (
  transcript: Texts,
  runs: Runs,
  people: readonly Person[],
  turnIndex: number,
  limit: number,
): readonly SpeakerGuess[] => speakerGuesser(transcript, runs, people)(turnIndex, limit)

/** Who speaks in more turns than anybody else, and in a quarter of them at least; null when nobody does. */
function moderatorOf(speakers: readonly (Person | null)[]): Person | null {
  const turns = new Map<Person, number>()
  for (const person of speakers) if (person) turns.set(person, (turns.get(person) ?? 0) + 1)
  const [first, second] = [...turns].sort(([, a], [, b]) => b - a)
  if (!first || first[1] < speakers.length / 4 || first[1] < 3) return null
  return first[1] > (second?.[1] ?? 0) ? first[0] : null
}

type Mention = { readonly person: Person; readonly at: number; readonly length: number }
type Heard = (word: string) => readonly Person[]

/** Whom a folded word may name, by their names and aliases; each word is looked up once, since lists may be long. */
function hearer(people: readonly Person[]): Heard {
  const byWord = new Map<string, Set<Person>>()
  for (const person of people)
    for (const word of [person.name, ...person.aliases].flatMap(nameWords)) {
      if (word.length < 3) continue
      const there = byWord.get(word)
      if (there) there.add(person)
      else byWord.set(word, new Set([person]))
    }
  const byLetter = new Map<string, string[]>()
  for (const word of byWord.keys()) {
    const there = byLetter.get(word.charAt(0))
    if (there) there.push(word)
    else byLetter.set(word.charAt(0), [word])
  }
  const known = new Map<string, readonly Person[]>()
  return (said) => {
    const before = known.get(said)
    if (before) return before
    const alike =
      byLetter.get(said.charAt(0))?.filter((word) => nameLikeness(word, said) >= nearMention) ?? []
    const found = [...new Set(alike.flatMap((word) => [...(byWord.get(word) ?? [])]))]
    known.set(said, found)
    return found
  }
}

/** Those whose name the text says, each once at its last mention, the last said first. */
function mentions(heard: Heard, text: string): readonly Mention[] {
  const found = new Map<Person, Mention>()
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}'’]+/gu))
    for (const person of heard(foldName(word))) found.set(person, { person, at: index, length: word.length })
  return [...found.values()].sort((a, b) => b.at - a.at)
}

type ActorSpeakers = ReadonlyMap<string, readonly Person[]>

/** Who speaks for each country or body, by its name as a speaker would say it. */
function speakersByActor(people: readonly Person[]): ActorSpeakers {
  const byActor = new Map<string, Person[]>()
  for (const person of people) {
    const name = person.actor === null ? '' : actorName(person.actor).replace(/ \(.*$/, '')
    const there = byActor.get(name)
    if (there) there.push(person)
    else if (name.length > 2) byActor.set(name, [person])
  }
  return byActor
}

/** The countries and bodies that the text names, where it does so first. */
const countries = (byActor: ActorSpeakers, text: string) =>
  [...byActor].flatMap(([actor, speakers]) => {
    const at = text.indexOf(actor)
    return at < 0 ? [] : [{ actor, speakers, at, length: actor.length }]
  })
