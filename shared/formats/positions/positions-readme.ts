// The words that go with the positions: where they are from, whose they are, what each column means. As lines of plain
// text, for the README of the archive and the last sheet of the workbook.
import { stanceTable, topicTable } from './codebook-tables.ts'
import { positionColumns } from './position-columns.ts'
import type { Column } from './table.ts'
import type { Taking } from './taken-positions.ts'

export type About = {
  readonly head: readonly string[]
  readonly rights: readonly string[]
  readonly records: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly columns: readonly { readonly of: string; readonly columns: readonly Column[] }[]
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export function aboutPositions({ project, madeAtMs, filter, records, names }: Taking): About {
  const positions = records.reduce((sum, record) => sum + record.positions.length, 0)
  const chosen = Object.entries(filter).filter(([, value]) => value !== undefined)
  return {
    head: [
      `Positions of the project “${project.name}”`,
      project.link,
      `Written on ${new Date(madeAtMs).toISOString().slice(0, 10)}: ${counted(positions, 'position', 'positions')} in ${counted(records.length, 'record', 'records')}.`,
      chosen.length === 0
        ? 'Everything was taken; positions withdrawn or hidden by the project are left out.'
        : `Chosen by: ${chosen.map(([name, value]) => `${name}=${value}`).join(', ')}.`,
    ],
    rights: [
      'The quoted words are the publisher’s captions of what was said, under the terms of use of the publisher, with the disclaimers below. They are no official record.',
      `The positions, comments, corrections and the codebook are the work of the members of “${project.name}” and carry the licence that project chooses: ask it before you pass them on.`,
      'A position is what a delegation or organisation was understood to say in a public meeting. It is a reading of the words quoted with it, not a statement by that actor.',
    ],
    records: records.map((record) => ({
      title: record.title,
      lines: [
        [record.event, record.day].filter((part) => part !== null).join(' · '),
        record.link,
        `Published file: ${record.fileName}, SHA-256 ${record.sha256}`,
        record.disclaimer === '' ? '' : `The record says of itself: “${record.disclaimer}”`,
      ].filter((line) => line !== ''),
    })),
    columns: [
      { of: 'positions', columns: positionColumns },
      { of: 'codebook', columns: topicTable(names.codebook).columns },
      { of: 'stances', columns: stanceTable(names.codebook).columns },
    ],
  }
}

/** README.txt: UTF-8, lines ending in CR LF so that every editor shows them. */
export function writePositionsReadme(taking: Taking): string {
  const { head, rights, records, columns } = aboutPositions(taking)
  const lines = [
    ...head,
    '',
    'HOW TO READ IT',
    'The tables are comma-separated, UTF-8 without a byte order mark, with names in the first line and cells in quotes where',
    'needed; a quoted cell may hold line breaks. In Python: pandas.read_csv("positions.csv"). In R: read.csv("positions.csv").',
    'pandas takes texts such as None and NA for missing ones; keep_default_na=False keeps them. Places count UTF-16 units.',
    'positions.csv has one row for each position and topic: to count positions, count distinct position_id.',
    'codebook.csv and stances.csv can be imported into another project as its codebook.',
    'A text that a spreadsheet would run as a formula (it begins with = + - @, also after spaces, or with a tab or a line',
    'break) has an apostrophe before it, and so has a text that began with such an apostrophe itself: take the first one off',
    'and it is as it was. The same holds behind each semicolon, tab and line break in a text, since some spreadsheets begin',
    'a new cell there.',
    '',
    'WHOSE IT IS',
    ...rights,
    '',
    'RECORDS',
    ...(records.length === 0
      ? ['None.']
      : records.flatMap(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`), ''])),
    'COLUMNS',
    ...columns.flatMap((table) => [
      `${table.of}.csv`,
      ...table.columns.map(({ name, means }) => `  ${name.padEnd(15)} ${means}`),
      '',
    ]),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}
