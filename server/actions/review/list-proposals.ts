// Every correction of a record or of a project with where it stands and what is said of it, from rows. The server is free
// for others all the while.
import { setImmediate } from 'node:timers/promises'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { voicesByCorrection } from '../../../shared/records/corrections/competing-readings.ts'
import type { Correction, Decision } from '../../../shared/records/corrections/correction.ts'
import { correctionClass } from '../../../shared/records/corrections/correction-class.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { moderationKey } from '../../../shared/records/moderation.ts'
import type { Person } from '../../../shared/records/person.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { wordsAround } from '../../../shared/transcript/find-words.ts'
import { comparePlaces } from '../../../shared/transcript/span.ts'
import { type Transcript, turnOfSegment } from '../../../shared/transcript/transcript.ts'
import type { Proposal } from '../../../shared/wire/api-review.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import { peopleOf, recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'

export type Proposals = {
  readonly proposals: Proposal[]
  /** The records that have any. */
  readonly records: { readonly transcript: TranscriptId; readonly title: string }[]
}

/** In the order of the records, then in reading order. `transcript` left out: every record of the project. */
export async function listProposals(
  world: World,
  caller: Caller,
  transcript: TranscriptId | undefined,
): Promise<Result<Proposals>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  if (transcript !== undefined) {
    const one = await findTranscript(world, caller, transcript)
    if (!one.ok) return one
  }
  const ids =
    transcript === undefined
      ? (await world.transcripts.ofProject(caller.project.id)).map(({ id }) => id)
      : [transcript]
  const people = await peopleOf(world, caller.project.id)
  const found: Proposals = { proposals: [], records: [] }
  for (const id of ids) {
    const records = recordsInRows(await world.rows.ofRoom(roomName('transcript', id)))
    if (records.corrections.size + records.decisions.size === 0) continue
    const stored = await world.transcripts.get(id)
    if (!stored) throw new Error(`transcript ${id} is listed but not there`)
    const proposals = await proposalsOf(id, stored.transcript, records, people)
    for (const proposal of proposals) found.proposals.push(proposal)
    found.records.push({ transcript: id, title: stored.transcript.title || stored.fileName })
    await setImmediate()
  }
  return ok(found)
}

/** Proposals between which others get their turn: a long one takes milliseconds to be classed. */
const atOnce = 5

async function proposalsOf(
  id: TranscriptId,
  transcript: Transcript,
  records: TranscriptRecords,
  people: readonly Person[],
): Promise<Proposal[]> {
  const voices = voicesByCorrection(records)
  const messages = messagesAbout(records)
  const classOf = classesByWords()
  const speakerAt = speakersIn(transcript, records, people)
  const keys = new Set([...records.corrections.keys(), ...records.decisions.keys()])
  const proposals: Proposal[] = []
  for (const key of keys) {
    if (proposals.length % atOnce === atOnce - 1) await setImmediate()
    const decision = records.decisions.get(key) ?? null
    const correction = records.corrections.get(key) ?? (decision && decidedOn(decision))
    const state = correctionState(records, key)
    if (!correction || state === null) continue
    const { segment, start, end, published, reading } = decision ?? correction
    const text = transcript.segments[segment]?.text ?? ''
    proposals.push({
      transcript: id,
      key,
      correction,
      decision,
      state,
      class: classOf(published, reading),
      supporters: [...(voices.get(key)?.supporters ?? [])],
      dissenters: [...(voices.get(key)?.dissenters ?? [])],
      messages: messages.get(moderationKey('corrections', key)) ?? 0,
      speaker: speakerAt(segment, start),
      ...wordsAround(text, { start, end }),
    })
  }
  return proposals.sort(inReadingOrder)
}

/** The same words are corrected alike in many places: each pair is classed once. */
function classesByWords(): typeof correctionClass {
  const known = new Map<string, ReturnType<typeof correctionClass>>()
  return (published, reading) => {
    const words = `${published}\n${reading}`
    const found = known.get(words) ?? correctionClass(published, reading)
    known.set(words, found)
    return found
  }
}

const placeOf = ({ decision, correction }: Proposal) => decision ?? correction

function inReadingOrder(one: Proposal, other: Proposal): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  return (
    comparePlaces(a.segment, a.start, b.segment, b.start) || a.end - b.end || (one.key < other.key ? -1 : 1)
  )
}

/** What a decision copied, where its author has removed the correction since. */
function decidedOn(decision: Decision): Correction {
  const { segment, start, end, published, reading, grounds, certainty, atMs } = decision
  return {
    segment,
    start,
    end,
    published,
    reading,
    ...(grounds && { grounds }),
    ...(certainty && { certainty }),
    atMs,
  }
}

/** How many messages stand under each record. */
function messagesAbout(records: TranscriptRecords): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { about, withdrawn } of records.messages.values()) {
    if (withdrawn !== true) counts.set(about, (counts.get(about) ?? 0) + 1)
  }
  return counts
}

/** The name of who speaks at a place, or the label printed there; null where neither is known. */
function speakersIn(
  transcript: Transcript,
  records: TranscriptRecords,
  people: readonly Person[],
): (segment: number, offset: number) => string | null {
  const runsOfTurns = speakersOfTurns(transcript, records.attributions, people)
  return (segment, offset) => {
    if (segment >= transcript.segments.length) return null
    const runs = runsOfTurns[turnOfSegment(transcript, segment).index] ?? []
    const run = runs.findLast((each) => comparePlaces(each.segment, each.offset, segment, offset) <= 0)
    return run?.speaker.person?.name ?? run?.speaker.label ?? null
  }
}
