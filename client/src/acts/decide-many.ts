// Decisions on many corrections, of one record or several, as one act with one undo. They are asked of the server in
// portions, each with what the decider had before their eyes; those that are refused leave the others alone.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Correction, Verdict } from '../../../shared/records/corrections/correction.ts'
import type { SeenCorrection } from '../../../shared/records/corrections/refusal-to-decide.ts'
import type { KeyOutcomes } from '../../../shared/wire/api-review.ts'
import type { ProjectActs } from './correct-places.ts'
import { type InPortions, inPortions } from './in-portions.ts'

/** One correction as it stands on the screen. `replacing`: the accepted ones that it may take the place of. */
export type ToDecide = {
  readonly transcript: TranscriptId
  readonly key: RecordKey
  readonly seen: SeenCorrection
  readonly replacing?: readonly RecordKey[]
}

export type ManyAsked = {
  readonly verdict: Verdict
  /** Needed to reject a colleague's. */
  readonly reason?: string | undefined
  /** What was done, to follow "Undo": `acceptance of 40 corrections`. */
  readonly words: string
} & InPortions

export type RefusedKey = { readonly transcript: TranscriptId; readonly key: RecordKey; readonly why: string }

export type DecidedMany = {
  readonly done: number
  readonly refused: readonly RefusedKey[]
  /** Not asked for any more, since it was stopped or the server could no longer be reached. */
  readonly left: number
  /** Why it broke off; null when it was stopped or went to its end. */
  readonly brokeOff: Problem | null
}

/** What of a correction is signed with a decision. */
export const seenOf = ({ segment, start, end, reading, grounds, certainty }: Correction): SeenCorrection => ({
  segment,
  start,
  end,
  reading,
  ...(grounds ? { grounds } : {}),
  ...(certainty ? { certainty } : {}),
})

type Keyed = { readonly transcript: TranscriptId; readonly key: RecordKey }

/** Fails when nothing could be asked at all. What was decided before a stop or a fault stays, and is one undo. */
export async function decideMany(
  context: ProjectActs,
  decisions: readonly ToDecide[],
  asked: ManyAsked,
): Promise<Result<DecidedMany>> {
  const { words, ...how } = asked
  const outcome = await decideOnce(context, decisions, how)
  if (!outcome.ok) return outcome
  const kept = outcome.value.decided
  if (kept.length > 0) {
    context.undo.did({
      words,
      undo: async () => allOf(await reopenOnce(context, kept.toReversed(), {}), 'are taken back'),
      redo: async () => {
        const { verdict, reason } = how
        return allOf(await decideOnce(context, kept, { verdict, reason }), 'are decided again')
      },
    })
  }
  return ok(outcome.value.many)
}

/**
 * Takes decisions back: the corrections are open again, with an undo that decides them as `before` says. What had been
 * replaced stays open on undo, since the one that took its place stands.
 */
export async function reopenMany(
  context: ProjectActs,
  decided: readonly (ToDecide & {
    readonly before: { readonly verdict: Verdict | 'replaced'; readonly reason?: string | undefined }
  })[],
  asked: { readonly words: string } & InPortions,
): Promise<Result<DecidedMany>> {
  const { words, ...portions } = asked
  const outcome = await reopenOnce(context, decided, portions)
  if (!outcome.ok) return outcome
  const again = outcome.value.decided.filter(({ before }) => before.verdict !== 'replaced')
  if (again.length > 0) {
    context.undo.did({
      words,
      undo: async () => {
        for (const each of again) {
          const { verdict, reason } = each.before
          if (verdict === 'replaced') continue
          const done = allOf(await decideOnce(context, [each], { verdict, reason }), 'are decided again')
          if (!done.ok) return done
        }
        return ok(undefined)
      },
      redo: async () => allOf(await reopenOnce(context, again, {}), 'are open again'),
    })
  }
  return ok(outcome.value.many)
}

type Once<T> = Result<{ readonly decided: readonly T[]; readonly many: DecidedMany }>

const decideOnce = <T extends ToDecide>(
  { ask }: ProjectActs,
  decisions: readonly T[],
  { verdict, reason, ...portions }: Omit<ManyAsked, 'words'>,
): Promise<Once<T>> =>
  askEach(decisions, portions, (transcript, items) =>
    ask('decideMany', {
      params: { transcript },
      body: {
        decisions: items.map(({ key, seen, replacing }) => ({
          correction: key,
          verdict,
          seen,
          ...(reason === undefined ? {} : { reason }),
          ...(replacing === undefined ? {} : { replacing: [...replacing] }),
        })),
      },
    }),
  )

const reopenOnce = <T extends Keyed>(
  { ask }: ProjectActs,
  decided: readonly T[],
  portions: InPortions,
): Promise<Once<T>> =>
  askEach(decided, portions, (transcript, items) =>
    ask('undecideMany', { params: { transcript }, body: { keys: items.map(({ key }) => key) } }),
  )

async function askEach<T extends Keyed>(
  all: readonly T[],
  portions: InPortions,
  ask: (transcript: TranscriptId, items: readonly T[]) => Promise<Result<KeyOutcomes>>,
): Promise<Once<T>> {
  const byRecord = new Map<TranscriptId, T[]>()
  for (const each of all) byRecord.set(each.transcript, [...(byRecord.get(each.transcript) ?? []), each])
  const decided: T[] = []
  const refused: RefusedKey[] = []
  const went = await inPortions(
    [...byRecord].map(([transcript, items]) => ({ transcript, items })),
    portions,
    async ({ transcript, items }) => {
      const reply = await ask(transcript, items)
      if (!reply.ok) return reply
      for (const [index, { key, refused: why }] of reply.value.outcomes.entries()) {
        const item = items[index]
        if (why !== null) refused.push({ transcript, key, why })
        else if (item) decided.push(item)
      }
      return ok(undefined)
    },
  )
  if (went.brokeOff && went.done === 0) return failed(went.brokeOff)
  const many = { done: decided.length, refused, left: went.left, brokeOff: went.brokeOff }
  return ok({ decided, many })
}

/** For undo and redo: a step that was done in part says so. */
function allOf<T>(outcome: Once<T>, are: string): Result<void> {
  if (!outcome.ok) return outcome
  const { done, refused, left, brokeOff } = outcome.value.many
  if (refused.length === 0 && brokeOff === null) return ok(undefined)
  const all = done + refused.length + left
  const why = refused[0]?.why ?? brokeOff?.message ?? ''
  return failed(
    problem(
      brokeOff && refused.length === 0 ? brokeOff.code : 'conflict',
      `${done} of ${all} ${are}. ${why}`,
    ),
  )
}
