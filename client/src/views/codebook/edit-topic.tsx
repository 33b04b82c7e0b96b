// Changing a topic: its words, place and colour; and taking it out of use, by retiring it or by merging it into another.
// Positions keep the topic they were given; a merged one is read as the other.
import { useState } from 'react'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { Topic, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { api } from '../../../../shared/wire/api.ts'
import type { ArgumentsOf } from '../../api/call.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './codebook.module.css'
import { ColourField, TopicFields, topicOptions } from './topic-fields.tsx'
import { otherTopics } from '../../../../shared/records/codebook/topic-tree.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>
type Change = ArgumentsOf<'editTopic'>['body']
const fields = ['name', 'definition', 'parent']

export function EditTopic({
  topic,
  topics,
  onClose,
}: {
  /** Null: closed. */
  readonly topic: Topic | null
  readonly topics: Topics
  readonly onClose: () => void
}) {
  return (
    <Dialog title={topic?.name ?? ''} isOpen={topic !== null} onClose={onClose}>
      {topic && <EditForm key={topic.id} topic={topic} topics={topics} onClose={onClose} />}
    </Dialog>
  )
}

function EditForm({
  topic,
  topics,
  onClose,
}: {
  readonly topic: Topic
  readonly topics: Topics
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('editTopic')
  const { name, definition, parent } = topic
  const [values, setValues] = useState({ name, definition, parent })
  const [colour, setColour] = useState(topic.colour)
  const [errors, setErrors] = useState<FieldErrors>({})
  const others = otherTopics(topics, topic.id)
  const params = { project: project.slug, topic: topic.id }
  const because = busy ? 'It is being saved.' : undefined

  const change = async (body: Change, words: string, back?: Change) => {
    const changed = await act({ params, body })
    if (!changed.ok) return setErrors(errorOfField(changed.problem, fields) ?? {})
    tell({ words, ...(back ? { undo: { run: () => void act({ params, body: back }) } } : {}) })
    onClose()
  }
  const save = async () => {
    const body = { ...values, name: values.name.trim(), definition: values.definition.trim(), colour }
    const found = fieldErrors(api.editTopic.body, body)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    await change(body, `${body.name} is changed.`, { name, definition, parent, colour: topic.colour })
  }

  return (
    <>
      <Form
        label={`Edit ${topic.name}`}
        onSend={() => void save()}
        error={problem && problem.field === undefined ? problem.message : undefined}
        acts={
          <>
            <Button kind="primary" type="submit" because={because}>
              Save
            </Button>
            <Button kind="quiet" onClick={onClose}>
              Not now
            </Button>
          </>
        }
      >
        <TopicFields values={values} onChange={setValues} parents={others} errors={errors} />
        <ColourField colour={colour} onChange={setColour} />
      </Form>
      <div className={styles.away}>
        <MergeInto
          topic={topic}
          others={others}
          because={because}
          onMerge={(into) =>
            void change({ redirect: into.id }, `${topic.name} is now read as ${into.name}.`, {
              redirect: null,
            })
          }
        />
        <div>
          <Button
            because={because}
            onClick={() => void change({ retired: true }, `${topic.name} is retired.`, { retired: false })}
          >
            Retire it
          </Button>{' '}
          <span className="fine">Its positions stay; new ones cannot choose it.</span>
        </div>
      </div>
    </>
  )
}

function MergeInto({
  topic,
  others,
  because,
  onMerge,
}: {
  readonly topic: Topic
  readonly others: ReturnType<typeof otherTopics>
  readonly because: string | undefined
  readonly onMerge: (into: Topic) => void
}) {
  const [chosen, setChosen] = useState<string | null>(null)
  const into = others.find((other) => other.topic.id === chosen)?.topic
  return (
    <div className={styles.merge}>
      <Select
        label={`Merge ${topic.name} into`}
        options={topicOptions(others)}
        value={chosen}
        onChange={setChosen}
        placeholder="Choose a topic"
      />
      <Button
        because={because ?? (into ? undefined : 'Choose the topic it is to be read as.')}
        onClick={() => into && onMerge(into)}
      >
        Merge
      </Button>
    </div>
  )
}
