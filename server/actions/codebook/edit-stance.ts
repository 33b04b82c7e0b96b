// Renames a stance or changes its keys and value.
import type { StanceId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { StanceRecord } from '../../../shared/records/codebook/codebook.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export type StanceChange = { readonly [K in keyof StanceRecord]?: StanceRecord[K] | undefined }

export async function editStance(
  world: World,
  caller: Caller,
  input: { readonly stance: string; readonly change: StanceChange },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-codebook')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const stances = room.entries('stances') as ReadonlyMap<StanceId, StanceRecord>
    const stance = stances.get(input.stance as StanceId)
    if (!stance) return failed(problem('not-found', 'There is no such stance in the codebook.'))
    const given = Object.fromEntries(Object.entries(input.change).filter(([, value]) => value !== undefined))
    const changed = { ...stance, ...given }
    for (const [id, other] of stances) {
      const clash = id === input.stance ? null : clashOf(changed, other)
      if (clash) return failed(clash)
    }
    room.put('stances', input.stance, changed)
    return ok(done)
  })
}

function clashOf(changed: StanceRecord, other: StanceRecord): Problem | null {
  if (changed.name.trim().toLowerCase() === other.name.trim().toLowerCase()) {
    return problem('conflict', `There is a stance “${other.name}” already.`, 'name')
  }
  const key = changed.keys.find((key) => other.keys.includes(key))
  return key === undefined
    ? null
    : problem('conflict', `The key ${key} chooses “${other.name}” already.`, 'keys')
}
