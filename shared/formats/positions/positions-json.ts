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

export function writePositionsJson({ project, madeAtMs, filter, records, names }: Taking): string {
  const found = lookup(names.codebook)
  const topics = topicTable(names.codebook)
  const stances = stanceTable(names.codebook)
  const document = {
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
    positions: records.flatMap((record) =>
      record.positions.flatMap((position) => {
        const [first] = position.topics
        if (first === undefined) return []
        const { topic_id, topic, topic_path, ...fields } = fieldsOf(record, position, first, found, names)
        return [
          {
            ...fields,
            spans: placesOf(position),
            topics: position.topics.map((id) => {
              const { name, path } = found.topic(id)
              return { topic_id: id, topic: name, topic_path: path }
            }),
            coded_topics: position.codedTopics,
          },
        ]
      }),
    ),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
