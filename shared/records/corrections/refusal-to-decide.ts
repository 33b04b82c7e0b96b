// May this verdict be given on this correction now? One rule, asked by the server before it decides and by the screen
// before it offers. Role is not asked here (people/permissions); everything that depends on the records is.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { type Problem, problem } from '../../base/problem.ts'
import { isGraphemeBoundary } from '../../transcript/graphemes.ts'
import { overlaps } from '../../transcript/span.ts'
import type { Acceptance } from '../project-settings.ts'
import { type Correction, type Decision, spanOf, type Verdict } from './correction.ts'
import { type CorrectionRecords, closedState } from './correction-state.ts'
import { groundsFault } from './grounds-fault.ts'
import { senseChangeInPlace } from './sense-in-place.ts'

/** What the decider had before their eyes: a decision copies the grounds and the certainty too. */
export type SeenCorrection = Pick<
  Correction,
  'segment' | 'start' | 'end' | 'reading' | 'grounds' | 'certainty'
>

export type DecisionAsked = {
  readonly records: CorrectionRecords
  readonly key: RecordKey
  readonly decider: MemberId
  readonly verdict: Verdict
  readonly reason?: string | undefined
  /** Left out by a screen that shows the records themselves. */
  readonly seen?: SeenCorrection | undefined
  /** Every segment's published text. */
  readonly publishedTexts: readonly string[]
  /** Accepted corrections that the decider lets it take the place of. */
  readonly replacing?: readonly RecordKey[] | undefined
  /** The project's rule. Left out: a reviewer decides. */
  readonly acceptance?: Acceptance | undefined
}

/** The reason why not, or null when the verdict may be given. */
export function refusalToDecide(asked: DecisionAsked): Problem | null {
  const { records, key, verdict, seen } = asked
  const correction = records.corrections.get(key)
  const state = closedState(records, key)
  if (state === 'accepted' || state === 'rejected' || state === 'replaced') {
    return problem('conflict', `This correction is already ${state}.`)
  }
  if (!correction) return problem('conflict', 'This correction is no longer there.')
  if (state === 'withdrawn') return problem('conflict', 'Its author has withdrawn this correction.')
  if (state === 'hidden')
    return problem('conflict', 'A reviewer has hidden this correction: show it again first.')
  if (seen && !isSame(seen, correction)) {
    return problem('conflict', 'This correction has changed since you saw it: look at it again.')
  }
  return verdict === 'rejected' ? refusalToReject(asked) : refusalToAccept(asked, correction)
}

function refusalToReject({ key, decider, reason }: DecisionAsked): Problem | null {
  if (decider === authorOf(key) || (reason ?? '').trim() !== '') return null
  return problem('invalid', 'Please say why this correction is rejected.', 'reason')
}

function refusalToAccept(asked: DecisionAsked, correction: Correction): Problem | null {
  const misplaced = misplacement(correction, asked.publishedTexts)
  if (misplaced !== null) return problem('invalid', misplaced)
  if (asked.acceptance?.rule === 'agree') {
    return problem(
      'needs-second-person',
      `This project accepts a reading when ${asked.acceptance.members} members agree: ${asked.decider === authorOf(asked.key) ? 'it waits for others' : 'support it instead'}.`,
    )
  }
  const other = acceptedOver(asked.records, correction).find(([key]) => !asked.replacing?.includes(key))
  if (other) {
    const [, { published, reading }] = other
    const words = reading === '' ? `“${published}” is struck` : `“${reading}”`
    return problem(
      'conflict',
      `It overlaps a correction that is already accepted: ${words}. Take that one back first, or replace it by this one.`,
    )
  }
  const text = asked.publishedTexts[correction.segment] ?? ''
  if (senseChangeInPlace(asked.records.decisions, text, correction) === null) return null
  if (asked.decider === authorOf(asked.key)) {
    return problem(
      'needs-second-person',
      'This correction changes the sense, so somebody else must accept it.',
    )
  }
  return refusalOfGrounds(correction)
}

/** The accepted corrections that share a character with a place, whichever was decided first. */
export function acceptedOver(
  records: Pick<CorrectionRecords, 'decisions'>,
  place: Pick<Correction, 'segment' | 'start' | 'end'>,
): readonly (readonly [RecordKey, Decision])[] {
  const found: [RecordKey, Decision][] = []
  for (const [key, decision] of records.decisions) {
    if (decision.verdict !== 'accepted' || decision.segment !== place.segment) continue
    if (overlaps(spanOf(decision), spanOf(place))) found.push([key, decision])
  }
  return found
}

function refusalOfGrounds({ grounds }: Correction): Problem | null {
  if (grounds === undefined) {
    return problem(
      'needs-grounds',
      'This correction changes the sense, so it must say why it is right.',
      'grounds',
    )
  }
  const fault = groundsFault(grounds)
  return fault === null
    ? null
    : problem(
        'needs-grounds',
        `This correction changes the sense, so others must be able to check its ground. ${fault}`,
        'grounds',
      )
}

const isSame = (seen: SeenCorrection, { segment, start, end, reading, grounds, certainty }: Correction) =>
  seen.segment === segment &&
  seen.start === start &&
  seen.end === end &&
  seen.reading === reading &&
  seen.certainty === certainty &&
  seen.grounds?.kind === grounds?.kind &&
  seen.grounds?.detail === grounds?.detail

/** What is wrong with a correction's place in the published text, as a sentence; null when nothing is. */
export function misplacement(
  {
    segment,
    start,
    end,
    published,
    reading,
  }: Pick<Correction, 'segment' | 'start' | 'end' | 'published' | 'reading'>,
  publishedTexts: readonly string[],
): string | null {
  const text = publishedTexts[segment]
  if (text === undefined || end > text.length || start >= end)
    return 'This correction lies outside the published text.'
  if (text.slice(start, end) !== published) return 'The published words it corrects do not stand there.'
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end))
    return 'This correction cuts a character in two.'
  return published === reading ? 'Its reading is what was published.' : null
}
