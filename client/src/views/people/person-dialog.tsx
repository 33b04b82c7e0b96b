// Adding somebody who may speak, or changing one. What was attributed and coded before stays as it is.
import { useState } from 'react'
import type { ActorId } from '../../../../shared/actors/actor-id.ts'
import { type Person, type PersonRecord, personSchema } from '../../../../shared/records/person.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { ActorField } from '../../parts/actor-field.tsx'
import { useOrganisations } from '../../parts/use-organisations.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { aliasesIn, aliasesLine } from './find-people.ts'
import { FormerPosts, type Post, postsOf, recordsOfPosts } from './former-posts.tsx'

export function PersonDialog({
  person,
  onClose,
}: {
  /** Null: closed. */
  readonly person: Person | 'new' | null
  readonly onClose: () => void
}) {
  const known = person === 'new' ? null : person
  return (
    <Dialog title={known?.name ?? 'Add a person'} isOpen={person !== null} onClose={onClose}>
      {person !== null && <PersonForm key={known?.id ?? 'new'} person={known} onClose={onClose} />}
    </Dialog>
  )
}

function PersonForm({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const adding = useAct('addPerson', ['listTranscripts'])
  const editing = useAct('editPerson', ['listTranscripts'])
  const organisations = useOrganisations()
  const [name, setName] = useState(person?.name ?? '')
  const [aliases, setAliases] = useState(aliasesLine(person?.aliases ?? []))
  const [affiliation, setAffiliation] = useState(person?.affiliation ?? '')
  const [actor, setActor] = useState<ActorId | null>(person?.actor ?? null)
  const [posts, setPosts] = useState<readonly Post[]>(postsOf(person))
  const [errors, setErrors] = useState<FieldErrors>({})
  const { busy, problem } = person ? editing : adding

  const send = async () => {
    const record: PersonRecord = {
      name: name.trim(),
      aliases: aliasesIn(aliases, name),
      affiliation: affiliation.trim(),
      actor,
      ...(posts.length > 0 && { formerly: recordsOfPosts(posts) }),
    }
    const found = fieldErrors(personSchema, record)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const result = person
      ? await editing.act({ params: { project: project.slug, person: person.id }, body: record })
      : await adding.act({ params: { project: project.slug }, body: record })
    if (!result.ok)
      return setErrors(errorOfField(result.problem, ['name', 'aliases', 'affiliation', 'formerly']) ?? {})
    tell({ words: person ? `${record.name} is changed.` : `${record.name} is added.` })
    onClose()
  }

  return (
    <Form
      label={person ? `Edit ${person.name}` : 'Add a person'}
      onSend={() => void send()}
      error={problem && problem.field === undefined ? problem.message : undefined}
      acts={
        <>
          <Button kind="primary" type="submit" because={busy ? 'It is being saved.' : undefined}>
            {person ? 'Save' : 'Add'}
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
        label="Other names"
        description="As records print them, with semicolons between: CHAIR; Mr. Wendland"
        autoComplete="off"
        value={aliases}
        onChange={setAliases}
        error={errors.aliases}
      />
      <TextField
        label="Affiliation"
        autoComplete="off"
        value={affiliation}
        onChange={setAffiliation}
        error={errors.affiliation}
      />
      <ActorField
        label="Speaks for"
        actor={actor}
        organisations={organisations}
        under={{
          chosen: 'The default for their turns; a position may name another actor.',
          empty: 'Left empty: their turns ask for the actor each time.',
        }}
        onChange={setActor}
      />
      <FormerPosts posts={posts} error={errors.formerly} onChange={setPosts} />
    </Form>
  )
}
