// Which codings an old version of a topic would change.
import { expect, it } from 'vitest'
import { carriers, rereadQuotes } from '../../../../../client/src/views/codebook/history/reread-quotes.ts'
import type { Quote } from '../../../../../client/src/views/codebook/sorting/sorted.ts'
import type { RecordKey, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'

const id = (topic: string) => topic as TopicId
const topics = new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic]))
const norms = topics.get(id('norms'))
if (!norms) throw new Error('the first codebook has norms')
const merged: TopicRecord = { ...norms, redirect: id('human-rights') }
const quote = (key: string, coded: readonly string[], recoded: readonly string[] | null = null): Quote => ({
  transcript: 't' as TranscriptId,
  key: key as RecordKey,
  codedTopics: coded as TopicId[],
  recodedTopics: recoded as TopicId[] | null,
})
const quotes = [
  quote('coded', ['norms', 'threats']),
  quote('recoded', ['threats'], ['norms']),
  quote('left', ['norms'], ['threats']),
  quote('there', ['human-rights']),
]

it('a version merged elsewhere would move what is on the topic, as its coder or a reviewer put it there', () => {
  expect(
    rereadQuotes(quotes, topics, id('norms'), merged).map(({ quote, from, to }) => [quote.key, from, to]),
  ).toEqual([
    ['coded', ['norms', 'threats'], ['human-rights', 'threats']],
    ['recoded', ['norms'], ['human-rights']],
  ])
})

it('a version before a merge would give back what was on it, and leave what was there already', () => {
  const now = new Map(topics).set(id('norms'), merged)
  expect(
    rereadQuotes(quotes, now, id('norms'), norms).map(({ quote, from, to }) => [quote.key, from, to]),
  ).toEqual([
    ['coded', ['human-rights', 'threats'], ['norms', 'threats']],
    ['recoded', ['human-rights'], ['norms']],
  ])
})

it('another name or colour changes no coding; how many are on the topic is known', () => {
  const renamed = { ...norms, name: 'Rules', colour: 3, retired: true }
  expect(rereadQuotes(quotes, topics, id('norms'), renamed)).toEqual([])
  expect(carriers(quotes, topics, id('norms'), renamed)).toBe(2)
  expect(carriers(quotes, new Map(topics).set(id('norms'), merged), id('norms'), merged)).toBe(2)
})
