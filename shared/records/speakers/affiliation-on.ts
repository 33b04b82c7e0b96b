// Where somebody was, and whom they spoke for, on the day of a record: people change their post between two meetings.
import type { ActorId } from '../../actors/actor-id.ts'
import type { PersonRecord } from '../person.ts'

export type Affiliation = { readonly affiliation: string; readonly actor: ActorId | null }

/**
 * `day` is ISO 8601; null: nobody said when the record was, and today's affiliation stands. Of several former ones that
 * had not ended by that day, the one that ended first was theirs then.
 */
export function affiliationOn(
  person: Pick<PersonRecord, 'affiliation' | 'actor' | 'formerly'>,
  day: string | null,
): Affiliation {
  const then =
    day === null
      ? []
      : (person.formerly ?? [])
          .filter(({ until }) => day <= until)
          .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
  const { affiliation, actor } = then[0] ?? person
  return { affiliation, actor }
}

/** The person as they were on that day: for everything that reads `affiliation` and `actor`. */
export const personOn = <P extends PersonRecord>(person: P, day: string | null): P =>
  person.formerly === undefined ? person : { ...person, ...affiliationOn(person, day) }

export const peopleOn = <P extends PersonRecord>(people: readonly P[], day: string | null): readonly P[] =>
  people.map((person) => personOn(person, day))
