// Who may speak in a turn that names nobody: a ranked guess for a person to confirm, never stored by itself.
// Who introduces themselves comes first, then whom the speaker before has just called upon, then who spoke lately; the one
// who spoke right before that call comes last of these, since a chair goes round.
import { foldName } from '../../actors/fold-name.ts'
import type { Transcript } from '../../transcript/transcript.ts'
import type { Person } from '../person.ts'
import type { SpeakerRun } from './speaker-at.ts'

/** How far back in the turn before a name counts as a call to speak, in characters. */
const callLength = 240
const introductionLength = 600
const introduction = /\b(?:my name is|introduce myself|this is|I am|I'm)\b/i

/** The best `limit` people for a turn. The neighbours' own speakers are left out: a turn ends where the speaker changes. */
export function likelySpeakers(
  transcript: Pick<Transcript, 'segments' | 'turns'>,
  runs: readonly (readonly SpeakerRun[])[],
  people: readonly Person[],
  turnIndex: number,
  limit: number,
): readonly Person[] {
  const own = runs[turnIndex]?.flatMap(({ speaker }) => speaker.candidates) ?? []
  const speakerOf = (index: number) => runs[index]?.at(-1)?.speaker.person ?? null
  const beside = new Set([speakerOf(turnIndex - 1)?.id, speakerOf(turnIndex + 1)?.id])
  const ranked: Person[] = [...own]
  const take = (person: Person | null) => {
    if (person && !beside.has(person.id) && ranked.every(({ id }) => id !== person.id)) ranked.push(person)
  }

  const said = transcript.segments[transcript.turns[turnIndex]?.firstSegment ?? -1]?.text ?? ''
  const introduced = introduction.exec(said.slice(0, introductionLength))
  if (introduced) {
    const after = introduced.index + introduced[0].length
    for (const person of mentioned(people, said.slice(after, after + callLength))) take(person)
  }
  const before = transcript.turns[turnIndex - 1]
  const called = transcript.segments[before?.lastSegment ?? -1]?.text.slice(-callLength) ?? ''
  for (const person of mentioned(people, called)) take(person)
  for (let index = turnIndex - 3; index >= 0; index--)
    if (speakerOf(index)?.id !== speakerOf(turnIndex - 2)?.id) take(speakerOf(index))
  take(speakerOf(turnIndex - 2))
  for (let index = turnIndex + 1; index < runs.length; index++) take(speakerOf(index))
  return ranked.slice(0, limit)
}

/** Those whose name the text says, the last said first. */
function mentioned(people: readonly Person[], text: string): readonly Person[] {
  const words = foldName(text).split(/[^\p{L}\p{N}]+/u)
  return people
    .map((person) => ({ person, at: lastMention(person, words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
    .map(({ person }) => person)
}

/** Where the last word of a person's name stands among the words, -1 when none does. Short parts of names say nothing. */
function lastMention(person: Person, words: readonly string[]): number {
  const names = new Set(
    [person.name, ...person.aliases]
      .flatMap((name) => foldName(name).split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word.length > 2),
  )
  return words.findLastIndex((word) => names.has(word))
}
