// A topic's form, beside the tree: for a new one or to change one. When a colleague was faster, it shows what the topic is
// now.
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { Select, type SelectOption } from '../../../ui/choices/select.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { useEntryForm } from '../entry/use-entry-form.ts'
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

export function TopicForm({ label, start, now, parents, because, onSave, onLeave, onTyped }: TopicFormProps) {
  const form = useEntryForm({ start, now, because, fields, errorsOf: valueErrors, onSave, onTyped })
  const { values, change, errors } = form
  return (
    <EntryFrame
      label={label}
      form={form}
      because={because}
      onLeave={onLeave}
      nowIs={(fields) =>
        now && (
          <>
            <p>It is now:</p>
            <NowIs fields={fields} now={now} nameOf={(id) => nameIn(parents, id)} />
            <p>Save puts what you typed in its place.</p>
          </>
        )
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
    </EntryFrame>
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
