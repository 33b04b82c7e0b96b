// A stance's form: name, sign, keys and what it counts; the badge beside it shows how it will look.
import { type KeyboardEvent, useState } from 'react'
import type { Problem } from '../../../../../shared/base/problem.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { errorOfField, type FieldErrors } from '../../../api/field-errors.ts'
import { Select } from '../../../ui/choices/select.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { type StanceValues, stanceErrors } from './stance-values.ts'
import styles from './stances.module.css'
import { valueWords } from './value-words.ts'

const values = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2, null]
const idOf = (value: number | null) => (value === null ? 'none' : String(value))

export function StanceForm({
  label,
  start,
  now,
  place,
  because,
  onSave,
  onLeave,
}: {
  readonly label: string
  readonly start: StanceValues
  /** As it is now, live; null for a new one. */
  readonly now: StanceRecord | null
  /** Its digit. */
  readonly place: number
  readonly because: string | undefined
  readonly onSave: (values: StanceValues, seen: StanceRecord | null) => Promise<Result<unknown>>
  readonly onLeave: () => void
}) {
  const [typed, setTyped] = useState(start)
  const [seen, setSeen] = useState(now)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refused, setRefused] = useState<Problem | null>(null)
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const change = (part: Partial<StanceValues>) => setTyped((before) => ({ ...before, ...part }))
  const { shape, ink } = stanceLook(typed)
  const options = [...new Set([...values, start.value])].map((value) => ({
    id: idOf(value),
    label: valueWords(value),
  }))

  const send = async () => {
    if (isBusy || because !== undefined) return
    const found = stanceErrors(typed)
    setErrors(found)
    setRefused(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const saved = await onSave(typed, seen)
    setBusy(false)
    if (saved.ok) return
    const ofField = errorOfField(saved.problem, ['name', 'sign', 'keys'])
    setErrors(ofField ?? {})
    setRefused(ofField ? null : saved.problem)
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else return
    event.preventDefault()
  }
  const isOvertaken = refused?.code === 'conflict' && now !== null && seen !== now

  return (
    <section aria-label={label} onKeyDown={press}>
      <Form
        label={label}
        onSend={() => void send()}
        error={refused?.message}
        acts={
          <>
            <Button
              kind="primary"
              type="submit"
              because={because ?? (isBusy ? 'It is being saved.' : undefined)}
            >
              {seen === null ? 'Add' : 'Save'}
            </Button>
            <Button kind="quiet" keyHint="Esc" onClick={onLeave}>
              Not now
            </Button>
          </>
        }
      >
        <p className={styles.look}>
          <SignBadge
            shape={shape}
            color={`var(--stance-${ink})`}
            sign={typed.sign.trim() || '?'}
            size="large"
          />
          <span className="fine">Its shape and ink follow what it counts.</span>
        </p>
        <TextField
          label="Name"
          description="As it is read: “Mexico supports …”"
          autoFocus
          autoComplete="off"
          value={typed.name}
          onChange={(name) => change({ name })}
          error={errors.name}
        />
        <div className={styles.pair}>
          <TextField
            label="Sign"
            autoComplete="off"
            value={typed.sign}
            onChange={(sign) => change({ sign })}
            error={errors.sign}
          />
          <TextField
            label="Keys"
            description={`Up to three; ${place} always chooses it too`}
            autoComplete="off"
            value={typed.keys}
            onChange={(keys) => change({ keys })}
            error={errors.keys}
          />
        </div>
        <Select
          label="In balances"
          options={options}
          value={idOf(typed.value)}
          onChange={(id) => change({ value: id === 'none' ? null : Number(id) })}
        />
        {isOvertaken && (
          <p>
            <Act
              onClick={() => {
                setSeen(now)
                setShown(true)
                setRefused(null)
              }}
            >
              See what it is now
            </Act>{' '}
            <span className="fine">What you typed stays here.</span>
          </p>
        )}
        {isShown && now && (
          <Notice tone="caution">
            <p>
              It is now <q>{now.name}</q>, sign {now.sign}, keys {now.keys.join(' ') || 'none'},{' '}
              {valueWords(now.value)}. Save puts what you typed in its place.
            </p>
          </Notice>
        )}
      </Form>
    </section>
  )
}
