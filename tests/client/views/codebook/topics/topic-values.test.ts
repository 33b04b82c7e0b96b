// The form of a topic.
import { expect, it } from 'vitest'
import { splitFaults } from '../../../../../client/src/views/codebook/topics/split-dialog.tsx'
import {
  changedTopic,
  draftOf,
  type TopicValues,
  valueErrors,
  valuesOf,
} from '../../../../../client/src/views/codebook/topics/topic-values.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'

const topic: TopicRecord = {
  name: 'Norms',
  definition: 'Rules',
  include: 'Reports',
  key: 'n',
  parent: null,
  colour: 2,
  line: 'dotted',
  order: 4,
  retired: false,
  redirect: null,
  suggestedBy: null,
}
const typed = (part: Partial<TopicValues>): TopicValues => ({ ...valuesOf(topic), ...part })

it('gives back the topic it was opened with', () => {
  expect(changedTopic(topic, valuesOf(topic))).toEqual(topic)
})

it('leaves out what was emptied, and keeps what is not in the form', () => {
  const { include: _, key: __, line: ___, ...rest } = topic
  expect(changedTopic(topic, typed({ include: ' ', key: '', line: undefined, name: ' New ' }))).toEqual({
    ...rest,
    name: 'New',
  })
  expect(draftOf(typed({ key: ' PoA ' })).key).toBe('poa')
})

it('says at the field how long 10,000 characters are, and that nothing typed is lost', () => {
  expect(valueErrors(typed({ definition: 'x'.repeat(10_000) }))).toEqual({
    definition: 'It has 10,000 characters; at most 1,000 fit. Shorten it: nothing typed is lost.',
  })
  expect(Object.keys(valueErrors(typed({ name: ' ', key: 'four' })))).toEqual(['name', 'key'])
  expect(valueErrors(typed({}))).toEqual({})
})

it('wants two new names at least for a split, none of them taken or twice', () => {
  expect(splitFaults(['Law', ''], ['Norms'])).toEqual([null, 'Two new topics at least.'])
  expect(splitFaults(['Law', 'norms ', 'LAW', ''], ['Norms'])).toEqual([
    null,
    'There is a topic “norms” already.',
    'There is a topic “LAW” already.',
    null,
  ])
})
