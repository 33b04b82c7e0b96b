// The figures of one record or of several together: what was wrong in it, what was mended, by whom and how fast.
// Everything is counted from what people wrote; no figure says how many errors there are that nobody has found.
import { authorOf, type MemberId, type RecordKey } from '../base/id.ts'
import { correctedText } from '../records/corrections/corrected-text.ts'
import {
  type CorrectionClass,
  correctionClass,
  correctionClasses,
} from '../records/corrections/correction-class.ts'
import {
  appliedBySegment,
  type CorrectionRecords,
  type CorrectionState,
  correctionState,
} from '../records/corrections/correction-state.ts'
import { digestOf, type ReadThrough } from '../records/review/read-through.ts'
import { wordsIn } from '../transcript/transcript.ts'
import { type EntityErrors, entityErrorSteps } from './entity-errors.ts'
import type { MentionFinder } from './entity-mentions.ts'
import { type Act, workingTimeMs } from './working-time.ts'

export type FiguresOf = {
  readonly publishedTexts: readonly string[]
  readonly records: CorrectionRecords & {
    /** Keyed `<segment>/<member>`. */
    readonly readThroughs: ReadonlyMap<string, ReadThrough>
  }
}

/** How far corrections have come; withdrawn and hidden ones are counted nowhere. */
export type Standing = {
  readonly accepted: number
  /** Proposed or held: still to be decided. */
  readonly open: number
  readonly rejected: number
  /** Accepted once, until another reading took the place. */
  readonly replaced: number
}

export type RecordFigures = {
  readonly records: number
  readonly paragraphs: number
  readonly words: number
  readonly corrections: Standing
  /** Every class that has any, in the classes' order. */
  readonly classes: readonly (Standing & { readonly class: CorrectionClass })[]
  readonly entities: EntityErrors
  readonly work: {
    readonly ms: number
    /** Accepted corrections over working time; null when too little of it was seen to measure by. */
    readonly acceptedPerHour: number | null
  }
  /** Whoever proposed any, those with most accepted first. Acceptance is accepted ÷ (accepted + rejected + replaced). */
  readonly proposers: readonly (Standing & {
    readonly member: MemberId
    readonly acceptance: number | null
  })[]
  /** Paragraphs somebody read and found right as they stand; by two or more; and such as were changed since. */
  readonly foundRight: { readonly now: number; readonly byTwo: number; readonly changedSince: number }
}

/** What one record adds to the figures. Counting takes a while for a long record, adding up does not. */
export type RecordCount = {
  readonly paragraphs: number
  readonly words: number
  readonly corrections: readonly Counted[]
  readonly entities: EntityErrors
  readonly foundRight: RecordFigures['foundRight']
}

/** What one record adds; it stops after every paragraph, so that whoever counts can let others have their turn. */
export function* countSteps(of: FiguresOf, find: MentionFinder): Generator<undefined, RecordCount> {
  const corrections = correctionsOf(of.records)
  yield
  const foundRight = foundRightIn(of)
  const words = sum(of.publishedTexts, wordsIn)
  yield
  const entities = yield* entityErrorSteps(of.publishedTexts, of.records, find)
  return { paragraphs: of.publishedTexts.length, words, corrections, entities, foundRight }
}

/** `acts` are what people did to the corrections of all these records, with the server's times. */
export function recordFigures(counts: readonly RecordCount[], acts: Iterable<Act>): RecordFigures {
  const corrections = counts.flatMap((count) => count.corrections)
  const accepted = corrections.filter(({ state }) => state === 'accepted').length
  const ms = workingTimeMs(acts)
  return {
    records: counts.length,
    paragraphs: sum(counts, ({ paragraphs }) => paragraphs),
    words: sum(counts, ({ words }) => words),
    corrections: standingOf(corrections),
    classes: correctionClasses.flatMap((of) => {
      const those = corrections.filter((each) => each.class === of)
      return those.length === 0 ? [] : [{ class: of, ...standingOf(those) }]
    }),
    entities: {
      mentions: sum(counts, ({ entities }) => entities.mentions),
      mended: sum(counts, ({ entities }) => entities.mended),
      open: sum(counts, ({ entities }) => entities.open),
    },
    work: { ms, acceptedPerHour: ms < leastWorkMs ? null : accepted / (ms / 3_600_000) },
    proposers: proposersOf(corrections),
    foundRight: {
      now: sum(counts, ({ foundRight }) => foundRight.now),
      byTwo: sum(counts, ({ foundRight }) => foundRight.byTwo),
      changedSince: sum(counts, ({ foundRight }) => foundRight.changedSince),
    },
  }
}

/** What was done within a minute, in bulk or in one go, says nothing of a pace. */
const leastWorkMs = 60_000

/** A correction as it is counted. */
export type Counted = {
  readonly state: CorrectionState
  readonly class: CorrectionClass
  readonly proposer: MemberId
}

/** Every correction that was not taken back or hidden; what was decided counts as it was decided. */
function correctionsOf(records: CorrectionRecords): readonly Counted[] {
  const keys = new Set<RecordKey>([...records.corrections.keys(), ...records.decisions.keys()])
  return [...keys].flatMap((key) => {
    const decision = records.decisions.get(key)
    const stands = decision ?? records.corrections.get(key)
    const state = correctionState(records, key)
    if (!stands || state === null || state === 'withdrawn' || state === 'hidden') return []
    return [
      {
        state,
        class: correctionClass(stands.published, stands.reading),
        proposer: decision?.proposer ?? authorOf(key),
      },
    ]
  })
}

function standingOf(corrections: readonly Counted[]): Standing {
  const count = (...states: readonly CorrectionState[]) =>
    corrections.filter(({ state }) => states.includes(state)).length
  return {
    accepted: count('accepted'),
    open: count('proposed', 'held'),
    rejected: count('rejected'),
    replaced: count('replaced'),
  }
}

function proposersOf(corrections: readonly Counted[]): RecordFigures['proposers'] {
  const members = [...new Set(corrections.map(({ proposer }) => proposer))]
  return members
    .map((member) => {
      const standing = standingOf(corrections.filter(({ proposer }) => proposer === member))
      const decided = standing.accepted + standing.rejected + standing.replaced
      return { member, ...standing, acceptance: decided === 0 ? null : standing.accepted / decided }
    })
    .sort((a, b) => b.accepted - a.accepted || b.open - a.open || (a.member < b.member ? -1 : 1))
}

function foundRightIn({ publishedTexts, records }: FiguresOf): RecordFigures['foundRight'] {
  const applied = appliedBySegment(records)
  const readings = new Map<number, string[]>()
  for (const [key, { digest, withdrawn }] of records.readThroughs) {
    const segment = Number(key.slice(0, key.indexOf('/')))
    if (withdrawn !== true) readings.set(segment, [...(readings.get(segment) ?? []), digest])
  }
  let [now, byTwo, changedSince] = [0, 0, 0]
  for (const [segment, digests] of readings) {
    const publishedText = publishedTexts[segment]
    if (publishedText === undefined) continue
    const digest = digestOf(correctedText(publishedText, applied.get(segment) ?? []).text)
    const current = digests.filter((each) => each === digest).length
    if (current > 0) now++
    else changedSince++
    if (current > 1) byTwo++
  }
  return { now, byTwo, changedSince }
}

const sum = <T>(of: readonly T[], count: (each: T) => number): number =>
  of.reduce((total, each) => total + count(each), 0)
