// A record as pages are made from it: its published words, the readings that stand, and who speaks. Nothing else of its
// room is read, so that nothing else can come onto a page.
import { actorName } from '../../../../shared/actors/actor.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import type {
  PublishedRecord,
  PublishedSpeaker,
  QuoteContent,
} from '../../../../shared/publishing/published-content.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import { peopleOn } from '../../../../shared/records/speakers/affiliation-on.ts'
import type { Attribution } from '../../../../shared/records/speakers/attribution.ts'
import { type Speaker, speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import { speakerStretches } from '../../../../shared/records/speakers/speaker-stretches.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { readMeeting } from '../../../../shared/transcript/meeting.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import type { StoredTranscript } from '../../../stores/transcripts.ts'
import type { Caller } from '../../caller.ts'
import { findTranscript } from '../../transcripts/find-transcript.ts'
import { peopleOf, recordsInRows, rowsOfRoots } from '../../transcripts/transcript-records.ts'
import type { World } from '../../world.ts'

export type SpeakerStretch = {
  readonly segment: number
  readonly offset: number
  readonly speaker: PublishedSpeaker | null
}

export type PublishedStretch = NonNullable<QuoteContent['stretches']>[number]

export type RecordSource = {
  readonly stored: StoredTranscript
  readonly texts: readonly string[]
  /** The decisions on segments that a span touches; all of them without one. */
  readonly decisions: (span?: Span) => ReadonlyMap<string, Decision>
  /** Whose the words at spans are, stretch by stretch. */
  readonly speakersIn: (spans: readonly Span[]) => readonly PublishedStretch[]
  /** In reading order, the first at the record's first word. */
  readonly stretches: () => readonly SpeakerStretch[]
  readonly facts: (official: string | null) => PublishedRecord
}

export type RecordShelf = (id: TranscriptId) => Promise<Result<RecordSource>>

/** Opens each record once, however often it is quoted, as it is then: for one request and no longer. */
export function recordShelf(world: World, caller: Caller): RecordShelf {
  const opened = new Map<TranscriptId, Promise<Result<RecordSource>>>()
  return (id) => {
    const there = opened.get(id) ?? openRecord(world, caller, id)
    opened.set(id, there)
    return there
  }
}

async function openRecord(world: World, caller: Caller, id: TranscriptId): Promise<Result<RecordSource>> {
  const found = await findTranscript(world, caller, id)
  if (!found.ok) return found
  const stored = found.value
  const { transcript, day } = stored
  const rows = await rowsOfRoots(world, roomName('transcript', id), ['decisions', 'attributions'])
  const { decisions, attributions } = recordsInRows(rows)
  const people = peopleOn(await peopleOf(world, caller.project.id), day)
  const runs = speakersOfTurns(transcript, attributions as ReadonlyMap<string, Attribution>, people)
  const texts = transcript.segments.map(({ text }) => text)
  const applied = appliedBySegment({ decisions } as Parameters<typeof appliedBySegment>[0])
  const bySegment = new Map<number, [string, Decision][]>()
  for (const entry of decisions) {
    const there = bySegment.get(entry[1].segment) ?? []
    bySegment.set(entry[1].segment, there)
    there.push(entry)
  }
  return ok({
    stored,
    texts,
    decisions: (span) => {
      if (span === undefined) return decisions
      const last = Math.min(span.endSegment, transcript.segments.length - 1)
      const near: [string, Decision][] = []
      for (let at = span.startSegment; at <= last; at++) near.push(...(bySegment.get(at) ?? []))
      return new Map(near)
    },
    speakersIn: (spans) =>
      speakerStretches(spans, { turns: transcript.turns, texts, runs, applied }).map(
        ({ speaker, ...place }) => ({ speaker: publishedSpeaker(speaker), ...place }),
      ),
    stretches: () =>
      runs
        .flat()
        .map(({ segment, offset, speaker }) => ({ segment, offset, speaker: publishedSpeaker(speaker) })),
    facts: (official) => recordFacts(stored, official),
  })
}

/** Who is printed or known to speak; null when neither. `label` only where the words come after it. */
function publishedSpeaker({ person, basis, label }: Speaker): PublishedSpeaker | null {
  if (person === null) return labelAlone(label)
  return {
    name: person.name,
    affiliation: person.affiliation === '' ? null : person.affiliation,
    actor: person.actor === null ? null : actorName(person.actor),
    label: basis === 'attribution' ? null : label,
  }
}

const labelAlone = (label: string | null): PublishedSpeaker | null =>
  label === null ? null : { name: label, affiliation: null, actor: null, label }

function recordFacts(
  { title, day, sha256, transcript }: StoredTranscript,
  official: string | null,
): PublishedRecord {
  const meeting = readMeeting(title)
  return {
    title,
    ...meeting,
    day,
    sha256,
    front: transcript.front.map(({ text }) => text).filter((text) => text.trim() !== title.trim()),
    official,
  }
}
