// Readings put at several places of a record in one write. Each place answers for itself; what somebody else proposes
// there already is supported instead of proposed twice.
import type { MemberId, RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { authorOf, recordKey } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { may } from '../../../shared/people/permissions.ts'
import { saysTheSame } from '../../../shared/records/corrections/competing-readings.ts'
import {
  type Correction,
  correctionSchema,
  type Grounds,
  type Support,
  stillSupports,
} from '../../../shared/records/corrections/correction.ts'
import { isOpen } from '../../../shared/records/corrections/correction-state.ts'
import { groundsFault } from '../../../shared/records/corrections/grounds-fault.ts'
import { acceptedOver, misplacement } from '../../../shared/records/corrections/refusal-to-decide.ts'
import type { Acceptance } from '../../../shared/records/project-settings.ts'
import { senseChange } from '../../../shared/records/sense/sense-change.ts'
import { supportKey } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CorrectedPlace, PlaceOutcome } from '../../../shared/wire/api-review.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import { newId, type World } from '../world.ts'
import { settingsOf } from './change-settings.ts'
import { decideIn, type ReviewRoom, reviewRoom } from './review-room.ts'

export type PlacesAsked = {
  readonly transcript: TranscriptId
  readonly places: readonly CorrectedPlace[]
  readonly grounds?: Grounds | undefined
  /** Decide at once what the caller may decide alone. */
  readonly accept: boolean
}

/** What is the same for every place of one request. */
type Act = {
  readonly world: World
  readonly by: MemberId
  readonly atMs: number
  readonly decides: boolean
  readonly acceptance: Acceptance
  readonly publishedTexts: readonly string[]
}

export async function correctPlaces(
  world: World,
  caller: Caller,
  input: PlacesAsked,
): Promise<Result<{ outcomes: PlaceOutcome[] }>> {
  const refused = refusal(caller, 'propose-correction') ?? refusal(caller, 'support-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const act: Act = {
    world,
    by: caller.member.id,
    atMs: world.clock(),
    decides: input.accept && may(caller.member, 'decide-correction'),
    acceptance: (await settingsOf(world, caller.project.id)).acceptance,
    publishedTexts: found.value.transcript.segments.map(({ text }) => text),
  }
  return world.rooms.write(roomName('transcript', input.transcript), act.by, (room) => {
    const review = reviewRoom(room)
    const outcomes = input.places.map(({ certainty, ...place }) =>
      correctPlace(review, act, {
        ...place,
        ...(certainty && { certainty }),
        ...(input.grounds && { grounds: input.grounds }),
        atMs: act.atMs,
      }),
    )
    return ok({ outcomes })
  })
}

const refuse = (reason: string): PlaceOutcome => ({ key: null, outcome: 'refused', reason })

function correctPlace(review: ReviewRoom, act: Act, correction: Correction): PlaceOutcome {
  const parsed = correctionSchema.safeParse(correction)
  if (!parsed.success) {
    return refuse(`This is no correction: ${parsed.error.issues[0]?.message ?? 'it breaks a rule'}.`)
  }
  const misplaced = misplacement(correction, act.publishedTexts)
  if (misplaced !== null) return refuse(misplaced)
  const [accepted] = acceptedOver(review.records, correction)
  if (accepted) return refuse(overlapWords(accepted[1]))
  const same = sameProposal(review, act.by, correction)
  if (same !== null) {
    return authorOf(same) === act.by
      ? refuse('You have proposed this reading here already.')
      : supportOf(review, act, same)
  }
  const key = recordKey(act.by, newId(act.world))
  review.putCorrection(key, correction)
  if (!act.decides) return { key, outcome: 'proposed', reason: unfitGround(correction) }
  const { by, atMs, publishedTexts, acceptance } = act
  const no = decideIn(review, { key, verdict: 'accepted', by, atMs, publishedTexts, acceptance })
  return no
    ? { key, outcome: 'proposed', reason: unfitGround(correction) ?? no.message }
    : { key, outcome: 'accepted', reason: null }
}

const overlapWords = ({ published, reading }: Pick<Correction, 'published' | 'reading'>) =>
  `It overlaps a correction that is already accepted: ${
    reading === '' ? `“${published}” is struck` : `“${reading}”`
  }.`

/** What is missing in the ground of a correction that changes the sense; null too where it has none yet. */
const unfitGround = ({ published, reading, grounds }: Correction): string | null =>
  grounds !== undefined && senseChange(published, reading) !== null ? groundsFault(grounds) : null

/** An open correction that says the same: the caller's own, else one with the very same letters, else an equal one. */
function sameProposal({ records }: ReviewRoom, by: MemberId, correction: Correction): RecordKey | null {
  const same: RecordKey[] = []
  for (const [key, other] of records.corrections) {
    if (saysTheSame(other, correction) && isOpen(records, key)) same.push(key)
  }
  return (
    same.find((key) => authorOf(key) === by) ??
    same.find((key) => records.corrections.get(key)?.reading === correction.reading) ??
    same[0] ??
    null
  )
}

/** A voice for another's correction, in its own letters: only so does it count. */
function supportOf(review: ReviewRoom, { by, atMs }: Act, key: RecordKey): PlaceOutcome {
  const correction = review.records.corrections.get(key)
  if (!correction) throw new Error(`correction ${key} is open but not there`)
  const voice = supportKey(key, by)
  const before = review.records.support.get(voice)
  if (before && stillSupports(before, correction)) return { key: null, outcome: 'supported', reason: null }
  const { segment, start, end, published, reading } = correction
  const support: Support = { segment, start, end, published, reading, atMs }
  review.putSupport(voice, support)
  return { key, outcome: 'supported', reason: null }
}
