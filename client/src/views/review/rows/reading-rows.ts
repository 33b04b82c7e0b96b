// The rows of the review desk, made from the list of proposals: equal readings of one span are one row with all its
// voices, and rows whose spans overlap stand together as one place. Pure; in the order the server gives, reading order.
import { authorOf, type MemberId, type RecordKey, type TranscriptId } from '../../../../../shared/base/id.ts'
import { type Dissenter, saysTheSame } from '../../../../../shared/records/corrections/competing-readings.ts'
import type { Correction, Decision } from '../../../../../shared/records/corrections/correction.ts'
import {
  type CorrectionClass,
  classWords,
  correctionClasses,
  isSafe,
} from '../../../../../shared/records/corrections/correction-class.ts'
import {
  type CorrectionState,
  correctionStates,
} from '../../../../../shared/records/corrections/correction-state.ts'
import type { Acceptance } from '../../../../../shared/records/project-settings.ts'
import type { Proposal } from '../../../../../shared/wire/api-review.ts'

/** One reading of one span, proposed once or several times. */
export type ReadingRow = {
  /** The key of its oldest proposal. */
  readonly id: RecordKey
  readonly transcript: TranscriptId
  /** Its proposals, the one with the most voices first. */
  readonly proposals: readonly Proposal[]
  /** What it says: of a decision what was decided on, else the foremost proposal. */
  readonly says: Pick<
    Correction,
    'segment' | 'start' | 'end' | 'published' | 'reading' | 'grounds' | 'certainty' | 'atMs'
  >
  readonly state: CorrectionState
  readonly decision: Decision | null
  readonly class: CorrectionClass
  readonly proposers: readonly MemberId[]
  readonly supporters: readonly MemberId[]
  readonly dissenters: readonly Dissenter[]
  /** Voices for it, proposers included, less those against it. */
  readonly score: number
  readonly messages: number
  readonly speaker: string | null
  readonly before: string
  readonly after: string
}

/** Rows of one place; more than one: readings that compete, or a decided one beside an open one. */
export type PlaceRows = { readonly rows: readonly ReadingRow[]; readonly rivals: ReadonlySet<RecordKey> }

const knownState = (state: string): CorrectionState =>
  correctionStates.find((known) => known === state) ?? 'hidden'
const knownClass = (name: string): CorrectionClass =>
  correctionClasses.find((known) => known === name) ?? 'word'

export const isOpenState = (state: CorrectionState): boolean => state === 'proposed' || state === 'held'
const stands = (state: CorrectionState): boolean => isOpenState(state) || state === 'accepted'

export const placeOf = ({ decision, correction }: Proposal): ReadingRow['says'] => decision ?? correction

/** Every row, in the order of the proposals. Only what is open or accepted is taken together; the rest stands alone. */
export function readingRows(proposals: readonly Proposal[]): readonly ReadingRow[] {
  const groups: Proposal[][] = []
  const bySpan = new Map<string, Proposal[][]>()
  for (const proposal of proposals) {
    const { segment, start, end } = placeOf(proposal)
    const span = `${proposal.transcript} ${segment} ${start} ${end}`
    const there = bySpan.get(span) ?? []
    const same = stands(knownState(proposal.state))
      ? there.find(
          ([first]) =>
            first !== undefined &&
            stands(knownState(first.state)) &&
            saysTheSame(placeOf(first), placeOf(proposal)),
        )
      : undefined
    if (same) same.push(proposal)
    else {
      const group = [proposal]
      groups.push(group)
      bySpan.set(span, [...there, group])
    }
  }
  return groups.map(rowOf)
}

const ulidOf = (key: RecordKey) => key.slice(27)

function rowOf(group: readonly Proposal[]): ReadingRow {
  const proposals = group.toSorted(
    (a, b) =>
      Number(b.state === 'accepted') - Number(a.state === 'accepted') ||
      b.supporters.length - a.supporters.length ||
      (ulidOf(a.key) < ulidOf(b.key) ? -1 : 1),
  )
  const [first] = proposals
  if (!first) throw new Error('a row needs a proposal')
  const oldest = proposals.reduce((a, b) => (ulidOf(b.key) < ulidOf(a.key) ? b : a))
  const proposers = [...new Set(proposals.map(proposerOf))]
  const supporters = [...new Set(proposals.flatMap((each) => each.supporters))].filter(
    (member) => !proposers.includes(member),
  )
  const against = new Map(
    proposals
      .flatMap((each) => each.dissenters)
      .filter(({ member }) => !proposers.includes(member) && !supporters.includes(member))
      .map((dissenter) => [dissenter.member, dissenter]),
  )
  return {
    id: oldest.key,
    transcript: first.transcript,
    proposals,
    says: placeOf(first),
    state: knownState(first.state),
    decision: first.decision,
    class: knownClass(first.class),
    proposers,
    supporters,
    dissenters: [...against.values()],
    score: proposers.length + supporters.length - against.size,
    messages: proposals.reduce((sum, { messages }) => sum + messages, 0),
    speaker: first.speaker,
    before: first.before,
    after: first.after,
  }
}

const proposerOf = ({ key, decision }: Proposal): MemberId => decision?.proposer ?? authorOf(key)

const overlap = (a: ReadingRow, b: ReadingRow) =>
  a.transcript === b.transcript &&
  a.says.segment === b.says.segment &&
  a.says.start < b.says.end &&
  b.says.start < a.says.end

/** Other standing readings of a row's place, by its id, in order; rows without any are left out. */
export function rivalsOf(rows: readonly ReadingRow[]): ReadonlyMap<RecordKey, readonly ReadingRow[]> {
  const found = new Map<RecordKey, ReadingRow[]>()
  const standing = rows.filter(({ state }) => stands(state))
  const add = (to: ReadingRow, rival: ReadingRow) => found.set(to.id, [...(found.get(to.id) ?? []), rival])
  for (const [index, row] of standing.entries()) {
    for (let next = index + 1; next < standing.length; next++) {
      const other = standing[next]
      // In reading order, nothing further on begins before this one ends.
      if (!other || other.transcript !== row.transcript || other.says.segment !== row.says.segment) break
      if (other.says.start >= row.says.end) break
      if (!overlap(row, other)) continue
      add(row, other)
      add(other, row)
    }
  }
  return found
}

/** Why a row is not among those that may be accepted in bulk; null when it is. */
export function unsafe(
  row: ReadingRow,
  rivals: readonly ReadingRow[] | undefined,
  acceptance: Acceptance,
): string | null {
  if (!isOpenState(row.state)) return 'It is not open.'
  if (acceptance.rule === 'agree') return 'This project accepts by agreement, not by a reviewer.'
  if (row.state === 'held') return 'It changes the sense.'
  if (!isSafe(row.class)) return `${classWords[row.class]}: to be looked at singly.`
  if (row.dissenters.length > 0) return 'Somebody disagrees.'
  if (rivals && rivals.length > 0) return 'Another reading of the place stands beside it.'
  if (row.says.certainty !== undefined) return `It is only ${row.says.certainty}.`
  return null
}

/** The proposal a decider accepts: one by somebody else with a ground first, since a sense change needs both. */
export function toAccept(row: ReadingRow, me: MemberId): Proposal | null {
  const open = row.proposals.filter(({ state }) => isOpenState(knownState(state)))
  const anothers = open.filter(({ key }) => authorOf(key) !== me)
  if (row.state !== 'held') return open[0] ?? null
  return anothers.find(({ correction }) => correction.grounds) ?? anothers[0] ?? open[0] ?? null
}

/** Its open proposals: what a rejection closes. */
export const openOf = (row: ReadingRow): readonly Proposal[] =>
  row.proposals.filter(({ state }) => isOpenState(knownState(state)))
