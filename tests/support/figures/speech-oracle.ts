// Who spoke and how much, worked out from the rows of a record turn by turn. The sample's labels are names in plain letters:
// a label is somebody's whose name or alias has all its words. Nothing of shared/records/speakers is asked.
import type { OracleRow } from './position-oracle.ts'
import type { StoredRecord } from './stored-project.ts'

type AnyPerson = {
  name: string
  aliases: string[]
  actor: string | null
  formerly?: { actor: string | null; until: string }[]
}

export type Speech = { readonly turn: number; readonly actor: string | null; readonly words: number }

const wordsOf = (name: string): string[] => name.toUpperCase().split(' ')

const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Whom somebody spoke for on a day. */
function actorOn(person: AnyPerson | undefined, day: string | null): string | null {
  if (!person) return null
  const then = (person.formerly ?? [])
    .filter(({ until }) => day !== null && day <= until)
    .sort((a, b) => a.until.localeCompare(b.until))
  return (then[0] ?? person).actor
}

/** Every paragraph with who speaks it. What members said of a place within a paragraph is not looked at: the sample has none. */
export function speechesOf(project: readonly OracleRow[], record: StoredRecord): Speech[] {
  const people = new Map(
    project.filter(({ root }) => root === 'people').map(({ key, value }) => [key, value as AnyPerson]),
  )
  const said = record.rows.filter(({ root }) => root === 'attributions')
  const speeches: Speech[] = []
  for (const turn of record.turns) {
    const label = turn.label === null ? null : wordsOf(turn.label)
    const named = [...people.values()].filter(
      ({ name, aliases }) =>
        label !== null &&
        [name, ...aliases].some((each) => label.every((word) => wordsOf(each).includes(word))),
    )
    let actor = named.length === 1 ? actorOn(named[0], record.day) : null
    for (let segment = turn.firstSegment; segment <= turn.lastSegment; segment++) {
      const place = said.find(({ key }) => key === `${segment}:0`)
      if (place) {
        const { person } = place.value as { person: string | null }
        actor = person === null ? null : actorOn(people.get(person), record.day)
      }
      speeches.push({ turn: turn.index, actor, words: countWords(record.segments[segment]?.text ?? '') })
    }
  }
  return speeches
}
