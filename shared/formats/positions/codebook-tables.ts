// The codebook beside the positions, as two tables with their columns' names: topics in the order of the tree, and stances
// in that of the scale. Both can be imported back as a codebook (formats/codebook).
import type { TopicId } from '../../base/id.ts'
import { type Codebook, currentTopicId } from '../../records/codebook/codebook.ts'
import { topicTree } from '../../records/codebook/topic-tree.ts'
import type { Table } from './table.ts'
import { pathOf } from './taken-positions.ts'

const topicColumns = [
  ['topic_id', 'The topic; positions name it.'],
  ['topic', 'Its name.'],
  ['topic_path', 'Its name after those of the topics above it.'],
  ['parent_id', 'The topic above it; empty at the top.'],
  ['definition', 'What it means.'],
  ['include', 'Examples of what belongs to it.'],
  ['exclude', 'Examples of what does not.'],
  ['colour', 'Its pigment, 1 to 12.'],
  ['line', 'The line of its highlights, when one was chosen.'],
  ['key', 'What finds it first when typed, when it has one.'],
  ['retired', 'TRUE when it is no longer offered; positions that have it keep it.'],
  ['merged_into', 'The topic that stands for it today, when it was merged.'],
] as const

const stanceColumns = [
  ['stance_id', 'The stance; positions name it.'],
  ['stance', 'Its name.'],
  ['sign', 'The sign it is drawn with.'],
  ['keys', 'The keys that choose it, parted by spaces.'],
  ['stance_value', 'Its value on the scale, -2 to 2; empty when it does not count.'],
  ['retired', 'TRUE when it is no longer offered; positions that have it keep it.'],
] as const

type NameOf<Columns extends readonly (readonly [string, string])[]> = Columns[number][0]
const named = <Name extends string>(columns: readonly (readonly [Name, string])[]) =>
  columns.map(([name, means]) => ({ name, means }))

export function topicTable({ topics }: Codebook): Table<NameOf<typeof topicColumns>> {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const inTree = topicTree(byId).map(({ topic }) => topic)
  const shown = new Set<TopicId>(inTree.map(({ id }) => id))
  return {
    columns: named(topicColumns),
    rows: [...inTree, ...topics.filter(({ id }) => !shown.has(id))].map((topic) => {
      const now = currentTopicId(topic.id, byId)
      return {
        topic_id: topic.id,
        topic: topic.name,
        topic_path: pathOf(topic, byId),
        parent_id: topic.parent,
        definition: topic.definition,
        include: topic.include ?? null,
        exclude: topic.exclude ?? null,
        colour: topic.colour,
        line: topic.line ?? null,
        key: topic.key ?? null,
        retired: topic.retired,
        merged_into: now === topic.id ? null : now,
      }
    }),
  }
}

export const stanceTable = ({ stances }: Codebook): Table<NameOf<typeof stanceColumns>> => ({
  columns: named(stanceColumns),
  rows: [...stances]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, sign, keys, value, retired = false }) => ({
      stance_id: id,
      stance: name,
      sign,
      keys: keys.join(' '),
      stance_value: value,
      retired,
    })),
})
