// What a query shows, of which positions, and its title: asked when it is put into a note and when it is changed.
import { useMemo, useState } from 'react'
import type { TopicId } from '../../../../../../shared/base/id.ts'
import { stancesInOrder, topicTree } from '../../../../../../shared/records/codebook/topic-tree.ts'
import type { QueryAttrs, QueryShow } from '../../../../../../shared/records/notes/query.ts'
import { queryShows } from '../../../../../../shared/records/notes/query.ts'
import { queryTitle } from '../../../../../../shared/records/notes/query-words.ts'
import {
  type PositionFilter,
  readFilter,
  writeFilter,
} from '../../../../../../shared/records/positions/position-filter.ts'
import { useProject } from '../../../../api/project.tsx'
import { useProjectRoom, useRecords } from '../../../../live/use-room.tsx'
import { FilterWords } from '../../../../parts/filters/filter-words.tsx'
import { useFilterChoices } from '../../../../parts/filters/use-filter-choices.ts'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { Select } from '../../../../ui/choices/select.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import styles from './query-node.module.css'

const showWords: Readonly<Record<QueryShow, string>> = {
  matrix: 'Matrix of actors by topics',
  map: 'Map of one topic',
  quotes: 'List of quotes',
  alignment: 'Alignment of actors',
  time: 'Change over time',
  meeting: 'One meeting, who spoke when',
}
const shows = queryShows.map((id) => ({ id, label: showWords[id] }))

const comparisons = [
  { id: 'meeting', label: 'meetings' },
  { id: 'record', label: 'single records' },
]

/** Stands for the topic with most positions, whichever that is. */
const fullest = ''

export function ChangeQuery({
  heading,
  send,
  query,
  onSend,
  onClose,
}: {
  readonly heading: string
  /** The words of the button. */
  readonly send: string
  readonly query: QueryAttrs
  readonly onSend: (query: QueryAttrs) => void
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const { topics, stances: stanceRecords } = useRecords(useProjectRoom(project.id))
  const stances = useMemo(() => stancesInOrder(stanceRecords), [stanceRecords])
  const choices = useFilterChoices(topics, stances, true)
  const [title, setTitle] = useState(query.title ?? '')
  const [show, setShow] = useState(query.show)
  const [compare, setCompare] = useState<string>(query.compare ?? 'meeting')
  const [topic, setTopic] = useState(query.topic ?? fullest)
  const [filter, setFilter] = useState<PositionFilter>(() => readFilter(query.filter))
  const topicOptions = useMemo(
    () => [
      { id: fullest, label: 'the one with most positions' },
      ...topicTree(topics).map(({ topic: { id, name } }) => ({ id: id as string, label: name })),
    ],
    [topics],
  )
  const known = topicOptions.some(({ id }) => id === topic)
  const shownTopics = known
    ? topicOptions
    : [...topicOptions, { id: topic, label: topics.get(topic as TopicId)?.name ?? topic }]
  const finish = () =>
    onSend({
      show,
      filter: writeFilter(filter),
      ...(show === 'map' && topic !== fullest && { topic }),
      ...(show === 'time' && compare === 'record' && { compare }),
      ...(title.trim() !== '' && { title: title.trim() }),
    })
  return (
    <Dialog title={heading} isOpen onClose={onClose} size="wide">
      <Form
        label={heading}
        onSend={finish}
        acts={
          <Button kind="primary" type="submit">
            {send}
          </Button>
        }
      >
        <Select
          label="What to show"
          options={shows}
          value={show}
          onChange={(id) => setShow(queryShows.find((each) => each === id) ?? show)}
        />
        {show === 'map' && (
          <Select label="Topic of the map" options={shownTopics} value={topic} onChange={setTopic} />
        )}
        {show === 'time' && (
          <Select label="Compare" options={comparisons} value={compare} onChange={setCompare} />
        )}
        <div className={styles.sentence}>
          Positions of{' '}
          <FilterWords
            filter={filter}
            choices={choices}
            onFilter={(changes) => setFilter((now) => ({ ...now, ...changes }))}
            unlisted=""
          />
        </div>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={200}
          placeholder={queryTitle({ show })}
          voice="serif"
        />
      </Form>
    </Dialog>
  )
}
