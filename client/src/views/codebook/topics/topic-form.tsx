// A topic's form, beside the tree: for a new one or to change one. A refusal keeps every letter typed; when a colleague
// was faster, it shows what the topic is now, and saving again is a choice made knowingly.
import { type KeyboardEvent, useState } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Problem } from '../../../../../shared/base/problem.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { differingFields } from '../../../acts/codebook/codebook-change.ts'
import { errorOfField, type FieldErrors } from '../../../api/field-errors.ts'
import { Select, type SelectOption } from '../../../ui/choices/select.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { ColourField, LineField } from './look-fields.tsx'
import { changedFields, type TopicValues, valueErrors, valuesOf } from './topic-values.ts'
import styles from './topics.module.css'

const fields = ['name', 'definition', 'include', 'exclude', 'key', 'parent']
const nowhere = 'none'

/** Topics as choices, set in by their depth. */
export const topicOptions = (rows: readonly TopicRow[]): readonly SelectOption[] =>
  rows.map(({ topic, depth }) => ({ id: topic.id, label: `${'\u2003'.repeat(depth)}${topic.name}` }))

export type TopicFormProps = {
  readonly label: string
  readonly start: TopicValues
  /** The topic as it is now, live; null for a new one. */
  readonly now: TopicRecord | null
  readonly parents: readonly TopicRow[]
  readonly because: string | undefined
  /** `seen`: the topic that the person had before their eyes. */
  readonly onSave: (values: TopicValues, seen: TopicRecord | null) => Promise<Result<unknown>>
  readonly onLeave: () => void
  readonly onTyped: () => void
}

export function TopicForm(props: TopicFormProps) {
  const { label, start, now, parents, because, onSave, onLeave, onTyped } = props
  const [values, setValues] = useState(start)
  const [seen, setSeen] = useState(now)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refused, setRefused] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState<readonly string[] | null>(null)
  const change = (part: Partial<TopicValues>) => {
    setValues((before) => ({ ...before, ...part }))
    onTyped()
  }

  const send = async () => {
    if (isBusy || because !== undefined) return
    const found = valueErrors(values)
    setErrors(found)
    setRefused(null)
    setShown(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const saved = await onSave(values, seen)
    setBusy(false)
    if (saved.ok) return
    const ofField = errorOfField(saved.problem, fields)
    setErrors(ofField ?? {})
    setRefused(ofField ? null : saved.problem)
  }
  const look = () => {
    if (now === null || seen === null) return
    setShown(differingFields(seen, now))
    setSeen(now)
    setRefused(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else return
    event.preventDefault()
  }
  const isOvertaken = refused?.code === 'conflict' && now !== null && seen !== null && seen !== now

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
        <TextField
          label="Name"
          autoFocus
          autoComplete="off"
          value={values.name}
          onChange={(name) => change({ name })}
          error={errors.name}
        />
        <TextField
          label="What it covers"
          lines={4}
          value={values.definition}
          onChange={(definition) => change({ definition })}
          error={errors.definition}
        />
        <TextField
          label="Include"
          description="Examples of what belongs to it"
          lines={2}
          value={values.include}
          onChange={(include) => change({ include })}
          error={errors.include}
        />
        <TextField
          label="Exclude"
          description="What does not, and where it belongs"
          lines={2}
          value={values.exclude}
          onChange={(exclude) => change({ exclude })}
          error={errors.exclude}
        />
        <div className={styles.pair}>
          <TextField
            label="Key"
            description="One to three letters that find it"
            autoComplete="off"
            value={values.key}
            onChange={(key) => change({ key })}
            error={errors.key}
          />
          <div>
            <Select
              label="Stands below"
              options={[{ id: nowhere, label: 'No other topic' }, ...topicOptions(parents)]}
              value={values.parent ?? nowhere}
              onChange={(id) =>
                change({ parent: parents.find(({ topic }) => topic.id === id)?.topic.id ?? null })
              }
            />
            {errors.parent && <p className={styles.fieldError}>{errors.parent}</p>}
          </div>
        </div>
        <ColourField colour={values.colour} onChange={(colour) => change({ colour })} />
        <LineField line={values.line} colour={values.colour} onChange={(line) => change({ line })} />
        {isOvertaken && (
          <p>
            <Act onClick={look}>See what it is now</Act>{' '}
            <span className="fine">What you typed stays here.</span>
          </p>
        )}
        {shown !== null && now !== null && (
          <Notice tone="caution">
            <p>It is now:</p>
            <NowIs fields={shown} now={now} nameOf={(id) => nameIn(parents, id)} />
            <p>Save puts what you typed in its place.</p>
          </Notice>
        )}
      </Form>
    </section>
  )
}

const nameIn = (rows: readonly TopicRow[], id: TopicId | null) =>
  rows.find(({ topic }) => topic.id === id)?.topic.name ?? 'no other topic'

/** What a colleague has changed, as it reads now. */
function NowIs({
  fields,
  now,
  nameOf,
}: {
  readonly fields: readonly string[]
  readonly now: TopicRecord
  readonly nameOf: (id: TopicId | null) => string
}) {
  const values = new Map<string, unknown>(Object.entries({ ...valuesOf(now), parent: nameOf(now.parent) }))
  const rows = fields.filter((field) => changedFields([field]).length > 0)
  return (
    <ul className={styles.nowIs}>
      {rows.map((field) => (
        <li key={field}>
          {changedFields([field])}:{' '}
          <q>{values.has(field) ? String(values.get(field) ?? '') : now.retired ? 'retired' : 'in use'}</q>
        </li>
      ))}
      {rows.length === 0 && <li>the same, but for its place in the list.</li>}
    </ul>
  )
}
