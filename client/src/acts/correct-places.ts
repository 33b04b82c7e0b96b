// One reading put at many places, of one record or several, as one act with one undo. It is asked of the server in
// portions, so that it shows how far it is, can be stopped between them, and leaves the screen usable meanwhile.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Grounds } from '../../../shared/records/corrections/correction.ts'
import type { CorrectedPlace } from '../../../shared/wire/api-review.ts'
import type { call } from '../api/call.ts'
import type { UndoStack } from '../live/undo.ts'
import { type InPortions, inPortions, type Portion } from './in-portions.ts'

/** What an act on records that need not be open is done with. */
export type ProjectActs = { readonly ask: typeof call; readonly undo: Pick<UndoStack, 'did'> }

export type PlacesOf = { readonly transcript: TranscriptId; readonly places: readonly CorrectedPlace[] }

export type CorrectionsAsked = {
  readonly grounds?: Grounds
  /** Accept at once what the member may accept alone. */
  readonly accept: boolean
  /** What was done, to follow "Undo": `“Issac” to “Isaac” in 6 places`. */
  readonly words: string
} & InPortions

export type RefusedPlace = CorrectedPlace & { readonly transcript: TranscriptId; readonly reason: string }

export type CorrectedPlaces = {
  readonly accepted: number
  readonly proposed: number
  /** Places where somebody had proposed the same: their proposals are supported. */
  readonly supported: number
  readonly refused: readonly RefusedPlace[]
  /** Why some are only proposed although their proposer may decide; null when none is. */
  readonly waits: string | null
  /** Places not asked for any more, since it was stopped or the server could no longer be reached. */
  readonly left: number
  /** Why it broke off; null when it was stopped or went to its end. */
  readonly brokeOff: Problem | null
}

type Kept = { readonly transcript: TranscriptId; readonly key: RecordKey }

/** Fails only when nothing at all was written. What was written before a stop or a fault stays, and is one undo. */
export async function correctPlaces(
  context: ProjectActs,
  records: readonly PlacesOf[],
  asked: CorrectionsAsked,
): Promise<Result<CorrectedPlaces>> {
  const done = await correctOnce(context, records, asked)
  if (!done.ok) return done
  let kept = done.value.kept
  if (kept.length > 0) {
    context.undo.did({
      words: asked.words,
      undo: () => takeBack(context, kept),
      redo: async () => {
        const again = await correctOnce(context, records, { grounds: asked.grounds, accept: asked.accept })
        if (!again.ok) return again
        kept = again.value.kept
        return ok(undefined)
      },
    })
  }
  return ok(done.value.corrected)
}

type OnceAsked = Pick<CorrectionsAsked, 'accept' | 'progress' | 'signal'> & {
  readonly grounds?: Grounds | undefined
}

async function correctOnce(
  { ask }: ProjectActs,
  records: readonly PlacesOf[],
  { grounds, accept, ...portions }: OnceAsked,
): Promise<Result<{ readonly corrected: CorrectedPlaces; readonly kept: readonly Kept[] }>> {
  const kept: Kept[] = []
  const refused: RefusedPlace[] = []
  const counts = { accepted: 0, proposed: 0, supported: 0 }
  let waits: string | null = null
  const byRecord = records.map(({ transcript, places }) => ({ transcript, items: places }))
  const went = await inPortions(
    byRecord,
    portions,
    async ({ transcript, items }: Portion<CorrectedPlace>) => {
      const reply = await ask('correctPlaces', {
        params: { transcript },
        body: { places: [...items], ...(grounds ? { grounds } : {}), accept },
      })
      if (!reply.ok) return reply
      for (const [index, { key, outcome, reason }] of reply.value.outcomes.entries()) {
        const place = items[index]
        if (outcome === 'refused') {
          if (place) refused.push({ ...place, transcript, reason: reason ?? 'It was refused.' })
          continue
        }
        counts[outcome] += 1
        if (outcome === 'proposed') waits ??= reason
        if (key !== null) kept.push({ transcript, key })
      }
      return ok(undefined)
    },
  )
  if (went.brokeOff && went.done === 0) return failed(went.brokeOff)
  return ok({ corrected: { ...counts, refused, waits, left: went.left, brokeOff: went.brokeOff }, kept })
}

/** Takes own corrections back, the last portion first; those others have built on stay, and the sentence says so. */
async function takeBack({ ask }: ProjectActs, kept: readonly Kept[]): Promise<Result<void>> {
  const byRecord = new Map<TranscriptId, RecordKey[]>()
  for (const { transcript, key } of kept) {
    byRecord.set(transcript, [...(byRecord.get(transcript) ?? []), key])
  }
  const records = [...byRecord].map(([transcript, items]) => ({ transcript, items: items.reverse() }))
  const stayed: string[] = []
  const went = await inPortions(records, {}, async ({ transcript, items }) => {
    const reply = await ask('takeBackCorrections', { params: { transcript }, body: { keys: [...items] } })
    if (!reply.ok) return reply
    for (const { refused } of reply.value.outcomes) if (refused !== null) stayed.push(refused)
    return ok(undefined)
  })
  if (went.brokeOff) return failed(went.brokeOff)
  if (stayed.length === 0) return ok(undefined)
  return failed(
    problem('conflict', `${kept.length - stayed.length} of ${kept.length} are taken back. ${stayed[0]}`),
  )
}
