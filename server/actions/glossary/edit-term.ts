// Changes or retires an entry of the glossary. Two entries never have the same term.
import { foldName } from '../../../shared/actors/fold-name.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { TermRecord } from '../../../shared/records/glossary/term.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { noSuchTerm, termsIn } from './terms.ts'

export async function editTerm(
  world: World,
  caller: Caller,
  input: { readonly id: string; readonly term: TermRecord },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-glossary')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const there = termsIn(room)
    if (!there.has(input.id)) return failed(noSuchTerm)
    const folded = foldName(input.term.term)
    for (const [id, { term }] of there) {
      if (id !== input.id && foldName(term) === folded) {
        return failed(problem('conflict', `There is an entry “${term}” already.`, 'term'))
      }
    }
    room.put('glossary', input.id, input.term)
    return ok(done)
  })
}
