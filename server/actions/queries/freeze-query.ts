// A query answered and sealed: what a note may keep of it. The seal is what tells a result of ours from made-up figures.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Query, SealedResult } from '../../../shared/records/notes/query.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { type QueryShelves, runQuery } from './run-query.ts'

export async function freezeQuery(
  world: QueryShelves & Pick<World, 'seals'>,
  caller: Caller,
  query: Query,
): Promise<Result<SealedResult>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const result = await runQuery(world, caller, query)
  return result.ok ? ok(world.seals.seal(caller.project.id, query, result.value)) : result
}
