// Adding a topic. An annotator's is marked as suggested until a reviewer adopts it.
import { useState } from 'react'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { api } from '../../../../shared/wire/api.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { TopicFields, type TopicValues } from './topic-fields.tsx'
import { otherTopics } from '../../../../shared/records/codebook/topic-tree.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>

export function AddTopic({
  isOpen,
  topics,
  onClose,
}: {
  readonly isOpen: boolean
  readonly topics: Topics
  readonly onClose: () => void
}) {
  const { may } = useProject()
  const title = may('edit-codebook') ? 'Add a topic' : 'Suggest a topic'
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <AddForm title={title} topics={topics} onClose={onClose} />}
    </Dialog>
  )
}

function AddForm({
  title,
  topics,
  onClose,
}: {
  readonly title: string
  readonly topics: Topics
  readonly onClose: () => void
}) {
  const { project, may } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('suggestTopic')
  const [values, setValues] = useState<TopicValues>({ name: '', definition: '', parent: null })
  const [errors, setErrors] = useState<FieldErrors>({})
  const adopts = may('edit-codebook')

  const send = async () => {
    const topic = { ...values, name: values.name.trim(), definition: values.definition.trim() }
    const found = fieldErrors(api.suggestTopic.body, topic)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const added = await act({ params: { project: project.slug }, body: topic })
    if (!added.ok) return setErrors(errorOfField(added.problem, ['name', 'definition', 'parent']) ?? {})
    tell({ words: adopts ? `${topic.name} is added.` : `${topic.name} is suggested.` })
    onClose()
  }

  return (
    <Form
      label={title}
      onSend={() => void send()}
      error={problem && problem.field === undefined ? problem.message : undefined}
      acts={
        <>
          <Button kind="primary" type="submit" because={busy ? 'It is being saved.' : undefined}>
            {adopts ? 'Add' : 'Suggest'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <TopicFields values={values} onChange={setValues} parents={otherTopics(topics, null)} errors={errors} />
      {!adopts && (
        <p className="fine">It can be used at once, marked as suggested until a reviewer adopts it.</p>
      )}
    </Form>
  )
}
