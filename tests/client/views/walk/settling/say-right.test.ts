import { describe, expect, it } from 'vitest'
import type { ProjectRoom } from '../../../../../client/src/live/live-room.ts'
import { createUndoStack } from '../../../../../client/src/live/undo.ts'
import { closeGap, sayRight } from '../../../../../client/src/views/walk/settling/say-right.ts'
import { type MemberId, recordKey, type TranscriptId, ulid } from '../../../../../shared/base/id.ts'
import { ok } from '../../../../../shared/base/result.ts'
import type { Role } from '../../../../../shared/people/roles.ts'
import { dismissalSchema } from '../../../../../shared/records/review/dismissal.ts'
import { gapClosingSchema } from '../../../../../shared/records/review/gap-closing.ts'
import { heldBy, problemOf } from '../../../acts/served-desk.ts'
import { suspect } from '../told-suspects.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId

/** A room that keeps what is written, and who writes into it. */
function writing(role: Role = 'annotator') {
  const kept = new Map<string, unknown>()
  const room = {
    putAll: (writes: readonly { root: string; key: string; value: unknown }[]) => {
      for (const { root, key, value } of writes) {
        if (value === undefined) kept.delete(`${root} ${key}`)
        else kept.set(`${root} ${key}`, value)
      }
      return ok(undefined)
    },
  }
  let nth = 10
  const undo = createUndoStack()
  const writer = {
    me: { id: ana, role },
    transcript: id(2) as TranscriptId,
    newKey: () => recordKey(ana, id(nth++)),
    nowMs: () => 5,
    undo,
  }
  return { kept, room: room as unknown as ProjectRoom, undo, writer }
}

const places = [suspect('hack back', 3, 4), suspect('hack back', 7, 0)] as const

describe('sayRight', () => {
  it('says a form right once for the whole project', () => {
    const { kept, room, writer } = writing()
    heldBy(sayRight(writer, room, places, false))
    expect([...kept.values()].map((value) => dismissalSchema.parse(value))).toEqual([
      {
        form: 'hack back',
        published: 'hack back',
        transcript: writer.transcript,
        segment: 3,
        start: 4,
        end: 13,
        atMs: 5,
      },
    ])
  })

  it('says the ticked places right, each alone, and one undo takes all back', async () => {
    const { kept, room, undo, writer } = writing()
    heldBy(sayRight(writer, room, places, true))
    const said = [...kept.values()].map((value) => dismissalSchema.parse(value))
    expect(said.map(({ segment, onlyHere }) => [segment, onlyHere])).toEqual([
      [3, true],
      [7, true],
    ])
    expect(heldBy(await undo.undo())).toBe('“hack back” is right')
    expect(kept.size).toBe(0)
    heldBy(await undo.redo())
    expect(kept.size).toBe(2)
  })

  it('is not a reader’s to say', () => {
    const { kept, room, writer } = writing('reader')
    expect(problemOf(sayRight(writer, room, places, false))[0]).toBe('forbidden')
    expect(kept.size).toBe(0)
  })
})

describe('closeGap', () => {
  const gap = {
    segment: 2,
    start: 8,
    end: 11,
    mark: '(?)',
    state: 'open' as const,
    corrections: [],
    closings: [],
  }

  it('keeps the mark as evidence, and is taken back by undo', async () => {
    const { kept, room, undo, writer } = writing()
    heldBy(closeGap(writer, room, gap))
    expect([...kept.values()].map((value) => gapClosingSchema.parse(value))).toEqual([
      { segment: 2, start: 8, end: 11, mark: '(?)', atMs: 5 },
    ])
    expect(heldBy(await undo.undo())).toBe('gap in ¶ 3 not recoverable')
    expect(kept.size).toBe(0)
  })

  it('is not a reader’s to say', () => {
    const { room, writer } = writing('reader')
    expect(problemOf(closeGap(writer, room, gap))[0]).toBe('forbidden')
  })
})
