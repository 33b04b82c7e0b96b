// What the gate asks of what people say, as the person reads it: what it is about was there, stays, and shows its edits.
import { describe, expect, test } from 'vitest'
import { type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import { threadsOf } from '../../../../shared/records/talk/thread.ts'
import { putCorrection, putValue } from '../../../../shared/room/edit-room.ts'
import type { RoomKind } from '../../../../shared/room/room-name.ts'
import type { Device } from '../../../support/device.ts'
import { keyOf, testCorrection, testId, testPassage, type World, world } from '../../../support/world.ts'

const day = 24 * 3_600_000
const people = { ana: 'annotator', ben: 'annotator' } as const
const about = (key: RecordKey, root = 'passages') => `${root}:${key}`
const says = (where: string, more: object = {}) => ({ about: where, text: 'words', atMs: 1, ...more })

async function twoOf(kind: RoomKind): Promise<{ w: World; ana: Device; ben: Device }> {
  const w = await world(people, { kind })
  const [ana, ben] = [w.open('ana'), w.open('ben')]
  await w.settle()
  return { w, ana, ben }
}
const put = (device: Device, root: string, key: string, value: unknown) =>
  putValue(device.document, device.room.startsWith('talk') ? 'talk' : 'transcript', root, key, value)
const refusedWith = ({ refusal }: Device) => refusal?.message ?? null

describe('a message in a record’s room', () => {
  test('about what was never there is refused, and so is all that came with it', async () => {
    const { w, ana, ben } = await twoOf('transcript')
    put(ana, 'messages', keyOf(w.members.ana, 1), says(about(keyOf(w.members.ben, 9), 'positions')))
    await w.settle()
    expect(refusedWith(ana)).toBe('What this message is about was never in this record.')
    expect(ben.document.getMap('messages').size).toBe(0)
  })

  test('about what comes with it, what was withdrawn or what was taken back meanwhile is taken in', async () => {
    const { w, ana, ben } = await twoOf('transcript')
    const [fix, passage, withdrawn] = [1, 2, 3].map((n) => keyOf(w.members.ben, n)) as [
      RecordKey,
      RecordKey,
      RecordKey,
    ]
    putCorrection(ben.document, fix, testCorrection('support'))
    put(ben, 'passages', withdrawn, { ...testPassage, withdrawn: true })
    await w.settle()
    ana.disconnect()
    put(ana, 'messages', keyOf(w.members.ana, 4), says(about(fix, 'corrections')))
    put(ana, 'messages', keyOf(w.members.ana, 5), says(about(withdrawn)))
    putCorrection(ben.document, fix, undefined)
    ben.document.transact(() => {
      put(ben, 'messages', keyOf(w.members.ben, 6), says(about(passage)))
      put(ben, 'passages', passage, testPassage)
    })
    await w.settle([ben])
    ana.connect(w.rooms)
    await w.settle()
    expect([refusedWith(ana), refusedWith(ben)]).toEqual([null, null])
    expect(ben.document.getMap('messages').size).toBe(3)
  })

  test('is taken in again after the room was packed up and read back, about what is long gone', async () => {
    const { w, ana, ben } = await twoOf('transcript')
    const fix = keyOf(w.members.ben, 1)
    putCorrection(ben.document, fix, testCorrection('support'))
    await w.settle()
    putCorrection(ben.document, fix, undefined)
    await w.settle()
    for (const device of [ana, ben]) device.disconnect()
    w.timers.runAll()
    expect(w.rooms.loaded()).toEqual([])
    ana.connect(w.rooms)
    await w.settle([ana])
    put(ana, 'messages', keyOf(w.members.ana, 2), says(about(fix, 'corrections')))
    await w.settle([ana])
    expect(refusedWith(ana)).toBeNull()
  })
})

describe('what was said', () => {
  test('stays where it was said, and a passage at its words', async () => {
    const { w, ana, ben } = await twoOf('transcript')
    const [first, second] = [keyOf(w.members.ana, 1), keyOf(w.members.ana, 2)]
    const message = keyOf(w.members.ana, 3)
    for (const passage of [first, second]) put(ana, 'passages', passage, testPassage)
    put(ana, 'messages', message, says(about(first)))
    await w.settle()
    put(ana, 'messages', message, says(about(second), { edited: true }))
    await w.settle()
    expect(refusedWith(ana)).toContain('A message stays where it was said.')
    const again = w.open('ana')
    await w.settle()
    put(again, 'passages', first, { ...testPassage, span: { ...testPassage.span, end: 9 } })
    await w.settle()
    expect(refusedWith(again)).toContain('A passage stays at its words.')
    const third = w.open('ana')
    await w.settle()
    put(third, 'passages', first, { ...testPassage, withdrawn: true })
    put(third, 'passages', first, testPassage)
    await w.settle()
    expect(refusedWith(third)).toBeNull()
    expect(ben.document.getMap('messages').get(message)).toMatchObject({ about: about(first) })
    expect(ben.document.getMap('passages').get(first)).toEqual(testPassage)
  })

  test('can be edited and withdrawn, and says that it was edited', async () => {
    const { w, ana } = await twoOf('talk')
    const [key, where] = [keyOf(w.members.ana, 1), 'topics:norms']
    put(ana, 'messages', key, says(where))
    put(ana, 'messages', key, says(where, { text: 'others', mentions: [testId(2)], edited: true }))
    put(ana, 'messages', key, says(where, { text: 'others', edited: true, withdrawn: true }))
    put(ana, 'messages', key, says(where, { text: 'others', edited: true }))
    await w.settle()
    expect(refusedWith(ana)).toBeNull()
    put(ana, 'messages', key, says(where, { text: 'third' }))
    await w.settle()
    expect(refusedWith(ana)).toBe('A message that was changed says that it was edited.')
  })

  test('and taken back never comes again as something else', async () => {
    const { w, ana } = await twoOf('talk')
    const key = keyOf(w.members.ana, 1)
    put(ana, 'messages', key, says('topics:norms'))
    await w.settle()
    put(ana, 'messages', key, undefined)
    await w.settle()
    put(ana, 'messages', key, says('topics:law'))
    await w.settle()
    expect(refusedWith(ana)).toBe('It was taken back before. Write it anew.')
  })
})

test('a passage outside the record’s text is refused', async () => {
  const { w, ana } = await twoOf('transcript')
  const span = { startSegment: 999_999, start: 5, endSegment: 999_999, end: 90_000 }
  put(ana, 'passages', keyOf(w.members.ana, 1), { ...testPassage, span })
  await w.settle()
  expect(refusedWith(ana)).toBe('The passage lies outside the published text.')
})

describe('a clock that is ahead', () => {
  const keyAt = (w: World, ms: number) =>
    recordKey(keyOf(w.members.ana, 1).slice(0, 26) as never, ulid(ms, new Uint8Array(10)))

  test.each([
    [1.5 * day, 'more than a day'],
    [40.5 * day, '40 days'],
    [8000 * day, '21 years'],
  ])('by more than a day is told so: %d milliseconds are %s', async (ms, words) => {
    const { w, ana } = await twoOf('talk')
    put(ana, 'messages', keyAt(w, w.clock.nowMs + ms + 60_000), says('topics:norms'))
    await w.settle()
    expect(refusedWith(ana)).toBe(
      `The clock of your device is ahead by ${words}. Set it right and write it anew.`,
    )
  })

  test('names all that is refused for it at once, passages with what is said of them', async () => {
    const { w, ana } = await twoOf('transcript')
    const ahead = w.clock.nowMs + 2 * day
    const [passage, other] = [keyAt(w, ahead), keyAt(w, ahead + 10)]
    const good = keyOf(w.members.ana, 7)
    ana.document.transact(() => {
      putCorrection(ana.document, good, testCorrection('support'))
      put(ana, 'passages', passage, testPassage)
      put(ana, 'messages', keyAt(w, ahead + 1), says(about(passage)))
      put(ana, 'messages', keyAt(w, ahead + 2), says(about(passage)))
      put(ana, 'passages', other, testPassage)
      put(ana, 'messages', keyOf(w.members.ana, 8), says(about(other)))
      put(ana, 'messages', keyAt(w, ahead + 12), says(about(good, 'corrections')))
    })
    await w.settle()
    expect(ana.refusal?.message).toMatch(/^The clock of your device is ahead by/)
    const messages = [1, 2, 12].map((more) => keyAt(w, ahead + more))
    expect(ana.refusal?.keys?.toSorted()).toEqual(
      [
        ...[passage, other].map((key) => `passages:${key}`),
        ...[...messages, keyOf(w.members.ana, 8)].map((key) => `messages:${key}`),
      ].toSorted(),
    )
  })

  test('by some hours is nobody’s fault, and what answers it comes after it', async () => {
    const { w, ana, ben } = await twoOf('talk')
    const ahead = w.clock.nowMs + 20 * 3_600_000
    put(ana, 'messages', keyAt(w, ahead), says('topics:norms', { does: 'resolves' }))
    await w.settle()
    const answer = recordKey(
      keyOf(w.members.ben, 1).slice(0, 26) as never,
      ulid(ahead + 1, new Uint8Array(10)),
    )
    put(ben, 'messages', answer, says('topics:norms', { does: 'reopens', after: [keyAt(w, ahead)] }))
    await w.settle()
    expect([refusedWith(ana), refusedWith(ben)]).toEqual([null, null])
  })

  test('of a message from before this was asked neither shuts its thread nor keeps its answers out', async () => {
    const { w, ana } = await twoOf('talk')
    const [where, far] = ['topics:norms', w.clock.nowMs + 400 * day]
    const old = keyOf(w.members.ben, 1).slice(0, 26)
    const resolving = recordKey(old as never, ulid(far, new Uint8Array(10)))
    await w.rooms.write(w.room, null, (room) => {
      room.put('messages', resolving, says(where, { does: 'resolves' }))
      return { ok: true, value: null }
    })
    await w.settle()
    put(ana, 'messages', keyAt(w, far + 1), says(where, { does: 'reopens', after: [resolving] }))
    put(ana, 'messages', keyAt(w, far + 2), says(where))
    await w.settle()
    expect(refusedWith(ana)).toBeNull()
    const said = new Map(ana.document.getMap('messages').entries()) as never
    expect(threadsOf(said, new Map()).get(where)?.isResolved).toBe(false)
    put(ana, 'messages', keyAt(w, far + 3), says('topics:law'))
    await w.settle()
    expect(refusedWith(ana)).toContain('ahead')
  })
})
