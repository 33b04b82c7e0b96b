// Sends what the correction box shows: a new proposal at one or more places, or a change of an own one. The words of
// the outcome come later, since a reviewer's own fix is accepted by the server.
import type { RecordKey } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import type { Grounds } from '../../../../../shared/records/corrections/correction.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { change } from '../../../acts/correction-acts.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { type ProposedAt, proposeEverywhere } from '../../../acts/propose-everywhere.ts'

export type SentCorrection = {
  readonly editing: RecordKey | null
  readonly span: Span
  readonly also: readonly Span[]
  readonly reading: string
  readonly grounds: Grounds | undefined
}

/** Fails, with nothing written, when the first place cannot be; then the box stays open with its text. */
export function sendCorrection(context: DeskContext, sent: SentCorrection): Result<Promise<string>> {
  const { editing, span, also, reading, grounds } = sent
  if (editing === null) {
    const began = proposeEverywhere(context, [span, ...also], reading, grounds)
    return began.ok ? ok(began.value.settled.then(outcomeWords)) : began
  }
  const changed = change(context, editing, reading, grounds)
  if (!changed.ok) return changed
  const [first, ...others] = also
  if (!first) return ok(Promise.resolve(`Changed in ¶ ${span.startSegment + 1}.`))
  const began = proposeEverywhere(context, [first, ...others], reading, grounds)
  if (!began.ok) return ok(Promise.resolve(`Changed in ¶ ${span.startSegment + 1}. ${began.problem.message}`))
  return ok(
    began.value.settled.then((places) => `Changed in ¶ ${span.startSegment + 1}. ${outcomeWords(places)}`),
  )
}

const doneWords = { proposed: 'Proposed', accepted: 'Accepted', supported: 'Supported' } as const

/** "Accepted in ¶ 4.", "Proposed in ¶ 4 and 40.", with why it waits or what failed, each reason once. */
export function outcomeWords(places: readonly ProposedAt[]): string {
  const sentences: string[] = []
  const reasons = new Set<string>()
  for (const outcome of ['accepted', 'proposed', 'supported'] as const) {
    const there = places.filter(({ result }) => result.ok && result.value.outcome === outcome)
    if (there.length > 0) sentences.push(`${doneWords[outcome]} in ${paragraphs(there)}.`)
  }
  for (const { result } of places)
    if (result.ok && result.value.waits !== null) reasons.add(result.value.waits)
  for (const place of places) {
    if (!place.result.ok) reasons.add(`¶ ${place.span.startSegment + 1}: ${place.result.problem.message}`)
  }
  return [...sentences, ...reasons].join(' ')
}

function paragraphs(places: readonly ProposedAt[]): string {
  const numbers = [...new Set(places.map(({ span }) => span.startSegment + 1))]
  const last = numbers.pop()
  return numbers.length === 0 ? `¶ ${last}` : `¶ ${numbers.join(', ')} and ${last}`
}
