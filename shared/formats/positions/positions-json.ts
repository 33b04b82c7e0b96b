// `positions-json`: one document with the positions, the records they stand in, the codebook, and what each field means.
// A position is one entry here and has its topics as a list: all of them, also those a filter did not ask for.
import { stanceTable, topicTable } from './codebook-tables.ts'
import { type PositionColumn, positionColumns } from './position-columns.ts'
import type { Column } from './table.ts'
import { fieldsOf, lookup, placesOf, type Taking } from './taken-positions.ts'

const recordColumns = [
  ['transcript_id', 'The record.'],
  ['transcript', 'Its title.'],
  ['event', 'The event and day that the title names.'],
  ['day', 'The day of the meeting, ISO 8601; null when nobody said.'],
  ['file_name', 'The file it was imported from.'],
  ['sha256', 'The SHA-256 of that file’s bytes.'],
  ['permalink', 'The link to the record.'],
  ['disclaimer', 'What its publisher says of its reliability; null when nothing.'],
] as const

const meanings = (columns: readonly Column[]) =>
  Object.fromEntries(columns.map(({ name, means }) => [name, means]))

/** The fields of a row that belong to one topic, and so stand in the list of topics here. */
const ofTopic: readonly PositionColumn[] = ['topic_id', 'topic', 'topic_path']

const positionsAtOnce = 250

export const writePositionsJson = (taking: Taking): string => [...positionsJsonParts(taking)].join('')

/** The same text in parts, so that whoever writes a long one can let others in between. */
export function* positionsJsonParts(taking: Taking): Generator<string> {
  const frame = JSON.stringify(frameOf(taking), null, 2)
  yield `${frame.slice(0, -'\n}'.length)},\n  "positions": [`
  const positions = positionsOf(taking)
  for (let isFirst = true; ; isFirst = false) {
    const some = take(positions, positionsAtOnce)
    if (some.length === 0) {
      yield `${isFirst ? '' : '\n  '}]\n}\n`
      return
    }
    yield `${isFirst ? '' : ','}${some.map((position) => `\n    ${indented(position)}`).join(',')}`
  }
}

/** As it stands two levels deep. A text holds no line break here: JSON writes one as \\n. */
const indented = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')

function take<T>(items: Iterator<T>, most: number): readonly T[] {
  const taken: T[] = []
  while (taken.length < most) {
    const { done, value } = items.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

/** Everything but the positions, which come last. */
function frameOf({ project, madeAtMs, filter, records, names }: Taking) {
  const topics = topicTable(names.codebook)
  const stances = stanceTable(names.codebook)
  return {
    format: 'rapporteur-positions',
    version: 1,
    made_at: new Date(madeAtMs).toISOString(),
    project: { name: project.name, permalink: project.link },
    filter,
    columns: {
      records: meanings(recordColumns.map(([name, means]) => ({ name, means }))),
      positions: {
        ...meanings(positionColumns.filter(({ name }) => !ofTopic.includes(name))),
        topics: 'Its topics as the codebook has them today, each with topic_id, topic and topic_path.',
        coded_topics: 'The ids of the topics its coder gave it, before anything was merged or recoded.',
        spans: 'All passages, as in the link: s2:4-s3:5 goes on from paragraph 2 into 3.',
      },
      topics: meanings(topics.columns),
      stances: meanings(stances.columns),
    },
    codebook: { topics: topics.rows, stances: stances.rows },
    records: records.map((record) => ({
      transcript_id: record.id,
      transcript: record.title,
      event: record.event,
      day: record.day,
      file_name: record.fileName,
      sha256: record.sha256,
      permalink: record.link,
      disclaimer: record.disclaimer === '' ? null : record.disclaimer,
    })),
  }
}

function* positionsOf({ records, names }: Taking) {
  const found = lookup(names.codebook)
  for (const record of records) {
    for (const position of record.positions) {
      const [first] = position.topics
      if (first === undefined) continue
      const { topic_id, topic, topic_path, ...fields } = fieldsOf(record, position, first, found, names)
      yield {
        ...fields,
        spans: placesOf(position),
        topics: position.topics.map((id) => {
          const { name, path } = found.topic(id)
          return { topic_id: id, topic: name, topic_path: path }
        }),
        coded_topics: position.codedTopics,
      }
    }
  }
}
