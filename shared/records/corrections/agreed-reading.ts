// The rule “n agree”: when enough members speak for one reading of a place, it is accepted without anybody deciding.
// Equal readings of the same span count together; who is against is shown, but neither counts nor blocks.
// Where the sense changes, somebody must have spoken for it with its ground before their eyes: after it was last written.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { openReadings } from './competing-readings.ts'
import { type CorrectionRecords, supportersByCorrection } from './correction-state.ts'
import { refusalToDecide } from './refusal-to-decide.ts'
import { senseChangeInPlace } from './sense-in-place.ts'

/** A proposal to accept: everyone who spoke for it, its proposer first; `by` was the last of the others to do so. */
export type AgreedReading = {
  readonly key: RecordKey
  readonly by: MemberId
  readonly agreed: readonly MemberId[]
}

export type AgreementAsked = {
  readonly records: CorrectionRecords
  /** How many members must agree, the proposer among them. */
  readonly members: number
  /** Whose voice counts: today's members of the project that may speak. */
  readonly isActive: (member: MemberId) => boolean
  /** When the value at a key was last written: grows with every update, larger is later. */
  readonly writtenAt: (root: 'corrections' | 'support', key: string) => number
  /**
   * When a correction was last opened again; -1: never. Voices up to then are spent: what a reviewer has taken back is
   * accepted again only after somebody speaks for it anew.
   */
  readonly reopenedAt: (key: RecordKey) => number
  readonly publishedTexts: readonly string[]
}

/** At most 20 voices are written down, as many as a decision holds. */
const mostVoices = 20

type Voice = { readonly member: MemberId; readonly at: number }

/** Every reading that may be accepted now, each by itself: of two that overlap, accepting one refuses the other. */
export function agreedReadings(asked: AgreementAsked): readonly AgreedReading[] {
  const { records, publishedTexts } = asked
  const supporters = supportersByCorrection(records)
  const found: AgreedReading[] = []
  for (const { keys } of openReadings(records)) {
    const voices = keys.flatMap((key) => voicesOn(asked, key, supporters.get(key) ?? []))
    const agreed = agreement(asked, keys, voices)
    if (!agreed) continue
    const { key, by, lastSaid } = agreed
    if (lastSaid < asked.writtenAt('corrections', key) && changesSense(asked, key)) continue
    const no = refusalToDecide({ records, key, decider: by, verdict: 'accepted', publishedTexts })
    if (no === null) found.push({ key, by, agreed: agreed.agreed })
  }
  return found
}

function changesSense({ records, publishedTexts }: AgreementAsked, key: RecordKey): boolean {
  const correction = records.corrections.get(key)
  const text = publishedTexts[correction?.segment ?? -1]
  if (!correction || text === undefined) return false
  return senseChangeInPlace(records.decisions, text, correction) !== null
}

function voicesOn(
  { isActive, writtenAt }: AgreementAsked,
  key: RecordKey,
  supporters: readonly MemberId[],
): readonly Voice[] {
  const proposed = { member: authorOf(key), at: writtenAt('corrections', key) }
  const seconded = supporters.map((member) => ({ member, at: writtenAt('support', `${key}/${member}`) }))
  return [proposed, ...seconded].filter(({ member }) => isActive(member))
}

function agreement(
  { members, reopenedAt }: AgreementAsked,
  keys: readonly RecordKey[],
  voices: readonly Voice[],
): (AgreedReading & { readonly lastSaid: number }) | null {
  const firstSaid = new Map<MemberId, number>()
  for (const { member, at } of voices.toSorted((a, b) => a.at - b.at)) {
    if (!firstSaid.has(member)) firstSaid.set(member, at)
  }
  const [key] = keys
  if (key === undefined || firstSaid.size < members) return null
  // The proposal of somebody who left may be agreed on as well: its proposer is named, but does not count.
  const proposer = authorOf(key)
  const others = [...firstSaid.keys()].filter((member) => member !== proposer)
  const by = others.at(-1)
  if (by === undefined) return null
  const lastSaid = Math.max(...voices.filter(({ member }) => member !== proposer).map(({ at }) => at))
  if (keys.some((each) => reopenedAt(each) >= lastSaid)) return null
  const earliest = others.slice(0, mostVoices - 2)
  return { key, by, agreed: [proposer, ...new Set([...earliest, by])], lastSaid }
}
