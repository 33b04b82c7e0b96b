// One meeting in time: who spoke when, how long in words, and the positions on it. The filter chooses among the positions
// of this record; the record itself is the one asked for, whatever records the filter names.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { codingLens, isReported } from '../../../shared/analysis/coding-lens.ts'
import { wordsSpoken } from '../../../shared/analysis/spoken-words.ts'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import { personOn } from '../../../shared/records/speakers/affiliation-on.ts'
import type { Attribution } from '../../../shared/records/speakers/attribution.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { MeetingView } from '../../../shared/wire/api-positions.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import type { ProjectCodings } from './codings.ts'
import { namedRecord } from './named-record.ts'

type Words = ReturnType<typeof wordsSpoken>

export async function readMeeting(
  world: Pick<World, 'codings' | 'transcripts' | 'rows'>,
  caller: Caller,
  { transcript, filter }: { readonly transcript: TranscriptId; readonly filter: PositionFilter },
): Promise<Result<MeetingView>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, transcript)
  if (!found.ok) return found
  const stored = found.value
  const attributions = new Map(
    (await world.rows.ofRoom(roomName('transcript', transcript), 'attributions')).map(
      ({ key, value }) => [key, value as Attribution] as const,
    ),
  )
  const words = wordsSpoken(stored.transcript.segments)
  const codings = await world.codings.of(caller.project.id)
  return ok({
    record: namedRecord(stored),
    words: words.all,
    stretches: stretchesOf(stored, attributions, codings, words),
    positions: positionsOn(transcript, { ...filter, records: [transcript] }, codings, words),
  })
}

function stretchesOf(
  { transcript, day }: StoredTranscript,
  attributions: ReadonlyMap<string, Attribution>,
  { people, standing }: ProjectCodings,
  words: Words,
): MeetingView['stretches'] {
  const then = people.map((person) => personOn(person, day))
  const runs = speakersOfTurns(transcript, attributions, then).flatMap((ofTurn, turn) =>
    ofTurn.map((run) => ({ ...run, turn })),
  )
  return runs.map(({ turn, segment, offset, speaker: { person, label } }, at) => {
    const next = runs[at + 1]
    const wordsBefore = words.before(segment, offset)
    const actor: ActorId | null = person?.actor ?? null
    return {
      turn,
      segment,
      offset,
      wordsBefore,
      words: (next ? words.before(next.segment, next.offset) : words.all) - wordsBefore,
      label,
      person: person && { id: person.id, name: person.name },
      actor: actor && standing.sameActor(actor),
    }
  })
}

function positionsOn(
  transcript: TranscriptId,
  filter: PositionFilter,
  { names, standing, records }: ProjectCodings,
  words: Words,
): MeetingView['positions'] {
  const lens = codingLens(filter, standing, names)
  const record = records.find(({ id }) => id === transcript)
  if (!record || !lens.takesRecord(record)) return []
  return [...lens.fitting(record)].flatMap((at) => {
    const coding = record.codings[at]
    if (!coding) return []
    const { key, holder, teller, topics, stance, segment, start } = coding
    return {
      key,
      holder: standing.sameActor(names.actors.nameOf(holder)),
      reported: isReported(lens.sameActor, holder, teller),
      topics: lens.topicsToday(topics).map(names.topics.nameOf),
      stance: names.stances.nameOf(stance),
      segment,
      start,
      wordsBefore: words.before(segment, start),
    }
  })
}
