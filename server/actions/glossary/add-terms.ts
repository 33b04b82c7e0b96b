// Adds entries to the glossary in one write: all of them, or none. A term that is there already is left as it is, whatever
// its case, accents or hyphens; one that is retired stays retired.
import { foldName } from '../../../shared/actors/fold-name.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { mostTerms, type TermRecord } from '../../../shared/records/glossary/term.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'
import { termsIn } from './terms.ts'

export async function addTerms(
  world: World,
  caller: Caller,
  terms: readonly TermRecord[],
): Promise<Result<{ added: string[]; known: number }>> {
  const refused = refusal(caller, 'edit-glossary')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const there = termsIn(room)
    const known = new Set([...there.values()].map(({ term }) => foldName(term)))
    const added: string[] = []
    for (const term of terms) {
      const folded = foldName(term.term)
      if (known.has(folded)) continue
      known.add(folded)
      if (there.size + added.length >= mostTerms) return failed(tooMany(there.size, terms.length))
      const id = newId<'term'>(world)
      room.put('glossary', id, term)
      added.push(id)
    }
    return ok({ added, known: terms.length - added.length })
  })
}

const tooMany = (there: number, asked: number) =>
  problem(
    'too-many',
    `A glossary holds at most ${mostTerms} entries: ${there} are here already, ${asked} more do not fit. Nothing was added.`,
  )
