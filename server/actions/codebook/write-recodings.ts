// Writes planned recodings room by room. Each room looks again at the moment of writing; when one refuses, the rooms
// before it get back what they had.
import { isDeepStrictEqual } from 'node:util'
import type { RecordKey } from '../../../shared/base/id.ts'
import type { Problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import type { Recoding } from '../../../shared/records/positions/recoding.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { RoomEdit, RoomView } from '../../stores/rooms.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'
import { type RecordWrites, refusalToRecode } from './plan-recodings.ts'

/** `stopped` null: all is written. `takeBack` is false when a room would not take its old values again. */
export type WrittenRecodings = {
  readonly stopped: Problem | null
  readonly takeBack: () => Promise<boolean>
}

type Replaced = {
  readonly writes: RecordWrites
  readonly before: ReadonlyMap<RecordKey, Recoding | undefined>
}

export async function writeRecodings(
  world: Pick<World, 'rooms'>,
  caller: Caller,
  records: readonly RecordWrites[],
): Promise<WrittenRecodings> {
  const replaced: Replaced[] = []
  const inRoom = (writes: RecordWrites) => roomName('transcript', writes.record.id)
  const takeBack = async () => {
    const answers = await Promise.all(
      replaced.map((one) =>
        world.rooms.write(inRoom(one.writes), caller.member.id, (room) => ok(restore(room, one))),
      ),
    )
    return answers.every(({ ok }) => ok)
  }
  for (const writes of records) {
    const answer = await world.rooms.write(inRoom(writes), caller.member.id, (room) => {
      for (const { asked } of writes.keys) {
        const position = room.get('positions', asked.position) as Position | undefined
        const wrong = refusalToRecode(asked, position, recodingIn(room, asked.position), writes.record)
        if (wrong) return failed(wrong)
      }
      const before = new Map(
        writes.keys.map(({ asked }) => [asked.position, recodingIn(room, asked.position)]),
      )
      for (const { asked, value } of writes.keys) putRecoding(room, asked.position, value)
      return ok(before)
    })
    if (!answer.ok) return { stopped: answer.problem, takeBack }
    replaced.push({ writes, before: answer.value })
  }
  return { stopped: null, takeBack }
}

const recodingIn = (room: RoomView, key: RecordKey) => room.get('recodings', key) as Recoding | undefined

function putRecoding(room: RoomEdit, key: RecordKey, value: Recoding | undefined): void {
  if (!isDeepStrictEqual(recodingIn(room, key), value)) room.put('recodings', key, value)
}

/** Leaves what somebody has recoded since. */
function restore(room: RoomEdit, { writes, before }: Replaced): null {
  for (const { asked, value } of writes.keys) {
    if (!isDeepStrictEqual(recodingIn(room, asked.position), value)) continue
    putRecoding(room, asked.position, before.get(asked.position))
  }
  return null
}
