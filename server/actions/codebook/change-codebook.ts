// Changes topics and stances and gives positions other topics, as one act; its undo is the same act the other way round.
// Everything is checked before anything is written. Several rooms cannot share a transaction, so the order of writing is
// the one in which a crash between two of them leaves no position without its topic: what is added or changed, then the
// recodings, then what is taken out. Each write checks again; a step refused takes back the ones before it.
import { isDeepStrictEqual } from 'node:util'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { CodebookEntries } from '../../../shared/records/codebook/codebook-faults.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CodebookChange } from '../../../shared/wire/api-codebook.ts'
import type { RoomEdit, RoomView } from '../../stores/rooms.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { codebookAfter, type EntryChange, inverseOf, unearnedAuthor } from './codebook-after.ts'
import { planRecodings, type RecordWrites } from './plan-recodings.ts'
import { refusedRemoval } from './topic-use.ts'
import { writeRecodings } from './write-recodings.ts'

export async function changeCodebook(
  world: World,
  caller: Caller,
  change: CodebookChange,
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-codebook')
  if (refused) return refused
  const room = roomName('project', caller.project.id)
  const looked = await world.rooms.read(room, (view) => codebookAfter(codebookIn(view), change))
  if (!looked.ok) return looked
  if (!looked.value.ok) return looked.value
  const unearned = await unearnedAuthor(world.rows, room, change)
  if (unearned) return failed(unearned)
  const plan = await planRecodings(world, caller, change, looked.value.value)
  if (!plan.ok) return plan
  const removal = refusedRemoval(plan.value, change)
  if (removal) return failed(removal)
  return writeAll(world, caller, change, plan.value.writes)
}

async function writeAll(
  world: World,
  caller: Caller,
  change: CodebookChange,
  recodings: readonly RecordWrites[],
): Promise<Result<Done>> {
  const room = roomName('project', caller.project.id)
  const write = (part: EntryChange, whole: EntryChange) =>
    world.rooms.write(room, caller.member.id, (edit) => writeEntries(edit, part, whole))
  const put = partOf(change, (after) => after !== null)
  const takenOut = partOf(change, (after) => after === null)

  const stood = await write(put, change)
  if (!stood.ok) return stood
  const recoded = await writeRecodings(world, caller, recodings)
  const stopped = recoded.stopped
  const isLast = takenOut.topics.length + takenOut.stances.length === 0
  const gone = stopped ? failed(stopped) : isLast ? ok(done) : await write(takenOut, takenOut)
  if (gone.ok) return gone
  const positionsAreBack = await recoded.takeBack()
  const entriesAreBack = await write(inverseOf(put), inverseOf(put))
  return positionsAreBack && entriesAreBack.ok ? gone : failed(halfDone(gone.problem))
}

const partOf = (change: EntryChange, isPart: (after: unknown) => boolean): EntryChange => ({
  topics: change.topics.filter(({ after }) => isPart(after)),
  stances: change.stances.filter(({ after }) => isPart(after)),
})

const halfDone = ({ code, message }: Problem) =>
  problem(
    code,
    `${message} A part of this act was saved before and could not be taken back: look at the codebook.`,
  )

const codebookIn = (room: RoomView): CodebookEntries => ({
  topics: room.entries('topics') as CodebookEntries['topics'],
  stances: room.entries('stances') as CodebookEntries['stances'],
})

/** Writes a part of a change, if the whole still holds for the room as it is now. */
function writeEntries(edit: RoomEdit, part: EntryChange, whole: EntryChange): Result<Done> {
  const after = codebookAfter(codebookIn(edit), whole)
  if (!after.ok) return after
  for (const root of ['topics', 'stances'] as const) {
    for (const { id, before, after } of part[root]) {
      if (!isDeepStrictEqual(before, after)) edit.put(root, id, after ?? undefined)
    }
  }
  return ok(done)
}
