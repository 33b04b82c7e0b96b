// A stance's form: name, sign, keys and what it counts; the badge beside it shows how it will look.
import type { Result } from '../../../../../shared/base/result.ts'
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { Select } from '../../../ui/choices/select.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { useEntryForm } from '../entry/use-entry-form.ts'
import { type StanceValues, stanceErrors } from './stance-values.ts'
import styles from './stances.module.css'
import { valueWords } from './value-words.ts'

const fields = ['name', 'sign', 'keys']
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
  const form = useEntryForm({ start, now, because, fields, errorsOf: stanceErrors, onSave })
  const { values: typed, change, errors } = form
  const { shape, ink } = stanceLook(typed)
  const options = [...new Set([...values, start.value])].map((value) => ({
    id: idOf(value),
    label: valueWords(value),
  }))

  return (
    <EntryFrame
      label={label}
      form={form}
      because={because}
      onLeave={onLeave}
      nowIs={() =>
        now && (
          <p>
            It is now <q>{now.name}</q>, sign {now.sign}, keys {now.keys.join(' ') || 'none'},{' '}
            {valueWords(now.value)}. Save puts what you typed in its place.
          </p>
        )
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
    </EntryFrame>
  )
}
