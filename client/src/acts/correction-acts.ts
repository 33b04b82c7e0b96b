// Proposing, changing, withdrawing and supporting corrections: a member's own records, written into the room.
// A plain fix of one's own that one may decide is accepted at once, as one act with one undo.
import { authorOf, type RecordKey } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import type { Correction, Grounds, Support } from '../../../shared/records/corrections/correction.ts'
import { correctionSchema, spanOf } from '../../../shared/records/corrections/correction.ts'
import { isOpen } from '../../../shared/records/corrections/correction-state.ts'
import { misplacement, refusalToDecide } from '../../../shared/records/corrections/refusal-to-decide.ts'
import { supportKey } from '../../../shared/room/read-room.ts'
import { type Span, sameSpan } from '../../../shared/transcript/span.ts'
import { builtOnCorrection, putAct } from '../live/undo.ts'
import { askToDecide, askToReopen } from './decision-acts.ts'
import type { DeskContext } from './desk-context.ts'

/** What became of a proposal; `supported` when somebody had already proposed exactly this. */
export type Proposed = {
  readonly key: RecordKey
  readonly outcome: 'proposed' | 'accepted' | 'supported'
  /** Why it was not accepted at once although its proposer may decide; null otherwise. */
  readonly waits: string | null
}

const inParagraph = (segment: number) => `in ¶ ${segment + 1}`

/** The correction these words would make, or what is wrong with it. */
export function drafted(
  context: Pick<DeskContext, 'publishedTexts' | 'nowMs'>,
  span: Span,
  reading: string,
  grounds: Grounds | undefined,
): Result<Correction> {
  if (span.startSegment !== span.endSegment) {
    return failed(
      problem('invalid', 'A correction stays inside one paragraph. Correct each paragraph by itself.'),
    )
  }
  const published = context.publishedTexts[span.startSegment]?.slice(span.start, span.end) ?? ''
  const correction: Correction = {
    segment: span.startSegment,
    start: span.start,
    end: span.end,
    published,
    reading,
    ...(grounds ? { grounds } : {}),
    atMs: context.nowMs(),
  }
  const checked = correctionSchema.safeParse(correction)
  if (!checked.success) {
    return failed(
      problem(
        'invalid',
        `The reading cannot be kept: ${checked.error.issues[0]?.message ?? 'it is not valid'}.`,
      ),
    )
  }
  const misplaced = misplacement(correction, context.publishedTexts)
  return misplaced === null ? ok(correction) : failed(problem('invalid', misplaced))
}

/** A proposal that stands in the room; `settled` says what became of it once the server was asked. It never fails. */
export type Underway = { readonly key: RecordKey; readonly settled: Promise<Proposed> }

/**
 * Writes a proposal at once, so that a form may close. The very same one by somebody else is supported instead of
 * proposed twice.
 */
export function proposeNow(
  context: DeskContext,
  span: Span,
  reading: string,
  grounds?: Grounds,
): Result<Underway> {
  if (!may(context.me, 'propose-correction'))
    return failed(problem('forbidden', refusalOf('propose-correction')))
  const draft = drafted(context, span, reading, grounds)
  if (!draft.ok) return draft
  const same = sameProposal(context, draft.value)
  if (same !== null) {
    if (authorOf(same) === context.me.id)
      return failed(problem('conflict', 'You have already proposed this reading.'))
    const supported = support(context, same)
    if (!supported.ok) return supported
    return ok({ key: same, settled: Promise.resolve({ key: same, outcome: 'supported', waits: null }) })
  }
  const key = context.newKey()
  const written = context.room.put('corrections', key, draft.value)
  return written.ok ? ok({ key, settled: settle(context, key, draft.value) }) : written
}

/** Proposes a reading and waits for what becomes of it. */
export async function propose(
  context: DeskContext,
  span: Span,
  reading: string,
  grounds?: Grounds,
): Promise<Result<Proposed>> {
  const underway = proposeNow(context, span, reading, grounds)
  return underway.ok ? ok(await underway.value.settled) : underway
}

/** Accepts a plain fix of one's own at once where the role allows it; in any case remembers one undo. */
async function settle(context: DeskContext, key: RecordKey, correction: Correction): Promise<Proposed> {
  const { room, undo } = context
  const words = `correction ${inParagraph(correction.segment)}`
  const remove = (): Result<void> => {
    const reason = builtOnCorrection(room, key)
    return reason === null ? room.put('corrections', key, undefined) : failed(problem('conflict', reason))
  }
  const putBack = () => room.put('corrections', key, correction)
  const proposed = (waits: string | null): Proposed => {
    undo.did({ words, undo: remove, redo: putBack })
    return { key, outcome: 'proposed', waits }
  }
  if (!may(context.me, 'decide-correction')) return proposed(null)
  const refusal = refusalToDecide({
    records: room.records(),
    key,
    decider: context.me.id,
    verdict: 'accepted',
    publishedTexts: context.publishedTexts,
    acceptance: context.acceptance,
  })
  if (refusal) return proposed(refusal.message)
  const stored = await room.whenStored()
  if (!stored.ok) return proposed('It stays proposed until the server can be reached.')
  const decided = await askToDecide(context, key, 'accepted')
  if (!decided.ok) return proposed(decided.problem.message)
  undo.did({
    words,
    undo: async () => {
      const reopened = await askToReopen(context, key)
      return reopened.ok ? remove() : reopened
    },
    redo: async () => {
      const put = putBack()
      if (!put.ok) return put
      const again = await room.whenStored()
      return again.ok ? askToDecide(context, key, 'accepted') : again
    },
  })
  return { key, outcome: 'accepted', waits: null }
}

/** An open correction that says exactly this, by anybody; null when there is none. */
function sameProposal({ room }: DeskContext, correction: Correction): RecordKey | null {
  const records = room.records()
  for (const [key, other] of records.corrections) {
    if (
      other.reading === correction.reading &&
      sameSpan(spanOf(other), spanOf(correction)) &&
      isOpen(records, key)
    ) {
      return key
    }
  }
  return null
}

/** Gives an own, undecided correction another reading or other grounds. */
export function change(
  context: DeskContext,
  key: RecordKey,
  reading: string,
  grounds?: Grounds,
): Result<void> {
  const own = ownOpen(context, key)
  if (!own.ok) return own
  const draft = drafted(context, spanOf(own.value), reading, grounds ?? own.value.grounds)
  if (!draft.ok) return draft
  const words = `change of a correction ${inParagraph(own.value.segment)}`
  return putAct(context.undo, context.room, words, { root: 'corrections', key, value: draft.value }, () =>
    builtOnCorrection(context.room, key),
  )
}

/** Takes an own, undecided correction back; it stays in the history. */
export function withdraw(context: Pick<DeskContext, 'room' | 'me' | 'undo'>, key: RecordKey): Result<void> {
  const own = ownOpen(context, key)
  if (!own.ok) return own
  const value: Correction = { ...own.value, withdrawn: true }
  const words = `withdrawal ${inParagraph(value.segment)}`
  return putAct(context.undo, context.room, words, { root: 'corrections', key, value })
}

/** Says that another's open correction is right. */
export function support(
  context: Pick<DeskContext, 'room' | 'me' | 'undo' | 'nowMs'>,
  key: RecordKey,
): Result<void> {
  if (!may(context.me, 'support-correction'))
    return failed(problem('forbidden', refusalOf('support-correction')))
  const records = context.room.records()
  const correction = records.corrections.get(key)
  if (!correction || !isOpen(records, key))
    return failed(problem('conflict', 'This correction is no longer open.'))
  if (authorOf(key) === context.me.id) return failed(problem('conflict', 'It is your own correction.'))
  const { segment, start, end, published, reading } = correction
  const value: Support = { segment, start, end, published, reading, atMs: context.nowMs() }
  const words = `support ${inParagraph(segment)}`
  return putAct(
    context.undo,
    context.room,
    words,
    { root: 'support', key: supportKey(key, context.me.id), value },
    () => decidedMeanwhile(context.room, key),
  )
}

/** Why a voice stays: it is part of how the reading was decided. Null while nobody has decided. */
export function decidedMeanwhile(room: Pick<DeskContext['room'], 'records'>, key: RecordKey): string | null {
  const decision = room.records().decisions.get(key)
  if (!decision) return null
  return `It was ${decision.verdict} meanwhile, so your voice stays. A reviewer can open it again.`
}

function ownOpen({ room, me }: Pick<DeskContext, 'room' | 'me'>, key: RecordKey): Result<Correction> {
  const records = room.records()
  const correction = records.corrections.get(key)
  if (!correction) return failed(problem('not-found', 'This correction is no longer there.'))
  if (!may(me, 'change-own-record', { author: authorOf(key) })) {
    return failed(problem('forbidden', refusalOf('change-own-record')))
  }
  if (!isOpen(records, key)) return failed(problem('conflict', 'This correction is no longer open.'))
  return ok(correction)
}
