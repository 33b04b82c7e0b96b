// What an organisation is. Its name is its id in every position, so it is not changed here: a misspelt one is said to stand
// for the right one, and is counted there from then on.
import { useState } from 'react'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import { type ActorKind, actorKindWords, organisationKinds } from '../../../../../shared/actors/actor-kind.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import { type OrganisationRecord, organisationSchema } from '../../../../../shared/records/organisation.ts'
import { type FieldErrors, fieldErrors } from '../../../api/field-errors.ts'
import { ActorField } from '../../../parts/actor-field.tsx'
import { useOrganisations } from '../../../parts/use-organisations.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Select } from '../../../ui/choices/select.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { aliasesIn, aliasesLine } from '../find-people.ts'
import type { ListedOrganisation } from './listed-organisations.ts'

type Change = (id: ActorId, after: OrganisationRecord | null) => Promise<Result<void>>

const kindLabel = (kind: ActorKind) => {
  const [one] = actorKindWords[kind]
  return one.charAt(0).toUpperCase() + one.slice(1)
}

export function OrganisationDialog({
  organisation,
  onChange,
  onClose,
}: {
  /** Null: closed. */
  readonly organisation: ListedOrganisation | null
  readonly onChange: Change
  readonly onClose: () => void
}) {
  return (
    <Dialog title={organisation?.name ?? ''} isOpen={organisation !== null} onClose={onClose}>
      {organisation && (
        <OrganisationForm
          key={organisation.id}
          organisation={organisation}
          onChange={onChange}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

function OrganisationForm({
  organisation,
  onChange,
  onClose,
}: {
  readonly organisation: ListedOrganisation
  readonly onChange: Change
  readonly onClose: () => void
}) {
  const { id, name, entry } = organisation
  const [kind, setKind] = useState<string>(organisation.kind)
  const organisations = useOrganisations()
  const [aliases, setAliases] = useState(aliasesLine(entry?.aliases ?? []))
  const [sameAs, setSameAs] = useState<ActorId | null>(entry?.sameAs ?? null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)

  const send = async () => {
    const record = { kind, aliases: aliasesIn(aliases, name), sameAs }
    const found: FieldErrors =
      sameAs === id
        ? { sameAs: 'An organisation does not stand for itself: leave it empty.' }
        : fieldErrors(organisationSchema, record)
    setErrors(found)
    const parsed = organisationSchema.safeParse(record)
    if (!parsed.success || Object.keys(found).length > 0) return
    setBusy(true)
    const result = await onChange(id, parsed.data)
    setBusy(false)
    if (result.ok) onClose()
    else setProblem(result.problem.message)
  }

  return (
    <Form
      label={`What ${name} is`}
      onSend={() => void send()}
      error={errors.sameAs ?? problem}
      acts={
        <>
          <Button kind="primary" type="submit" because={isBusy ? 'It is being saved.' : undefined}>
            Save
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <Select
        label="Kind"
        value={kind}
        options={organisationKinds.map((each) => ({ id: each, label: kindLabel(each) }))}
        onChange={setKind}
      />
      <TextField
        label="Other names"
        description="Typed in the coding bar, they find it; with semicolons between"
        autoComplete="off"
        value={aliases}
        onChange={setAliases}
        error={errors.aliases}
      />
      <ActorField
        label="Stands for"
        actor={sameAs}
        organisations={organisations}
        under={{
          chosen:
            'Positions of this name are counted there from now on; each keeps the name it was coded with.',
          empty: 'Left empty: it stands for itself.',
        }}
        onChange={setSameAs}
      />
    </Form>
  )
}
