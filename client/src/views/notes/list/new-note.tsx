// What a note begins with: its title, and a template that knows whom or which record it is about.
import { useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import type { Problem } from '../../../../../shared/base/problem.ts'
import type { NoteTemplate } from '../../../../../shared/records/notes/templates.ts'
import { templateFolder } from '../../../../../shared/records/notes/templates.ts'
import { recordName } from '../../../../../shared/transcript/place-name.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { ActorField } from '../../../parts/actor-field.tsx'
import { useOrganisations } from '../../../parts/use-organisations.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Select } from '../../../ui/choices/select.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'

export type NewNoteBody = {
  readonly title: string
  readonly template: NoteTemplate
  readonly actor?: ActorId
  readonly record?: TranscriptId
}

const templates: readonly { readonly id: NoteTemplate; readonly label: string; readonly detail: string }[] = [
  { id: 'blank', label: 'Blank', detail: 'an empty page' },
  { id: 'briefing', label: 'Briefing', detail: 'what was said, and what to watch' },
  { id: 'country-sheet', label: 'Country sheet', detail: 'one actor’s positions and quotes' },
  { id: 'session-summary', label: 'Session summary', detail: 'one record’s positions and points' },
]

export function NewNote({
  onMake,
  onClose,
  busy,
}: {
  readonly onMake: (note: NewNoteBody) => Promise<Problem | null>
  readonly onClose: () => void
  readonly busy: boolean
}) {
  const { project } = useProject()
  const organisations = useOrganisations()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<NoteTemplate>('blank')
  const [actor, setActor] = useState<ActorId | null>(null)
  const [record, setRecord] = useState<string | null>(null)
  const [problem, setProblem] = useState<Pick<Problem, 'message' | 'field'> | null>(null)
  const library = useApi(
    'listTranscripts',
    { params: { project: project.slug } },
    { enabled: template === 'session-summary' },
  )
  const records = library.data?.transcripts ?? []
  const ownTitle = records.find(({ id }) => id === record)?.title
  const offered =
    template === 'country-sheet' && actor !== null
      ? actorName(actor)
      : template === 'session-summary' && ownTitle !== undefined
        ? recordName(ownTitle) || ownTitle
        : ''
  const folder = templateFolder[template]

  const send = async () => {
    const named = (title.trim() === '' ? offered : title.trim()).slice(0, 200)
    if (template === 'country-sheet' && actor === null) {
      return setProblem({ message: 'Choose whom the sheet is about.', field: 'actor' })
    }
    if (template === 'session-summary' && record === null) {
      return setProblem({ message: 'Choose which record it sums up.', field: 'record' })
    }
    if (named === '') return setProblem({ message: 'A note needs a title.', field: 'title' })
    setProblem(
      await onMake({
        title: named,
        template,
        ...(template === 'country-sheet' && actor !== null ? { actor } : {}),
        ...(template === 'session-summary' && record !== null ? { record: record as TranscriptId } : {}),
      }),
    )
  }
  const isTitles = problem?.field === 'title'
  return (
    <Dialog title="New note" isOpen onClose={onClose}>
      <Form
        label="New note"
        error={isTitles ? null : problem?.message}
        onSend={() => void send()}
        acts={
          <Button kind="primary" type="submit" disabled={busy}>
            Begin the note
          </Button>
        }
      >
        <TextField
          label="Title"
          value={title}
          onChange={(text) => {
            setTitle(text)
            setProblem(null)
          }}
          error={isTitles ? problem?.message : null}
          voice="serif"
          maxLength={200}
          autoFocus
          {...(offered === '' ? {} : { placeholder: offered })}
        />
        <Select
          label="Begin with"
          options={templates}
          value={template}
          onChange={(id) => {
            setTemplate(id as NoteTemplate)
            setProblem(null)
          }}
        />
        {template === 'country-sheet' && (
          <ActorField
            label="About whom"
            actor={actor}
            organisations={organisations}
            onChange={(id) => {
              setActor(id)
              setProblem(null)
            }}
          />
        )}
        {template === 'session-summary' && (
          <Select
            label="Of which record"
            options={records.map((each) => ({ id: each.id, label: recordName(each.title) || each.title }))}
            value={record}
            onChange={(id) => {
              setRecord(id)
              setProblem(null)
            }}
            placeholder={records.length === 0 ? 'No records yet' : 'Choose a record'}
          />
        )}
        {folder !== '' && <p className="fine">It lies in “{folder}” until you move it.</p>}
      </Form>
    </Dialog>
  )
}
