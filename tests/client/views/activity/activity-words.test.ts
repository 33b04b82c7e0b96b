import { describe, expect, it } from 'vitest'
import {
  activityFiltersSchema,
  kindsOfRecords,
  kindWords,
} from '../../../../client/src/views/activity/activity-filters.ts'
import {
  activityId,
  activityWords,
  byHalfHour,
  standingActivities,
} from '../../../../client/src/views/activity/activity-words.ts'
import type { MemberId } from '../../../../shared/base/id.ts'
import { type Activity, activityDeeds, activityKinds } from '../../../../shared/wire/sharing/api-talk.ts'
import { testId } from '../../../support/world.ts'

const ana = testId(1) as MemberId
const record = { what: 'record', id: testId(9), title: 'IGF 2020' } as const
const halfHourMs = 1_800_000
const told = (changes: Partial<Activity> = {}): Activity => ({
  by: ana,
  kind: 'corrections',
  deed: 'added',
  part: null,
  names: [],
  count: 3,
  place: record,
  atMs: 10 * halfHourMs,
  address: '/p/a/t/b#s3',
  ...changes,
})
const sentence = (changes: Partial<Activity>) => {
  const { before, link, after } = activityWords(told(changes))
  return `${before} [${link}]${after}`
}

describe('an activity as a sentence', () => {
  it('says what was done, how many, and where; the place is the link', () => {
    expect(sentence({})).toBe('proposed 3 corrections in [IGF 2020]')
    expect(sentence({ kind: 'decisions', deed: 'accepted', count: 1 })).toBe(
      'accepted 1 correction in [IGF 2020]',
    )
    expect(sentence({ kind: 'speakers', count: 2 })).toBe('said who spoke in 2 turns in [IGF 2020]')
    expect(sentence({ kind: 'moderation', deed: 'hid', part: 'passages', count: 1 })).toBe(
      'hid 1 thread in [IGF 2020]',
    )
    expect(sentence({ kind: 'moderation', deed: 'showed', part: 'messages', count: 2 })).toBe(
      'showed 2 messages again in [IGF 2020]',
    )
  })

  it('names what is the whole project’s, and says how many more there are', () => {
    const codebook = { kind: 'codebook', deed: 'changed', part: 'topics', place: null } as const
    expect(sentence({ ...codebook, names: ['Norms'], count: 1 })).toBe('changed the topic [Norms]')
    expect(sentence({ ...codebook, part: 'stances', names: ['For', 'Against'], count: 2 })).toBe(
      'changed the stances [For and Against]',
    )
    expect(sentence({ ...codebook, names: ['A', 'B', 'C'], count: 5 })).toBe(
      'changed 5 topics, among them [A, B and C]',
    )
    expect(sentence({ ...codebook, deed: 'removed', count: 1 })).toBe('removed [1 topic]')
    expect(sentence({ kind: 'people', part: 'people', place: null, names: ['Ana'], count: 1 })).toBe(
      'added the person [Ana]',
    )
    expect(sentence({ kind: 'messages', part: 'topics', place: null, names: ['Norms'], count: 2 })).toBe(
      'wrote 2 messages about the topic [Norms]',
    )
    expect(sentence({ kind: 'glossary', part: 'dismissals', place: null, names: ['OEWG'], count: 1 })).toBe(
      'said that the word [OEWG] is right',
    )
    expect(sentence({ kind: 'glossary', place: null, count: 2 })).toBe('added [2 glossary terms]')
  })

  it('counts no record, note or page that was made as a whole', () => {
    expect(sentence({ kind: 'imports', count: 1 })).toBe('imported [IGF 2020]')
    expect(sentence({ kind: 'notes', deed: 'changed', count: 1 })).toBe('wrote in [IGF 2020]')
    expect(sentence({ kind: 'publications', deed: 'changed', count: 1 })).toBe(
      'published a new version of [IGF 2020]',
    )
  })

  it('ends in its link where it happened in the project as a whole', () => {
    expect(sentence({ kind: 'codebook', deed: 'changed', place: null })).toBe(
      'changed [3 entries of the codebook]',
    )
    expect(sentence({ kind: 'messages', place: null, count: 1 })).toBe('wrote [1 message]')
    expect(sentence({ kind: 'settings', deed: 'changed', place: null, count: 1 })).toBe(
      'changed [the settings]',
    )
  })

  it('has words and a link for every kind and deed', () => {
    for (const kind of activityKinds)
      for (const deed of activityDeeds)
        for (const place of [record, null]) {
          const { before, link } = activityWords(told({ kind, deed, place }))
          expect(`${before} ${link}`, `${kind} ${deed}`).toMatch(/^[a-z].* .+[^ ]$/)
          expect(before + link).not.toContain('#')
        }
  })
})

describe('the list', () => {
  it('gathers neighbours of one half-hour', () => {
    const at = (ms: number) => told({ atMs: ms })
    const acts = [at(halfHourMs * 2 + 5), at(halfHourMs * 2), at(halfHourMs * 2 - 1)]
    expect(byHalfHour(acts).map(({ items }) => items.length)).toEqual([2, 1])
    expect(byHalfHour(acts)[0]?.words).toMatch(/^\d\d:\d\d–\d\d:\d\d$/)
  })

  it('keeps a group that grows where it stands; another one is new and waits', () => {
    const before = told()
    const settled = { upToMs: before.atMs, ids: new Set([activityId(before)]) }
    const grown = told({ atMs: before.atMs + 60_000, count: 4 })
    const other = told({ atMs: before.atMs + 90_000, deed: 'removed' })
    const old = told({ atMs: 0 })
    expect(standingActivities([other, grown, old], settled)).toEqual([grown, old])
    expect(standingActivities([other, grown], null)).toHaveLength(2)
  })
})

describe('the filters', () => {
  it('read from an address what can be, and nothing else', () => {
    expect(activityFiltersSchema.parse({ by: ana, kind: 'notes', record: 'no record' })).toEqual({
      by: ana,
      kind: 'notes',
      record: undefined,
    })
    expect(activityFiltersSchema.parse({ by: 4, kind: 'gossip' })).toEqual({})
  })

  it('have words for every kind, and for records alone what happens in them', () => {
    expect(new Set(Object.values(kindWords)).size).toBe(activityKinds.length)
    expect(kindsOfRecords).not.toContain('codebook')
    expect(kindsOfRecords.every((kind) => activityKinds.includes(kind))).toBe(true)
  })
})
