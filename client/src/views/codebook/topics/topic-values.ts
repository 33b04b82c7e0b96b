// What a topic's form holds, and the record it makes; what is wrong is said at its field, and nothing typed is cut. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import {
  type TopicLine,
  type TopicRecord,
  topicSchema,
} from '../../../../../shared/records/codebook/codebook.ts'
import type { TopicDraft } from '../../../acts/codebook/topic-acts.ts'
import { type FieldErrors, fieldErrors } from '../../../api/field-errors.ts'

export type TopicValues = {
  readonly name: string
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly key: string
  readonly parent: TopicId | null
  readonly colour: number
  readonly line: TopicLine | undefined
}

export const valuesOf = (topic: TopicRecord): TopicValues => ({
  name: topic.name,
  definition: topic.definition,
  include: topic.include ?? '',
  exclude: topic.exclude ?? '',
  key: topic.key ?? '',
  parent: topic.parent,
  colour: topic.colour,
  line: topic.line,
})

/** Optional fields that are empty are left out. Inner spaces and line breaks stay as typed. */
export function draftOf(values: TopicValues): TopicDraft {
  const { parent, colour, line } = values
  const [include, exclude, key] = [
    values.include.trim(),
    values.exclude.trim(),
    values.key.trim().toLowerCase(),
  ]
  return {
    name: values.name.trim(),
    definition: values.definition.trim(),
    parent,
    colour,
    ...(include === '' ? {} : { include }),
    ...(exclude === '' ? {} : { exclude }),
    ...(key === '' ? {} : { key }),
    ...(line === undefined ? {} : { line }),
  }
}

/** A topic with what the form says, and everything else as it is. */
export function changedTopic(topic: TopicRecord, values: TopicValues): TopicRecord {
  const { include: _i, exclude: _e, key: _k, line: _l, ...rest } = topic
  return { ...rest, ...draftOf(values) }
}

const shape = topicSchema.pick({
  name: true,
  definition: true,
  include: true,
  exclude: true,
  key: true,
  line: true,
  colour: true,
  parent: true,
})
const most: Readonly<Record<string, number>> = { name: 120, definition: 1000, include: 1000, exclude: 1000 }

export function valueErrors(values: TopicValues): FieldErrors {
  const draft = draftOf(values)
  const tooLong = Object.entries(draft).flatMap(([field, value]) => {
    const limit = most[field]
    if (limit === undefined || typeof value !== 'string' || value.length <= limit) return []
    const length = value.length.toLocaleString('en')
    return [
      [
        field,
        `It has ${length} characters; at most ${limit.toLocaleString('en')} fit. Shorten it: nothing typed is lost.`,
      ],
    ]
  })
  return { ...fieldErrors(shape, draft), ...Object.fromEntries(tooLong) }
}

const fieldNames: Readonly<Record<string, string>> = {
  name: 'The name',
  definition: 'What it covers',
  include: 'Include',
  exclude: 'Exclude',
  key: 'The key',
  colour: 'The colour',
  line: 'The line',
  parent: 'Its place',
  retired: 'Whether it is in use',
  redirect: 'What it is merged into',
}

/** The fields a colleague changed meanwhile, in words for the form; places and order only when the parent is another. */
export const changedFields = (fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => fieldNames[field] ?? [])
