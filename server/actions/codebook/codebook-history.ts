// Everything that ever happened to the codebook, from what was stored, the newest first, and the positions that got other
// topics by it. All steps of one update share a seq and stand on one page; an act that recodes is an update of each room.
import { ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CodebookHistory } from '../../../shared/wire/api-codebook.ts'
import type { RowStep } from '../../stores/room-log.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { placed, recodingSteps } from './recoded-positions.ts'

const stepsPerPage = 200

/** `before` is the seq that everything given must be older than; null: from the newest on. */
export async function codebookHistory(
  world: World,
  caller: Caller,
  { before }: { readonly before: number | null },
): Promise<Result<CodebookHistory>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const room = roomName('project', caller.project.id)
  const [topics, stances, recoded] = await Promise.all([
    world.rows.historyOf(room, 'topics'),
    world.rows.historyOf(room, 'stances'),
    recodingSteps(world, caller),
  ])
  const older = <S extends { readonly seq: number }>(steps: readonly S[]) =>
    steps.filter(({ seq }) => before === null || seq < before).sort((a, b) => b.seq - a.seq)
  const steps = older([...withWas(topics), ...withWas(stances)])
  const recodings = older(recoded)
  const seqs = [...steps, ...recodings].map(({ seq }) => seq).sort((a, b) => b - a)
  const last = seqs[stepsPerPage - 1] ?? 0
  const isMore = seqs.some((seq) => seq < last)
  const onPage = ({ seq }: { readonly seq: number }) => seq >= last
  return ok({
    steps: steps.filter(onPage),
    recodings: await placed(world, caller, recodings.filter(onPage)),
    olderThan: isMore ? last : null,
  })
}

/** Each step with the value it replaced; undefined when there was none. Steps come ordered by key and seq. */
const withWas = (steps: readonly RowStep[]) =>
  steps.map((step, i) => {
    const earlier = steps[i - 1]
    return { ...step, was: earlier?.key === step.key ? earlier.value : undefined }
  })
