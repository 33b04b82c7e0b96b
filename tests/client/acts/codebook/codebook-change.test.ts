// A change carried over to a codebook that has moved on.
import { expect, it } from 'vitest'
import {
  changeOf,
  differingFields,
  rebased,
  reversed,
} from '../../../../client/src/acts/codebook/codebook-change.ts'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'

const norms = 'norms' as TopicId
const topic = (part: Partial<TopicRecord> = {}): TopicRecord => ({
  name: 'Norms',
  definition: '',
  parent: null,
  colour: 2,
  order: 1,
  retired: false,
  redirect: null,
  suggestedBy: null,
  ...part,
})
const now = (value: TopicRecord) => ({ topics: new Map([[norms, value]]), stances: new Map() })
const change = (before: TopicRecord, after: TopicRecord) =>
  changeOf({ topics: [{ id: norms, before, after }] })

it('keeps what a colleague changed elsewhere in the entry', () => {
  const renamed = change(topic(), topic({ name: 'Rules' }))
  expect(rebased(renamed, now(topic({ colour: 7, key: 'n' }))).topics).toEqual([
    {
      id: norms,
      before: topic({ colour: 7, key: 'n' }),
      after: topic({ colour: 7, key: 'n', name: 'Rules' }),
    },
  ])
})

it('says what was seen where both changed the same field, so that the server refuses', () => {
  const renamed = change(topic(), topic({ name: 'Rules' }))
  const [entry] = rebased(renamed, now(topic({ name: 'Principles' }))).topics
  expect(entry?.before?.name).toBe('Norms')
})

it('leaves out a field that the change leaves out', () => {
  const without = change(topic({ key: 'n' }), topic())
  expect(rebased(without, now(topic({ key: 'n', order: 4 }))).topics[0]?.after).toEqual(topic({ order: 4 }))
  expect(differingFields(topic({ key: 'n' }), topic())).toEqual(['key'])
})

it('turned round twice is itself, and carries entries that come or go as they are', () => {
  const added = changeOf({ topics: [{ id: norms, before: null, after: topic() }] })
  expect(reversed(reversed(added))).toEqual(added)
  expect(rebased(reversed(added), now(topic({ name: 'Rules' })))).toEqual(reversed(added))
})
