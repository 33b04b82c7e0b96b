// Who may speak in a turn that names nobody: a ranked guess for a person to confirm, never stored by itself.
// Whom the speaker before has just called upon comes first, then those who spoke last before the turn, then those after it.
import { foldName } from '../../../../../shared/actors/fold-name.ts'
import type { Person } from '../../../../../shared/records/person.ts'
import type { SpeakerRun } from '../../../../../shared/records/speaker-at.ts'
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'

/** How far back in the turn before a name counts as a call to speak, in characters. */
const callLength = 240

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

  const before = transcript.turns[turnIndex - 1]
  const called = transcript.segments[before?.lastSegment ?? -1]?.text.slice(-callLength) ?? ''
  const words = foldName(called).split(/[^\p{L}\p{N}]+/u)
  const mentions = people
    .map((person) => ({ person, at: lastMention(person, words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
  for (const { person } of mentions) take(person)
  for (let index = turnIndex - 2; index >= 0; index--) take(speakerOf(index))
  for (let index = turnIndex + 1; index < runs.length; index++) take(speakerOf(index))
  return ranked.slice(0, limit)
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
