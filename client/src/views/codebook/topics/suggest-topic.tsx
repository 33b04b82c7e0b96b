// Suggesting a topic: what annotators can do. It can be used at once, marked until a reviewer adopts it.
import { useState } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { api } from '../../../../../shared/wire/api.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../../api/field-errors.ts'
import { useProject } from '../../../api/project.tsx'
import { useAct } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Select } from '../../../ui/choices/select.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { topicOptions } from './topic-form.tsx'

const title = 'Suggest a topic'
const nowhere = 'none'

export function SuggestTopic({
  isOpen,
  parents,
  onClose,
}: {
  readonly isOpen: boolean
  readonly parents: readonly TopicRow[]
  readonly onClose: () => void
}) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <SuggestForm parents={parents} onClose={onClose} />}
    </Dialog>
  )
}

function SuggestForm({
  parents,
  onClose,
}: {
  readonly parents: readonly TopicRow[]
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('suggestTopic')
  const [name, setName] = useState('')
  const [definition, setDefinition] = useState('')
  const [parent, setParent] = useState<TopicId | null>(null)
  const [errors, setErrors] = useState<FieldErrors>({})

  const send = async () => {
    const topic = { name: name.trim(), definition: definition.trim(), parent }
    const found = fieldErrors(api.suggestTopic.body, topic)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const added = await act({ params: { project: project.slug }, body: topic })
    if (!added.ok) return setErrors(errorOfField(added.problem, ['name', 'definition', 'parent']) ?? {})
    tell({ words: `${topic.name} is suggested.` })
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
            Suggest
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errors.name}
      />
      <TextField
        label="What it covers"
        description="Say what to include and, where topics are close, what belongs elsewhere."
        lines={4}
        value={definition}
        onChange={setDefinition}
        error={errors.definition}
      />
      <Select
        label="Stands below"
        options={[{ id: nowhere, label: 'No other topic' }, ...topicOptions(parents)]}
        value={parent ?? nowhere}
        onChange={(id) => setParent(parents.find(({ topic }) => topic.id === id)?.topic.id ?? null)}
      />
      <p className="fine">It can be used at once, marked as suggested until a reviewer adopts it.</p>
    </Form>
  )
}
