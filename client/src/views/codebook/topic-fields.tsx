// The fields of a topic: its name, what it covers, where in the tree it stands, its colour.
import type { TopicId } from '../../../../shared/base/id.ts'
import type { FieldErrors } from '../../api/field-errors.ts'
import { Select, type SelectOption } from '../../ui/choices/select.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { pigment } from '../../ui/marks/pigment.ts'
import { Swatch } from '../../ui/marks/swatch.tsx'
import styles from './codebook.module.css'
import type { TopicRow } from '../../../../shared/records/codebook/topic-tree.ts'

/** The names of the pigments, in their order from 1. */
const colourNames = [
  'indigo',
  'ochre',
  'lagoon',
  'rose',
  'moss',
  'cobalt',
  'rust',
  'olive',
  'plum',
  'madder',
  'sky',
  'slate',
]

export type TopicValues = {
  readonly name: string
  readonly definition: string
  readonly parent: TopicId | null
}

const nowhere = 'none'

/** Topics as choices, set in by their depth. */
export const topicOptions = (rows: readonly TopicRow[]): readonly SelectOption[] =>
  rows.map(({ topic, depth }) => ({ id: topic.id, label: `${'\u2003'.repeat(depth)}${topic.name}` }))

export function TopicFields({
  values,
  onChange,
  parents,
  errors,
}: {
  readonly values: TopicValues
  readonly onChange: (values: TopicValues) => void
  readonly parents: readonly TopicRow[]
  readonly errors: FieldErrors
}) {
  return (
    <>
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
        error={errors.name}
      />
      <TextField
        label="What it covers"
        description="Say what to include and, where topics are close, what belongs elsewhere."
        lines={4}
        value={values.definition}
        onChange={(definition) => onChange({ ...values, definition })}
        error={errors.definition}
      />
      <Select
        label="Stands below"
        options={[{ id: nowhere, label: 'No other topic' }, ...topicOptions(parents)]}
        value={values.parent ?? nowhere}
        onChange={(id) => {
          const parent = parents.find(({ topic }) => topic.id === id)?.topic.id ?? null
          onChange({ ...values, parent })
        }}
      />
      {errors.parent && <p className="fine">{errors.parent}</p>}
    </>
  )
}

export function ColourField({
  colour,
  onChange,
}: {
  readonly colour: number
  readonly onChange: (colour: number) => void
}) {
  return (
    <fieldset className={styles.colours}>
      <legend>Colour</legend>
      <div>
        {colourNames.map((name, index) => (
          <label key={name} className={styles.colour}>
            <input
              type="radio"
              name="colour"
              value={name}
              checked={colour === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <Swatch color={pigment(index + 1).color} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
