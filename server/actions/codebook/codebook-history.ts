// Everything that ever happened to the codebook, from what was stored, the newest first. One act is one update, so all its
// steps share a seq and stand on one page.
import { ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CodebookHistory } from '../../../shared/wire/api-codebook.ts'
import type { RowStep } from '../../stores/room-log.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

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
  const [topics, stances] = await Promise.all([
    world.rows.historyOf(room, 'topics'),
    world.rows.historyOf(room, 'stances'),
  ])
  const steps = [...withWas(topics), ...withWas(stances)]
    .filter(({ seq }) => before === null || seq < before)
    .sort((a, b) => b.seq - a.seq)
  const last = steps[stepsPerPage - 1]
  const page = last ? steps.filter(({ seq }) => seq >= last.seq) : steps
  return ok({ steps: page, olderThan: last && page.length < steps.length ? last.seq : null })
}

/** Each step with the value it replaced; undefined when there was none. Steps come ordered by key and seq. */
const withWas = (steps: readonly RowStep[]) =>
  steps.map((step, i) => {
    const earlier = steps[i - 1]
    return { ...step, was: earlier?.key === step.key ? earlier.value : undefined }
  })
