import { expect, it } from 'vitest'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { codebookChangeSchema } from '../../../shared/wire/api-codebook.ts'

const topic = (name: string, order = 0): TopicRecord => ({
  name,
  definition: '',
  parent: null,
  colour: 1,
  order,
  retired: false,
  redirect: null,
  suggestedBy: null,
})
const accepts = (before: TopicRecord | null, after: TopicRecord | null) =>
  codebookChangeSchema.safeParse({ topics: [{ id: 'norms', before, after }], stances: [], recodings: [] })
    .success

it('refuses a name that turns the direction of writing, but leaves a topic that had it before', () => {
  expect(accepts(null, topic('Norms'))).toBe(true)
  expect(accepts(null, topic('Norms\u202e'))).toBe(false)
  expect(accepts(topic('Norms'), topic('Norms\u2066'))).toBe(false)
  expect(accepts(topic('Norms\u202e'), topic('Norms\u202e', 4))).toBe(true)
  expect(accepts(topic('Norms\u202e'), topic('Norms'))).toBe(true)
  expect(accepts(topic('Norms\u202e'), null)).toBe(true)
})
