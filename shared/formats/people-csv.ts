// The people of a project as CSV: name, aliases (parted by semicolons), affiliation, actor. Written for spreadsheets, so
// the order of columns and the case of their heads are free, and an actor may be an id, a code or a country's name.
// A person's id is not in the file: two files are joined by names.
import { actorOf } from '../actors/find-actor.ts'
import { problem } from '../base/problem.ts'
import { failed, ok, type Result } from '../base/result.ts'
import { type PersonRecord, personSchema } from '../records/person.ts'
import { type CsvWarning, readCsv, unguardCell, writeCsv } from './csv.ts'

const columns = ['name', 'aliases', 'affiliation', 'actor'] as const

export type PeopleTable = {
  readonly people: readonly PersonRecord[]
  /** By line: rows without a name, actors not known (the person is kept, without one), values too long. */
  readonly warnings: readonly CsvWarning[]
}

/** Reads people; fails only when the first row has no `name` column, so that the file is something else. */
export function readPeople(text: string): Result<PeopleTable> {
  const table = readCsv(text)
  const [head, ...rows] = table.rows
  const heads = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  if (!heads.includes('name')) {
    return failed(
      problem(
        'invalid',
        'This is not a list of people: its first row must name the columns name, aliases, affiliation, actor.',
      ),
    )
  }
  const place = Object.fromEntries(columns.map((column) => [column, heads.indexOf(column)]))
  const people: PersonRecord[] = []
  const warnings: CsvWarning[] = [...table.warnings]
  for (const { line, cells } of rows) {
    const cell = (column: (typeof columns)[number]) => unguardCell(cells[place[column] ?? -1] ?? '').trim()
    const warn = (message: string) => warnings.push({ line, message })
    const name = cell('name')
    if (name === '') {
      if (cells.some((text) => text.trim() !== '')) warn('This row has no name and was left out.')
      continue
    }
    const actor = cell('actor')
    const found = actorOf(actor)
    if (actor !== '' && found === null) {
      warn(
        `“${actor}” is not an actor we know; write a country code (MEX), group:EU or org:Name. ${name} was kept without one.`,
      )
    }
    const aliases = cell('aliases')
      .split(';')
      .map((alias) => alias.trim())
    const person = personSchema.safeParse({
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== ''),
      affiliation: cell('affiliation'),
      actor: found,
    })
    if (person.success) people.push(person.data)
    else
      warn(
        `${name} was left out: ${person.error.issues.map((issue) => `${issue.path.join(' ')} ${issue.message}`).join('; ')}.`,
      )
  }
  return ok({ people, warnings: warnings.sort((a, b) => a.line - b.line) })
}

/** Writes people in the order given. A semicolon inside an alias would part it in two, so it is written as a comma. */
export const writePeople = (people: readonly PersonRecord[]): string =>
  writeCsv([
    columns,
    ...people.map(({ name, aliases, affiliation, actor }) => [
      name,
      aliases.map((alias) => alias.replaceAll(';', ',')).join('; '),
      affiliation,
      actor ?? '',
    ]),
  ])
