// What a reviewer does to a stance: add, change, move on the scale, retire, bring back.
import type { StanceId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { freeSlug } from '../../../../shared/base/slug.ts'
import type { StanceRecord } from '../../../../shared/records/codebook/codebook.ts'
import { stancesInOrder } from '../../../../shared/records/codebook/topic-tree.ts'
import { type CodebookContext, change, gone, nowhere } from './codebook-acts.ts'
import { changeOf, type StanceEntry } from './codebook-change.ts'

export type StanceDraft = Pick<StanceRecord, 'name' | 'sign' | 'keys' | 'value'>

export async function addStance(context: CodebookContext, draft: StanceDraft): Promise<Result<StanceId>> {
  const { stances } = context.codebook()
  const id = freeSlug(draft.name, (slug) => stances.has(slug as StanceId), 'stance') as StanceId
  const order = Math.max(-1, ...[...stances.values()].map((each) => each.order)) + 1
  const done = await change(
    context,
    `stance “${draft.name}”`,
    changeOf({ stances: [{ id, before: null, after: { ...draft, order } }] }),
  )
  return done.ok ? ok(id) : done
}

export async function changeStance(
  context: CodebookContext,
  id: StanceId,
  seen: StanceRecord,
  wanted: StanceRecord,
): Promise<Result<void>> {
  if (!context.codebook().stances.has(id)) return gone('stance')
  return change(
    context,
    `change of “${seen.name}”`,
    changeOf({ stances: [{ id, before: seen, after: wanted }] }),
  )
}

/** One place up or down the scale, past those that are retired. */
export async function moveStance(
  context: CodebookContext,
  id: StanceId,
  move: 'up' | 'down',
): Promise<Result<void>> {
  const { stances } = context.codebook()
  const scale = stancesInOrder(stances).filter(({ retired }) => !retired)
  const at = scale.findIndex((stance) => stance.id === id)
  const to = move === 'up' ? at - 1 : at + 1
  const [own, other] = [scale[at], scale[to]]
  if (!own || !other) return nowhere
  const sequence = scale.map((stance) => (stance === own ? other : stance === other ? own : stance))
  const orders = scale.map(({ order }) => order).sort((a, b) => a - b)
  let last = -1
  const entries: StanceEntry[] = []
  sequence.forEach(({ id: each }, nth) => {
    const before = stances.get(each)
    last = Math.max(last + 1, orders[nth] ?? 0)
    if (before && before.order !== last) entries.push({ id: each, before, after: { ...before, order: last } })
  })
  return change(context, `move of “${own.name}”`, changeOf({ stances: entries }))
}

/** A retired stance stays on old work and is offered no more. */
export async function retireStance(context: CodebookContext, id: StanceId): Promise<Result<void>> {
  const stance = context.codebook().stances.get(id)
  if (!stance) return gone('stance')
  const after: StanceRecord = { ...stance, retired: true }
  return change(context, `retiring “${stance.name}”`, changeOf({ stances: [{ id, before: stance, after }] }))
}

export async function restoreStance(context: CodebookContext, id: StanceId): Promise<Result<void>> {
  const stance = context.codebook().stances.get(id)
  if (!stance) return gone('stance')
  const { retired: _, ...after } = stance
  return change(
    context,
    `bringing back “${stance.name}”`,
    changeOf({ stances: [{ id, before: stance, after }] }),
  )
}
