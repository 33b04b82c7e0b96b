// What a list of participants brings: entries of the glossary, and people who are not known yet. Pure.
import { foldName } from '../../../../../shared/actors/fold-name.ts'
import type { Participant } from '../../../../../shared/formats/glossary/participants.ts'
import { entriesOfPerson } from '../../../../../shared/records/glossary/build-glossary.ts'
import { type TermRecord, termSchema } from '../../../../../shared/records/glossary/term.ts'
import type { PersonRecord } from '../../../../../shared/records/person.ts'

/** Each name and each body once, in the order of the list. */
export function termsOfParticipants(rows: readonly Participant[]): TermRecord[] {
  const terms = new Map<string, TermRecord>()
  for (const { name, body } of rows) {
    for (const { term, kind, expansion } of entriesOfPerson({ name, aliases: [], affiliation: body })) {
      const record: TermRecord = { term, kind, expansion, aliases: [], from: 'participants' }
      const folded = foldName(term)
      if (!terms.has(folded) && termSchema.safeParse(record).success) terms.set(folded, record)
    }
  }
  return [...terms.values()]
}

/** Those whose name is no name or alias of anybody known. */
export function newPeople(rows: readonly Participant[], people: Iterable<PersonRecord>): PersonRecord[] {
  const known = new Set([...people].flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)))
  return rows
    .filter(({ name }) => name !== '' && !known.has(foldName(name)))
    .map(({ name, body, actor }) => ({ name, aliases: [], affiliation: body, actor }))
}
