// Decisions: asked of the server, only after it has stored the record they decide on. Offline they say so.
import { authorOf, type RecordKey } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import type { Verdict } from '../../../shared/records/corrections/correction.ts'
import { refusalToDecide } from '../../../shared/records/corrections/refusal-to-decide.ts'
import type { ModeratedRoot } from '../../../shared/records/moderation.ts'
import { seenOf } from './decide-many.ts'
import type { DeskContext } from './desk-context.ts'

/** Posts a verdict on the correction as it stands on this screen. No undo is remembered here. */
export async function askToDecide(
  context: DeskContext,
  key: RecordKey,
  verdict: Verdict,
  reason?: string,
  replacing: readonly RecordKey[] = [],
): Promise<Result<void>> {
  const correction = context.room.records().corrections.get(key)
  if (!correction) return failed(problem('not-found', 'This correction is no longer there.'))
  const reply = await context.ask('decide', {
    params: { transcript: context.transcript },
    body: {
      correction: key,
      verdict,
      seen: seenOf(correction),
      ...(reason === undefined ? {} : { reason }),
      ...(replacing.length === 0 ? {} : { replacing: [...replacing] }),
    },
  })
  return reply.ok ? ok(undefined) : reply
}

/** Takes a decision back: the correction is open again. */
export async function askToReopen(context: DeskContext, key: RecordKey): Promise<Result<void>> {
  const reply = await context.ask('undecide', {
    params: { transcript: context.transcript, member: authorOf(key), record: key.slice(27) },
  })
  return reply.ok ? ok(undefined) : reply
}

/** Accepts or rejects, with an undo that opens it again. `replacing`: accepted ones that it takes the place of. */
export async function decide(
  context: DeskContext,
  key: RecordKey,
  verdict: Verdict,
  reason?: string,
  replacing: readonly RecordKey[] = [],
): Promise<Result<void>> {
  if (!may(context.me, 'decide-correction'))
    return failed(problem('forbidden', refusalOf('decide-correction')))
  const refusal = refusalToDecide({
    records: context.room.records(),
    key,
    decider: context.me.id,
    verdict,
    reason,
    replacing,
    publishedTexts: context.publishedTexts,
  })
  if (refusal) return failed(refusal)
  const stored = await context.room.whenStored()
  if (!stored.ok) return stored
  const decided = await askToDecide(context, key, verdict, reason, replacing)
  if (!decided.ok) return decided
  context.undo.did({
    words: verdict === 'accepted' ? 'acceptance' : 'rejection',
    undo: () => askToReopen(context, key),
    redo: () => askToDecide(context, key, verdict, reason, replacing),
  })
  return ok(undefined)
}

/** Opens a decided correction again, with an undo that decides it as before. */
export async function reopen(context: DeskContext, key: RecordKey): Promise<Result<void>> {
  const before = context.room.records().decisions.get(key)
  const reopened = await askToReopen(context, key)
  if (!reopened.ok || !before) return reopened
  const { verdict, reason } = before
  // A replaced reading cannot be replaced again by undoing: the one that took its place stands.
  if (verdict === 'replaced') return reopened
  context.undo.did({
    words: 'reopening',
    undo: () => askToDecide(context, key, verdict, reason),
    redo: () => askToReopen(context, key),
  })
  return reopened
}

/** Hides another's record with a reason, or shows it again. */
export async function moderate(
  context: DeskContext,
  root: ModeratedRoot,
  key: RecordKey,
  hidden: boolean,
  reason: string,
): Promise<Result<void>> {
  const ask = async (hide: boolean): Promise<Result<void>> => {
    const reply = await context.ask('moderate', {
      params: { transcript: context.transcript },
      body: { root, key, hidden: hide, reason },
    })
    return reply.ok ? ok(undefined) : reply
  }
  const done = await ask(hidden)
  if (done.ok) {
    const words = hidden ? 'hiding' : 'showing again'
    context.undo.did({ words, undo: () => ask(!hidden), redo: () => ask(hidden) })
  }
  return done
}
