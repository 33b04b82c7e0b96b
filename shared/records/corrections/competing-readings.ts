// Several readings of one place: proposals that overlap, equal readings together, with the voices for and against each.
// Equal means the same span and the same words but for kinds of hyphen, space and apostrophe; stored text stays as typed.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { overlaps, type Span, spanWithin } from '../../transcript/span.ts'
import { type Correction, spanOf, stillOpposes, stillSupports } from './correction.ts'
import { type CorrectionRecords, isOpen } from './correction-state.ts'

export type Dissenter = { readonly member: MemberId; readonly comment: string }

/** Who is for and against a correction as it stands now, its own author in neither, by member id. */
export type Voices = { readonly supporters: readonly MemberId[]; readonly dissenters: readonly Dissenter[] }

/** One reading of one span, proposed once or several times. */
export type CompetingReading = {
  readonly span: Span
  /** As its foremost proposal has it. */
  readonly reading: string
  /** Its proposals, the one with the most voices first. */
  readonly keys: readonly RecordKey[]
  readonly proposers: readonly MemberId[]
  readonly supporters: readonly MemberId[]
  readonly dissenters: readonly Dissenter[]
  /** Distinct voices for it, proposers included, less those against it. */
  readonly score: number
  /** The proposal that is accepted; null when none is. */
  readonly accepted: RecordKey | null
}

/** A stretch of a segment whose proposals overlap one another, and its readings: the accepted first, then by score. */
export type CompetingPlace = { readonly span: Span; readonly readings: readonly CompetingReading[] }

/** A reading as it is compared, never as it is stored. */
export const comparedReading = (reading: string): string =>
  reading
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')

type Reading = Pick<Correction, 'segment' | 'start' | 'end' | 'reading'>

/** One text for all proposals of an equal reading of the same span. */
const placeText = ({ segment, start, end, reading }: Reading) =>
  `${segment}:${start}:${end}:${comparedReading(reading)}`

/** The same span and equal readings. */
export const saysTheSame = (a: Reading, b: Reading): boolean =>
  a.segment === b.segment &&
  a.start === b.start &&
  a.end === b.end &&
  comparedReading(a.reading) === comparedReading(b.reading)

/** The voices on each correction that has any. */
export function voicesByCorrection(
  records: Pick<CorrectionRecords, 'corrections' | 'support'>,
): ReadonlyMap<RecordKey, Voices> {
  const found = new Map<RecordKey, { supporters: MemberId[]; dissenters: Dissenter[] }>()
  for (const [supportKey, support] of records.support) {
    const cut = supportKey.lastIndexOf('/')
    const key = supportKey.slice(0, cut) as RecordKey
    const member = supportKey.slice(cut + 1) as MemberId
    const correction = records.corrections.get(key)
    if (!correction || member === authorOf(key)) continue
    const voices = found.get(key) ?? { supporters: [], dissenters: [] }
    if (stillSupports(support, correction)) voices.supporters.push(member)
    else if (stillOpposes(support, correction)) {
      voices.dissenters.push({ member, comment: support.comment ?? '' })
    } else continue
    found.set(key, voices)
  }
  for (const { supporters, dissenters } of found.values()) {
    supporters.sort()
    dissenters.sort((a, b) => (a.member < b.member ? -1 : 1))
  }
  return found
}

const noVoices: Voices = { supporters: [], dissenters: [] }

/** The open proposals that say the same, together: what a rule of agreement counts. In no promised order. */
export function openReadings(records: CorrectionRecords): readonly CompetingReading[] {
  return readingsOf(
    records,
    [...records.corrections.keys()].filter((key) => isOpen(records, key)),
  )
}

/**
 * Every place of a record, or of one segment of it, that has an open or accepted proposal, in reading order. Most have
 * one reading; those with more are where readings compete.
 */
export function competingReadings(records: CorrectionRecords, segment?: number): readonly CompetingPlace[] {
  const keys = new Set<RecordKey>()
  for (const [key, correction] of records.corrections) {
    if ((segment === undefined || correction.segment === segment) && isOpen(records, key)) keys.add(key)
  }
  for (const [key, decision] of records.decisions) {
    if ((segment === undefined || decision.segment === segment) && decision.verdict === 'accepted')
      keys.add(key)
  }
  const sorted = readingsOf(records, [...keys]).toSorted(
    ({ span: a }, { span: b }) => a.startSegment - b.startSegment || a.start - b.start || a.end - b.end,
  )
  const places: { span: Span; readings: CompetingReading[] }[] = []
  for (const reading of sorted) {
    const last = places.at(-1)
    if (last && overlaps(last.span, reading.span)) {
      last.readings.push(reading)
      const { startSegment, start, end } = last.span
      last.span = spanWithin(startSegment, start, Math.max(end, reading.span.end))
    } else places.push({ span: reading.span, readings: [reading] })
  }
  for (const { readings } of places) readings.sort(byStanding)
  return places
}

const byStanding = (a: CompetingReading, b: CompetingReading) =>
  Number(b.accepted !== null) - Number(a.accepted !== null) ||
  b.score - a.score ||
  ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1)

function readingsOf(records: CorrectionRecords, keys: readonly RecordKey[]): readonly CompetingReading[] {
  const voices = voicesByCorrection(records)
  const byText = new Map<string, RecordKey[]>()
  for (const key of keys) {
    const text = placeText(proposalOf(records, key))
    byText.set(text, [...(byText.get(text) ?? []), key])
  }
  return [...byText.values()].map((same) => readingOf(records, voices, same))
}

/** What a key proposes: the copy that was accepted, else the correction as it stands. */
function proposalOf(records: CorrectionRecords, key: RecordKey): Reading {
  const decision = records.decisions.get(key)
  const proposal = decision?.verdict === 'accepted' ? decision : records.corrections.get(key)
  if (!proposal) throw new Error(`correction ${key} is neither proposed nor accepted`)
  return proposal
}

function readingOf(
  records: CorrectionRecords,
  voices: ReadonlyMap<RecordKey, Voices>,
  same: readonly RecordKey[],
): CompetingReading {
  const of = (key: RecordKey) => voices.get(key) ?? noVoices
  const keys = same.toSorted(
    (a, b) => of(b).supporters.length - of(a).supporters.length || (a.slice(27) < b.slice(27) ? -1 : 1),
  )
  const [first] = keys
  if (first === undefined) throw new Error('a reading needs a proposal')
  const proposers = distinct(keys.map(authorOf))
  const supporters = distinct(keys.flatMap((key) => of(key).supporters)).filter(
    (member) => !proposers.includes(member),
  )
  const against = new Map<MemberId, Dissenter>()
  for (const dissenter of keys.flatMap((key) => of(key).dissenters)) {
    // Who proposes or supports an equal reading is for it, whatever they said of another proposal of it.
    if (!proposers.includes(dissenter.member) && !supporters.includes(dissenter.member))
      against.set(dissenter.member, dissenter)
  }
  const { reading, ...at } = proposalOf(records, first)
  return {
    span: spanOf(at),
    reading,
    keys,
    proposers,
    supporters,
    dissenters: [...against.values()],
    score: proposers.length + supporters.length - against.size,
    accepted: keys.find((key) => records.decisions.get(key)?.verdict === 'accepted') ?? null,
  }
}

const distinct = (members: readonly MemberId[]): readonly MemberId[] => [...new Set(members)]
