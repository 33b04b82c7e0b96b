// The list of people in the order of their names, and which of them fit what was typed. Pure.
import { actorCode, actorName } from '../../../../shared/actors/actor.ts'
import { foldName } from '../../../../shared/actors/fold-name.ts'
import type { PersonId } from '../../../../shared/base/id.ts'
import type { Person, PersonRecord } from '../../../../shared/records/person.ts'

export function inOrder(people: ReadonlyMap<PersonId, PersonRecord>): readonly Person[] {
  return [...people]
    .map(([id, person]) => ({ ...person, id }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

/** Those in whose names every typed word stands, in any of them; case and accents do not matter. Nothing typed fits all. */
export function withWords<Item>(
  items: readonly Item[],
  typed: string,
  namesOf: (item: Item) => readonly string[],
): readonly Item[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return items
  return items.filter((item) => {
    const text = foldName(namesOf(item).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** By name, aliases, affiliation or actor. */
export const findPeople = (people: readonly Person[], typed: string): readonly Person[] =>
  withWords(people, typed, ({ name, aliases, affiliation, actor }) => [
    name,
    ...aliases,
    affiliation,
    ...(actor === null ? [] : [actorName(actor), actorCode(actor)]),
  ])

/** Other names as one line of a form: "Chris Painter; C. Painter". */
export const aliasesLine = (aliases: readonly string[]): string => aliases.join('; ')

/** Other names from a form's line, trimmed, each once; the person's own name is none of them. */
export function aliasesIn(line: string, name: string): string[] {
  const found = line.split(';').map((alias) => alias.trim())
  return [...new Set(found)].filter((alias) => alias !== '' && alias !== name.trim())
}
