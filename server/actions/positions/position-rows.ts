// Positions with their words: both readings, who says them, where, and whether they read otherwise than when coded.
// Only what is asked for is read and quoted, record by record, with the server free for others in between.
import { setImmediate } from 'node:timers/promises'
import type { Coding } from '../../../shared/analysis/coding.ts'
import type { Standing } from '../../../shared/analysis/coding-lens.ts'
import { authorOf, type MemberId } from '../../../shared/base/id.ts'
import { may } from '../../../shared/people/permissions.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import {
  looksByPosition,
  type QuoteChange,
  quoteChangesIn,
} from '../../../shared/records/positions/quote-change.ts'
import { type Recoding, topicsOf } from '../../../shared/records/positions/recoding.ts'
import { personOn } from '../../../shared/records/speakers/affiliation-on.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { type SpeakerStretch, speakerStretches } from '../../../shared/records/speakers/speaker-stretches.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { firstWords } from '../../../shared/transcript/first-words.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { spanAddress } from '../../../shared/transcript/span.ts'
import type { PositionRow } from '../../../shared/wire/api-positions.ts'
import { namesInWords, oneOfEach } from '../../../shared/wire/sharing/quote-speakers.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import type { Caller } from '../caller.ts'
import { cut } from '../queries/query-setting.ts'
import { lettingOthersIn } from '../quotes/let-others-in.ts'
import { recordsInRows, rowsOfRoots } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import type { CodedTranscript } from './codings.ts'

/** A position found in the codings: all that is kept of it across an `await`. */
export type Found = { readonly record: CodedTranscript; readonly coding: Coding }

export type QuotedPosition = { readonly row: PositionRow; readonly change: QuoteChange | null }

export type Quoting = {
  readonly world: Pick<World, 'transcripts' | 'rows' | 'members'>
  readonly caller: { readonly project: Pick<Caller['project'], 'id' | 'slug'> }
  readonly standing: Standing
  readonly people: readonly Person[]
  /** Published characters of a position that are quoted; left out: all. What is cut ends in an ellipsis. */
  readonly mostWords?: number
}

/** Positions read from their rows at a time. */
const slice = 250

/** In the order they are asked for. One that was withdrawn or hidden this very moment is left out. */
export async function positionRows(
  quoting: Quoting,
  found: readonly Found[],
): Promise<readonly QuotedPosition[]> {
  const isReviewer = await reviewersOf(quoting)
  const rows = new Map<string, QuotedPosition>()
  const letOthersIn = lettingOthersIn()
  for (const [record, theirs] of byRecord(found)) {
    const stored = await quoting.world.transcripts.get(record.id)
    if (!stored) throw new Error(`transcript ${record.id} is listed but not there`)
    const around = await recordsAround(quoting.world, record)
    const quote = quoterOf(quoting, stored, around, isReviewer)
    for (let from = 0; from < theirs.length; from += slice) {
      if (from > 0) await setImmediate()
      const keys = theirs.slice(from, from + slice).map(({ coding }) => coding.key)
      const { positions, recodings } = await recordsAt(quoting.world, record, keys)
      for (const [key, position] of positions) {
        if (position.withdrawn !== true)
          rows.set(`${record.id} ${key}`, quote(key, position, recodings.get(key)))
        await letOthersIn()
      }
    }
  }
  return found.flatMap(({ record, coding }) => rows.get(`${record.id} ${coding.key}`) ?? [])
}

/** Of the room's records those that tell of positions. */
async function recordsAround(
  world: Pick<World, 'rows'>,
  record: CodedTranscript,
): Promise<TranscriptRecords> {
  const roots = ['decisions', 'attributions', 'looked'] as const
  return recordsInRows(await rowsOfRoots(world, roomName('transcript', record.id), roots))
}

async function recordsAt(
  { rows }: Pick<World, 'rows'>,
  record: CodedTranscript,
  keys: readonly string[],
): Promise<Pick<TranscriptRecords, 'positions' | 'recodings'>> {
  const room = roomName('transcript', record.id)
  const parts = await Promise.all([
    rows.ofKeys(room, 'positions', keys),
    rows.ofKeys(room, 'recodings', keys),
  ])
  return recordsInRows(parts.flat())
}

function byRecord(found: readonly Found[]): ReadonlyMap<CodedTranscript, readonly Found[]> {
  const groups = new Map<CodedTranscript, Found[]>()
  for (const each of found) {
    const there = groups.get(each.record)
    if (there) there.push(each)
    else groups.set(each.record, [each])
  }
  return groups
}

async function reviewersOf({ world, caller }: Quoting): Promise<(member: MemberId) => boolean> {
  const members = await world.members.ofProject(caller.project.id)
  const reviewers = new Set(members.filter((member) => may(member, 'decide-correction')).map(({ id }) => id))
  return (member) => reviewers.has(member)
}

function quoterOf(
  { caller, standing, people, mostWords = Number.POSITIVE_INFINITY }: Quoting,
  { id, day, transcript }: StoredTranscript,
  records: TranscriptRecords,
  isReviewer: (member: MemberId) => boolean,
): (key: Coding['key'], position: Position, recoding: Recoding | undefined) => QuotedPosition {
  const publishedTexts = transcript.segments.map(({ text }) => text)
  const applied = appliedBySegment(records)
  const runs = speakersOfTurns(
    transcript,
    records.attributions,
    people.map((person) => personOn(person, day)),
  )
  const speaking = { turns: transcript.turns, texts: publishedTexts, runs, applied }
  const changeOf = quoteChangesIn({ publishedTexts, decisions: records.decisions, isReviewer })
  const looks = looksByPosition(records.looked)
  return (key, position, recoding) => {
    const { spans, actor, onBehalfOf, reportedBy, stance, certainty, condition, comment, atMs } = position
    const [first] = spans
    const topics = topicsOf(position, recoding)
    const isRecoded = recoding !== undefined && topics === recoding.topics
    const isInside = first !== undefined && first.startSegment < transcript.segments.length
    const stretches = isInside ? speakerStretches(spans, speaking) : []
    const change = changeOf(key, position, looks.get(key) ?? [])
    const quoted = firstWords(spans, publishedTexts, mostWords)
    const { publishedText, correctedText } = quoteOf(quoted, publishedTexts, applied)
    const more = quoted === spans ? '' : '…'
    const row: PositionRow = {
      transcript: id,
      key,
      coder: authorOf(key),
      actor,
      holder: standing.sameActor(onBehalfOf ?? actor),
      onBehalfOf: onBehalfOf ?? null,
      reportedBy: reportedBy ?? null,
      topics: [...new Set(topics.map(standing.sameTopic))],
      codedTopics: [...position.topics],
      recodedTopics: isRecoded ? [...topics] : null,
      stance,
      certainty,
      condition: condition ?? null,
      comment: comment ?? null,
      spans,
      publishedText: `${publishedText}${more}`,
      correctedText: `${correctedText}${more}`,
      ...namesOf(stretches),
      speakerId: stretches[0]?.speaker.person?.id ?? null,
      recodedBy: isRecoded ? recoding.by : null,
      changed: change && {
        before: cut(change.before, mostWords),
        after: cut(change.after, mostWords),
        sense: change.isSense,
      },
      address: `/p/${caller.project.slug}/t/${id}${first ? spanAddress(first) : ''}`,
      codedAtMs: atMs,
    }
    return { row, change }
  }
}

function namesOf(
  stretches: readonly SpeakerStretch[],
): Pick<PositionRow, 'speaker' | 'affiliation' | 'speakers'> {
  const all = stretches.map(({ speaker: { person, label } }) => ({
    speaker: person?.name ?? label,
    affiliation: person?.affiliation || null,
  }))
  const speakers = oneOfEach(all)
  if (speakers.length < 2)
    return { speaker: speakers[0]?.speaker ?? null, affiliation: speakers[0]?.affiliation ?? null }
  return {
    speaker: namesInWords(speakers),
    affiliation: speakers.every(({ affiliation }) => affiliation === null)
      ? null
      : speakers.map(({ affiliation }) => affiliation ?? '—').join('; '),
    speakers,
  }
}
