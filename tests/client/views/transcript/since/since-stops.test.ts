import { describe, expect, it } from 'vitest'
import {
  changedThings,
  letterAt,
  sinceStops,
  sinceWords,
  whenHere,
} from '../../../../../client/src/views/transcript/since/since-stops.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import type { ChangedRoot } from '../../../../../shared/wire/sharing/api-talk.ts'

const changed = (root: ChangedRoot, key: string, atMs = 1) => ({ root, key, by: null, atMs, isNew: true })
const known = {
  aboutOf: (key: string) => ({ m1: 'positions:p1', m2: 'passages:t1', m3: 'passages:t1' })[key],
  gapOf: (key: string) => (key === 'g1' ? { segment: 3, start: 7 } : undefined),
}

describe('what changed since somebody was here', () => {
  it('is each thing once, whatever became of it, by the last time it changed', () => {
    const things = changedThings(
      [
        changed('corrections', 'c1', 5),
        changed('decisions', 'c1', 9),
        changed('moderation', 'corrections:c1', 7),
        changed('messages', 'm2'),
        changed('messages', 'm3'),
        changed('passages', 't1'),
      ],
      known,
    )
    expect(things).toEqual([
      { kind: 'correction', id: 'corrections:c1', place: null, atMs: 9 },
      { kind: 'thread', id: 'passages:t1', place: null, atMs: 1 },
    ])
    expect(sinceWords(things)).toBe('1 correction, 1 thread')
  })

  it('leaves out what nothing can be shown of', () => {
    const gone = [changed('messages', 'm9'), changed('gaps', 'g9'), changed('moderation', 'messages:m9')]
    expect(changedThings(gone, known)).toEqual([])
  })

  it('is counted by kind, the work on the record first', () => {
    const things = changedThings(
      [
        changed('messages', 'm1'),
        changed('positions', 'p1'),
        changed('recodings', 'p2'),
        changed('attributions', '4:0'),
        changed('gaps', 'g1'),
      ],
      known,
    )
    expect(sinceWords(things)).toBe('2 positions, 1 thread, 1 speaker, 1 gap')
  })
})

describe('the walk', () => {
  it('goes by the order of the text, each place once, and names what is gone', () => {
    const things = changedThings(
      [
        changed('attributions', '4:0'),
        changed('messages', 'm1'),
        changed('positions', 'p1'),
        changed('corrections', 'c1'),
      ],
      known,
    )
    const { stops, gone } = sinceStops(things, [
      { id: 'positions:p1', spans: [spanWithin(9, 2, 8), spanWithin(1, 0, 3)] },
      { id: 'positions:p2', spans: [spanWithin(0, 2, 8)] },
    ])
    expect(stops.map(({ id, segment, offset, hasNote }) => [id, segment, offset, hasNote])).toEqual([
      ['attributions:4:0', 4, 0, false],
      ['positions:p1', 9, 2, true],
    ])
    expect(gone.map(({ id }) => id)).toEqual(['corrections:c1'])
    expect(letterAt({ segment: 9, offset: 2 })).toEqual(spanWithin(9, 2, 3))
  })
})

describe('the day one was here', () => {
  const now = new Date(2026, 10, 22, 15).getTime()
  const hours = (count: number) => now - count * 3_600_000

  it('is said as people say it', () => {
    expect(whenHere(hours(2), now)).toBe('earlier today')
    expect(whenHere(hours(20), now)).toBe('yesterday')
    expect(whenHere(hours(6 * 24 - 2), now)).toBe('on Monday')
    expect(whenHere(hours(20 * 24), now)).toBe('on 2 November')
  })
})
