// The rules of the coding bar: keys, what is missing, what is offered, what `.` repeats.
import { describe, expect, it } from 'vitest'
import { matchOptions } from '../../../../client/src/ui/choices/match-options.ts'
import {
  goneTopics,
  goneWords,
  missingIn,
  openedDraft,
  positionFrom,
  withActor,
  withTopic,
} from '../../../../client/src/views/transcript/coding/coding-draft.ts'
import { knownActors, organisationsOf } from '../../../../client/src/views/transcript/coding/known-actors.ts'
import { positionSentence } from '../../../../client/src/views/transcript/coding/position-sentence.ts'
import {
  lastOwnPosition,
  repeatedPosition,
} from '../../../../client/src/views/transcript/coding/repeat-coding.ts'
import { offeredStances, stanceOfKey } from '../../../../client/src/views/transcript/coding/stance-keys.ts'
import { topicOptions } from '../../../../client/src/views/transcript/coding/topic-options.ts'
import type { PersonId, RecordKey, StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import type { Position } from '../../../../shared/records/positions/position.ts'
import type { Speaker } from '../../../../shared/records/speakers/speaker-at.ts'
import { spanWithin } from '../../../../shared/transcript/span.ts'
import { keyOf, testId, testMember } from '../../../support/world.ts'

const coder = testMember('Ana', 'annotator', 1)
const coded = (...positions: readonly Position[]) => ({
  positions: new Map(positions.map((position, nth) => [keyOf(coder, nth + 1), position])),
  recodings: new Map(),
})

const { stances } = starterCodebook
const topics = new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic]))
const codebook = { topics, stances: new Map(stances.map(({ id, ...stance }) => [id, stance])) }
const topic = (id: string) => id as TopicId
const stance = (id: string) => id as StanceId

const mexico: Speaker = {
  person: {
    id: testId(50) as PersonId,
    name: 'Gerardo Isaac Morales Tenorio',
    aliases: [],
    affiliation: 'Ministry of Foreign Affairs',
    actor: 'MEX',
  },
  basis: 'label',
  label: 'GERARDO TENORIO',
  candidates: [],
}
const nobody: Speaker = { person: null, basis: 'none', label: 'MODERATOR', candidates: [] }
const position = (more: Partial<Position> = {}): Position => ({
  spans: [spanWithin(3, 10, 20)],
  actor: 'FRA',
  topics: [topic('programme-of-action')],
  stance: stance('supports'),
  certainty: 'rather-sure',
  condition: 'only if by consensus',
  atMs: 5,
  ...more,
})

describe('a stance key', () => {
  it('is the codebook’s own, with the hyphen for the minus sign', () => {
    const read = ['!', '+', '~', '0', '\u2212', '-', '?'].map((key) => stanceOfKey(key, stances)?.id)
    expect(read).toEqual(['proposes', 'supports', 'conditional', 'neutral', 'opposes', 'opposes', 'unclear'])
  })

  it('has a digit by order for a twin', () => {
    const read = ['1', '2', '3', '4', '5', '6', '7'].map((key) => stanceOfKey(key, stances)?.id)
    expect(read).toEqual(['proposes', 'supports', 'conditional', 'neutral', 'opposes', 'unclear', undefined])
  })

  it('goes before a digit when the codebook itself uses the digit, and no other key means anything', () => {
    const own = stances.map((each) => (each.id === 'unclear' ? { ...each, keys: ['1'] } : each))
    expect(stanceOfKey('1', own)?.id).toBe('unclear')
    expect(['Enter', 'a', ' ', ''].map((key) => stanceOfKey(key, stances))).toEqual([null, null, null, null])
  })
})

describe('the coding bar', () => {
  it('opens with the speaker’s actor, or with an own position as it stands', () => {
    expect(openedDraft(null, mexico)).toMatchObject({ actor: 'MEX', topics: [], certainty: 'sure' })
    expect(openedDraft(null, nobody).actor).toBeNull()
    expect(openedDraft(position(), mexico)).toMatchObject({
      actor: 'FRA',
      topics: ['programme-of-action'],
      certainty: 'rather-sure',
      condition: 'only if by consensus',
    })
  })

  it('says what is missing, in the order of its slots', () => {
    const empty = openedDraft(null, nobody)
    expect(missingIn(empty, '')?.slot).toBe('actor')
    expect(missingIn({ ...empty, actor: 'MEX' }, 'mult')?.slot).toBe('topic')
    const ready = { ...empty, actor: 'MEX', topics: [topic('norms')] }
    expect(missingIn(ready, 'mult')?.words).toContain('“mult” is not taken yet')
    expect(missingIn({ ...ready, comment: 'x'.repeat(2001) }, '')?.slot).toBe('more')
    expect(missingIn(ready, ' ')).toBeNull()
  })

  it('notices topics that are retired, taken out, or led to one that is retired', () => {
    const now = new Map(topics)
    const put = (id: string, changes: Partial<TopicRecord>) => {
      const known = now.get(topic(id))
      if (known) now.set(topic(id), { ...known, ...changes })
    }
    put('due-diligence', { retired: true })
    put('norms', { redirect: topic('due-diligence') })
    put('threats', { redirect: topic('human-rights') })
    now.delete(topic('cybercrime'))
    const chosen = ['norms', 'due-diligence', 'threats', 'human-rights', 'cybercrime'].map(topic)
    expect(goneTopics(chosen, topics)).toEqual([])
    expect(goneTopics(chosen, now)).toEqual(['norms', 'due-diligence', 'cybercrime'])
    expect(goneTopics(chosen, new Map())).toEqual([])
    expect(goneWords([topic('due-diligence')], now)).toBe('“Due diligence” is retired')
    expect(goneWords([topic('cybercrime')], now)).toBe('“cybercrime” is no longer in the codebook')
    const ready = { ...openedDraft(null, mexico), topics: chosen }
    expect(missingIn(ready, 'mult', 'It is retired.')).toEqual({ slot: 'topic', words: 'It is retired.' })
  })

  it('takes a topic once, and eight at most', () => {
    const eight = { ...openedDraft(null, mexico), topics: [...topics.keys()].slice(0, 8) }
    expect(withTopic(eight, topic('un-forum'))).toBe(eight)
    expect(withTopic(eight, topic('cybercrime'))).toBeNull()
    expect(withTopic(openedDraft(null, mexico), topic('norms'))?.topics).toEqual(['norms'])
  })

  it('writes passages in reading order and leaves empty fields undefined', () => {
    const draft = { ...openedDraft(null, mexico), actor: 'MEX', topics: [topic('norms')], comment: '  ' }
    const made = positionFrom(draft, [spanWithin(4, 0, 5), spanWithin(3, 0, 5)], stance('opposes'))
    expect(made.spans.map(({ startSegment }) => startSegment)).toEqual([3, 4])
    expect([made.condition, made.comment, made.reportedBy, made.onBehalfOf]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })

  it('reads as a sentence', () => {
    expect(positionSentence(position({ actor: 'MEX' }), codebook)).toBe('Mexico supports Programme of action')
    expect(positionSentence(position({ stance: stance('conditional') }), codebook)).toBe(
      'France supports with conditions Programme of action',
    )
    expect(positionSentence(position({ stance: stance('neutral') }), codebook)).toBe(
      'France is neutral on Programme of action',
    )
  })
})

describe('the topics on offer', () => {
  it('are those that stand, with how often this record has them, redirects counted where they lead', () => {
    const merged = new Map(topics)
      .set(topic('norms'), { ...(topics.get(topic('norms')) as TopicRecord), redirect: topic('un-forum') })
      .set(topic('threats'), { ...(topics.get(topic('threats')) as TopicRecord), retired: true })
    const options = topicOptions(
      merged,
      coded(
        position({ topics: [topic('norms')] }),
        position({ topics: [topic('un-forum'), topic('norms')] }),
        position({ topics: [topic('un-forum')], withdrawn: true }),
      ),
    )
    expect(options.map(({ id }) => id)).not.toContain('norms')
    expect(options.map(({ id }) => id)).not.toContain('threats')
    expect(options.find(({ id }) => id === 'un-forum')?.detail).toBe('2 positions')
  })

  it('counts a position where a reviewer put it, as the views do', () => {
    const [first] = coded(position({ topics: [topic('norms')] })).positions.keys()
    const was = [topic('norms')]
    const records = {
      ...coded(position({ topics: was })),
      recodings: new Map([[first as RecordKey, { topics: [topic('un-forum')], was, by: coder.id, atMs: 1 }]]),
    }
    const detail = (id: string) => topicOptions(topics, records).find((option) => option.id === id)?.detail
    expect([detail('un-forum'), detail('norms')]).toEqual(['1 position', ''])
  })

  it('are found by two letters, and by initials', () => {
    const found = (typed: string) => matchOptions(topicOptions(topics, coded()), typed)[0]?.option.label
    expect(found('in')).toBe('International law')
    expect(found('poa')).toBe('Programme of action')
  })
})

describe('a topic’s key', () => {
  it('typed exactly comes before every name that fits', () => {
    const keyed = new Map(topics).set(topic('capacity-building'), {
      ...(topics.get(topic('capacity-building')) as TopicRecord),
      key: 'p',
    })
    const found = (typed: string) => matchOptions(topicOptions(keyed, coded()), typed)[0]?.option.id
    expect(found('p')).toBe('capacity-building')
    expect(found('pr')).toBe('programme-of-action')
    expect(matchOptions(topicOptions(topics, coded()), 'p')[0]?.option.id).not.toBe('capacity-building')
  })
})

describe('another actor than the speaker', () => {
  const draft = openedDraft(null, mexico)
  it('is told of by the speaker, until it is the speaker again or somebody else is named', () => {
    const canada = withActor(draft, 'CAN', 'MEX')
    expect(canada).toMatchObject({ actor: 'CAN', reportedBy: 'MEX' })
    expect(withActor(canada, 'MEX', 'MEX')).toMatchObject({ actor: 'MEX', reportedBy: null })
    expect(withActor({ ...canada, reportedBy: 'FRA' }, 'CHL', 'MEX').reportedBy).toBe('FRA')
  })
  it('is not told of when nobody knows who speaks, or when it is a group', () => {
    expect(withActor(draft, 'CAN', null).reportedBy).toBeNull()
    expect(withActor(draft, 'group:EU', 'MEX').reportedBy).toBeNull()
  })
})

describe('retired stances', () => {
  const retired = new Map(codebook.stances).set(stance('unclear'), {
    ...(codebook.stances.get(stance('unclear')) as StanceRecord),
    retired: true as const,
  })
  it('are no longer offered, but to the position that has one', () => {
    expect(offeredStances(retired, null).map(({ id }) => id)).not.toContain('unclear')
    expect(offeredStances(retired, stance('unclear')).map(({ id }) => id)).toContain('unclear')
    expect(stanceOfKey('6', offeredStances(retired, null))).toBeNull()
  })
})

describe('the actors on offer', () => {
  const ana = testMember('ana', 'annotator', 1)
  const positions = new Map([
    [keyOf(ana, 1), position({ actor: 'FRA' })],
    [keyOf(ana, 2), position({ actor: 'CHL', onBehalfOf: 'org:Oxfam' })],
    [keyOf(ana, 3), position({ actor: 'CHL' })],
    [keyOf(ana, 4), position({ actor: 'NLD', withdrawn: true })],
  ])

  it('are the speaker’s, then those of this record, the most coded first', () => {
    expect(knownActors(positions, mexico)).toEqual(['MEX', 'CHL', 'FRA'])
    expect(knownActors(positions, nobody)).toEqual(['CHL', 'FRA'])
  })

  it('hold the organisations of people and positions by name', () => {
    const people = new Map([
      [testId(51) as PersonId, { name: 'Kaja', aliases: [], affiliation: '', actor: 'org:Microsoft' }],
    ])
    expect(organisationsOf(people, positions)).toEqual(['Microsoft', 'Oxfam'])
    const listed = new Map([
      ['org:Oxfam', { kind: 'civil-society' as const, aliases: ['Oxfam International'], sameAs: null }],
    ])
    expect(organisationsOf(people, positions, listed)).toEqual([
      { name: 'Oxfam', aliases: ['Oxfam International'], sameAs: null },
      'Microsoft',
    ])
  })
})

describe('the last coding again', () => {
  it('keeps topics, stance and certainty, and takes the actor who speaks there', () => {
    const again = repeatedPosition(position(), [spanWithin(7, 0, 9)], mexico)
    expect(again).toEqual({
      spans: [spanWithin(7, 0, 9)],
      actor: 'MEX',
      topics: ['programme-of-action'],
      stance: 'supports',
      certainty: 'rather-sure',
    })
    expect(repeatedPosition(position(), [spanWithin(7, 0, 9)], nobody).actor).toBe('FRA')
  })

  it('is one’s newest that stands', () => {
    const ana = testMember('ana', 'annotator', 1)
    const ben = testMember('ben', 'annotator', 2)
    const positions = new Map([
      [keyOf(ana, 1), position({ actor: 'FRA', atMs: 5 })],
      [keyOf(ana, 2), position({ actor: 'CHL', atMs: 7 })],
      [keyOf(ana, 3), position({ actor: 'NLD', atMs: 9, withdrawn: true })],
      [keyOf(ben, 4), position({ actor: 'USA', atMs: 11 })],
    ])
    expect(lastOwnPosition(positions, ana.id)?.actor).toBe('CHL')
    expect(lastOwnPosition(new Map(), ana.id)).toBeNull()
  })
})
