// Renaming a stance or giving it other keys. Its place on the scale and its shape stay.
import { useState } from 'react'
import { type Stance, stanceSchema } from '../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../shared/records/codebook/stance-look.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { SignBadge } from '../../ui/marks/sign-badge.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './codebook.module.css'

type Of = { readonly stance: Stance; readonly place: number }

export function EditStance({ of, onClose }: { readonly of: Of | null; readonly onClose: () => void }) {
  return (
    <Dialog title={of ? `Stance: ${of.stance.name}` : ''} isOpen={of !== null} onClose={onClose}>
      {of && <EditForm key={of.stance.id} {...of} onClose={onClose} />}
    </Dialog>
  )
}

/** The keys typed into one field, each once. */
export const keysIn = (typed: string): string[] => [...new Set(typed.replace(/\s+/gu, ''))]

function EditForm({ stance, place, onClose }: Of & { readonly onClose: () => void }) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('editStance')
  const [name, setName] = useState(stance.name)
  const [keys, setKeys] = useState(stance.keys.join(' '))
  const [errors, setErrors] = useState<FieldErrors>({})
  const { shape, ink } = stanceLook(stance)

  const save = async () => {
    const body = { name: name.trim(), keys: keysIn(keys) }
    const found = fieldErrors(stanceSchema.pick({ name: true, keys: true }), body)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const params = { project: project.slug, stance: stance.id }
    const saved = await act({ params, body })
    if (!saved.ok) return setErrors(errorOfField(saved.problem, ['name', 'keys']) ?? {})
    tell({
      words: `The stance ${body.name} is changed.`,
      undo: { run: () => void act({ params, body: { name: stance.name, keys: [...stance.keys] } }) },
    })
    onClose()
  }

  return (
    <Form
      label={`Edit the stance ${stance.name}`}
      onSend={() => void save()}
      error={problem && problem.field === undefined ? problem.message : undefined}
      acts={
        <>
          <Button kind="primary" type="submit" because={busy ? 'It is being saved.' : undefined}>
            Save
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <p className={styles.keys} style={{ justifyContent: 'start' }}>
        <SignBadge shape={shape} color={`var(--stance-${ink})`} sign={stance.sign} size="large" />
        <span className="fine">Its sign, shape and place on the scale stay.</span>
      </p>
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errors.name}
      />
      <TextField
        label="Keys"
        description={`Up to three. The digit ${place + 1} always chooses it too.`}
        autoComplete="off"
        value={keys}
        onChange={setKeys}
        error={errors.keys}
      />
    </Form>
  )
}
