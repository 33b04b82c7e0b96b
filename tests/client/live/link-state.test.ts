import { describe, expect, it } from 'vitest'
import {
  type LinkFacts,
  linkState,
  mustNotLeave,
  reachOf,
  shownState,
  whyWait,
} from '../../../client/src/live/link-state.ts'
import { problem } from '../../../shared/base/problem.ts'

const settled: LinkFacts = {
  opened: true,
  connection: 'open',
  synced: true,
  sent: 1,
  stored: 1,
  changes: 0,
  unkept: 0,
  deviceFailed: false,
  refusals: [],
  refusal: null,
  closed: null,
}
const away = { connection: 'away', synced: false, sent: 0, stored: 0 } as const
const forbidden = problem('forbidden', 'You may not write here any more.')
const signIn = problem('sign-in', 'You are signed out.')

const table: readonly [string, Partial<LinkFacts>, object, boolean][] = [
  ['everything acknowledged on an open socket is saved', {}, { kind: 'saved' }, false],
  ['before this device was read it is loading', { opened: false, ...away }, { kind: 'loading' }, false],
  ['on the first attempt it is loading', { ...away, connection: 'trying' }, { kind: 'loading' }, false],
  ['an open socket without the server’s state is not saved', { synced: false }, { kind: 'loading' }, false],
  [
    'a socket on which nothing was sent is not saved',
    { sent: 0, stored: 0 },
    { kind: 'saving', changes: 0 },
    true,
  ],
  ['fewer acknowledged than sent is saving', { sent: 3, stored: 2 }, { kind: 'saving', changes: 0 }, true],
  ['a change not yet sent is saving', { changes: 2 }, { kind: 'saving', changes: 2 }, true],
  [
    'kept changes without a server are offline',
    { ...away, changes: 4 },
    { kind: 'offline', changes: 4, keeps: true, problem: null },
    false,
  ],
  [
    'changes on their way to this device are saving',
    { ...away, changes: 4, unkept: 1 },
    { kind: 'saving', changes: 4 },
    true,
  ],
  [
    'changes this device refuses are saved nowhere',
    { ...away, changes: 4, unkept: 4, deviceFailed: true },
    { kind: 'not-saved', changes: 4 },
    true,
  ],
  [
    'nothing to lose on a failing device is offline, and says that it keeps nothing',
    { ...away, deviceFailed: true },
    { kind: 'offline', changes: 0, keeps: false, problem: null },
    false,
  ],
  [
    'a failing device does not matter while the server stores',
    { deviceFailed: true },
    { kind: 'saved' },
    false,
  ],
  [
    'signed out is offline with its reason',
    { ...away, changes: 1, closed: signIn },
    { kind: 'offline', changes: 1, keeps: true, problem: signIn },
    false,
  ],
  [
    'a refusal outranks everything',
    { refusal: forbidden, changes: 1, deviceFailed: true, ...away },
    { kind: 'refused', refusals: [], problem: forbidden },
    false,
  ],
]

describe('what the masthead says', () => {
  it.each(table)('%s', (_claim, facts, state, guarded) => {
    expect(linkState({ ...settled, ...facts })).toEqual(state)
    expect(mustNotLeave(linkState({ ...settled, ...facts }))).toBe(guarded)
  })

  it('[I3] no combination of facts says saved while a change is not acknowledged', () => {
    for (const connection of ['trying', 'open', 'away'] as const)
      for (const synced of [true, false])
        for (const sent of [0, 1, 2])
          for (const stored of [0, 1, 2])
            for (const changes of [0, 1])
              for (const deviceFailed of [true, false]) {
                const facts = { ...settled, connection, synced, sent, stored, changes, deviceFailed }
                if (linkState(facts).kind !== 'saved') continue
                expect({ connection, synced, changes }).toEqual({
                  connection: 'open',
                  synced: true,
                  changes: 0,
                })
                expect(stored).toBe(sent)
                expect(sent).toBeGreaterThan(0)
              }
  })
})

describe('an act that needs the server', () => {
  const offlineWords = 'No connection: the glossary is changed on the server.'
  const why = (facts: Parameters<typeof reachOf>[0]) => whyWait(reachOf(facts), offlineWords)

  it('waits for nothing once the link is open and in step', () => {
    expect(reachOf({ connection: 'open', synced: true })).toBe('online')
    expect(why({ connection: 'open', synced: true })).toBeUndefined()
  })

  it('is not told of a lost connection while the first attempt goes on, or a new link is not yet in step', () => {
    for (const facts of [
      undefined,
      { connection: 'trying', synced: false },
      { connection: 'open', synced: false },
    ] as const) {
      expect(reachOf(facts)).toBe('connecting')
      expect(why(facts)).toBe('Still connecting.')
    }
  })

  it('has the screen’s own words once an attempt failed, whatever was in step before', () => {
    for (const synced of [true, false]) {
      expect(reachOf({ connection: 'away', synced })).toBe('offline')
      expect(why({ connection: 'away', synced })).toBe(offlineWords)
    }
  })
})

describe('the words of the saved state', () => {
  it('are none while the room opens, and while only what others wrote is exchanged', () => {
    expect(shownState({ kind: 'loading' })).toBeNull()
    expect(shownState({ kind: 'saving', changes: 0 })).toBeNull()
    expect(shownState({ kind: 'saving', changes: 3 })).toEqual({ kind: 'saving', count: 3 })
    expect(shownState({ kind: 'saved' })).toEqual({ kind: 'saved' })
  })

  it('count what is kept on the device, and never say that nothing was refused when something was', () => {
    expect(shownState({ kind: 'offline', changes: 4, keeps: true, problem: null })).toEqual({
      kind: 'offline',
      count: 4,
    })
    expect(shownState({ kind: 'refused', refusals: [], problem: forbidden })).toEqual({
      kind: 'refused',
      count: 1,
    })
  })
})
