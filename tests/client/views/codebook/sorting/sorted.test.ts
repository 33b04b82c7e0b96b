// Where quotes go when a topic is merged or split.
import { expect, it } from 'vitest'
import { inWords } from '../../../../../client/src/views/codebook/sorting/sort-words.ts'
import {
  type Choices,
  namedNow,
  nextOpen,
  type Quote,
  quoteKey,
  recodedTo,
  sortedMerge,
  sortedSplit,
  stillChosen,
  tallied,
  withTheRest,
} from '../../../../../client/src/views/codebook/sorting/sorted.ts'
import type { RecordKey, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'

const topics = new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic]))
const id = (topic: string) => topic as TopicId
const quote = (key: string, coded: readonly string[], recoded: readonly string[] | null = null): Quote => ({
  transcript: 't' as TranscriptId,
  key: key as RecordKey,
  codedTopics: coded as TopicId[],
  recodedTopics: recoded as TopicId[] | null,
})
const quotes = [quote('a', ['norms']), quote('b', ['norms', 'threats']), quote('c', ['threats'], ['norms'])]
const [a, b, c] = quotes as [Quote, Quote, Quote]
const chosen = (...pairs: (readonly [Quote, string])[]): Choices =>
  new Map(pairs.map(([each, choice]) => [quoteKey(each), choice as TopicId]))

it('goes on to the next open quote, round to the first, and stops when none is open', () => {
  expect(nextOpen(new Map(), quotes, 0)).toBe(1)
  expect(nextOpen(chosen([b, 'keep'], [c, 'keep']), quotes, 2)).toBe(0)
  expect(nextOpen(chosen([a, 'keep'], [b, 'keep'], [c, 'keep']), quotes, 1)).toBeNull()
})

it('calls a topic what the codebook calls it now, and one not in it yet what it was named', () => {
  const norms = { id: id('norms'), name: 'Norms', pigment: 3 }
  const renamed = new Map([[id('norms'), { name: 'Rules of the road' }]])
  expect(namedNow(norms, renamed)).toEqual({ ...norms, name: 'Rules of the road' })
  const part = { id: id('norms-for-firms'), name: 'Norms for firms', pigment: 4 }
  expect(namedNow(part, renamed)).toBe(part)
})

it('gives all the rest one choice and leaves the others theirs', () => {
  const all = withTheRest(chosen([b, 'threats']), quotes, id('international-law'))
  expect(tallied(all, [id('international-law'), id('threats'), 'keep'])).toEqual([
    ['international-law', 2],
    ['threats', 1],
  ])
})

it('asks again only for quotes that have other topics by now, and for new ones', () => {
  const choices = chosen([a, 'threats'], [b, 'keep'], [c, 'threats'])
  const now = [a, quote('b', ['norms']), quote('d', ['norms'])]
  const kept = stillChosen(choices, quotes, now)
  expect(kept).toEqual(chosen([a, 'threats']))
  expect(nextOpen(kept, now, -1)).toBe(1)
})

it('recodes only what goes elsewhere when none keeps its topic', () => {
  const merged = sortedMerge(
    chosen([b, 'human-rights']),
    quotes,
    id('norms'),
    id('international-law'),
    topics,
  )
  expect(merged).toEqual({
    redirects: true,
    recodings: [
      {
        transcript: 't',
        position: 'b',
        was: ['norms', 'threats'],
        before: null,
        after: ['human-rights', 'threats'],
      },
    ],
  })
})

it('recodes all that leave when one keeps its topic, since it stays in the codebook', () => {
  const merged = sortedMerge(
    chosen([a, 'keep'], [b, 'threats']),
    quotes,
    id('norms'),
    id('international-law'),
    topics,
  )
  expect(merged).toEqual({
    redirects: false,
    recodings: [
      { transcript: 't', position: 'b', was: ['norms', 'threats'], before: null, after: ['threats'] },
      { transcript: 't', position: 'c', was: ['threats'], before: ['norms'], after: ['international-law'] },
    ],
  })
})

it('finds the topic under an old name that leads to it', () => {
  const norms = topics.get(id('norms'))
  if (!norms) throw new Error('no norms')
  const merged = new Map([...topics, [id('old-norms'), { ...norms, redirect: id('norms') }] as const])
  const old = quote('d', ['old-norms', 'threats'])
  expect(recodedTo(old, id('norms'), id('human-rights'), merged).after).toEqual(['human-rights', 'threats'])
})

it('leaves with its topic what a split did not choose', () => {
  expect(sortedSplit(chosen([a, 'part-1'], [b, 'keep']), quotes, id('norms'), topics)).toEqual([
    { transcript: 't', position: 'a', was: ['norms'], before: null, after: ['part-1'] },
  ])
})

it('says in one sentence what it comes to', () => {
  const nameOf = (choice: string) => (choice === 'keep' ? 'Norms' : choice)
  const law = id('Law')
  expect(
    inWords(
      'merge',
      [
        [law, 12],
        [id('Rights'), 1],
        ['keep', 1],
      ],
      nameOf,
    ),
  ).toBe('12 go to Law, 1 to Rights, 1 keeps Norms.')
  expect(
    inWords(
      'split',
      [
        [law, 1],
        ['keep', 3],
      ],
      nameOf,
    ),
  ).toBe('1 goes to Law, 3 stay with Norms.')
  expect(inWords('merge', [], nameOf)).toBe('There was nothing to sort.')
})
