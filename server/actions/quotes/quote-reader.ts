// Reads words of the records for one request: each record, its accepted readings and its speakers are looked up once,
// however many quotes ask for them.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { type Applied, appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import type { Person } from '../../../shared/records/person.ts'
import { actorColours, slate } from '../../../shared/records/speakers/actor-colours.ts'
import { peopleOn } from '../../../shared/records/speakers/affiliation-on.ts'
import {
  type Speaker,
  type SpeakerRun,
  speakersOfTurns,
} from '../../../shared/records/speakers/speaker-at.ts'
import { speakerStretches, stretchSpans } from '../../../shared/records/speakers/speaker-stretches.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { joinedByReadings, quoteOf } from '../../../shared/transcript/quote.ts'
import { publishedAt, type Span, sharedSpan, spanAddress } from '../../../shared/transcript/span.ts'
import type { QuoteView } from '../../../shared/wire/api-transcript.ts'
import type { Caller } from '../caller.ts'
import { peopleOf, recordsInRows, rowsOfRoots } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import { type KeptRecord, keptRecord } from './kept-texts.ts'

/** A record with what was accepted and said of it at this moment. */
export type ReadRecord = KeptRecord & {
  readonly records: Pick<TranscriptRecords, 'decisions' | 'attributions'>
  readonly applied: ReadonlyMap<number, readonly Applied[]>
  readonly people: readonly Person[]
  /** Who speaks in each turn. */
  readonly runs: () => readonly (readonly SpeakerRun[])[]
  /** The pigment of an actor who speaks in it; slate for nobody's. */
  readonly colourOf: (actor: ActorId | null) => number
}

export type QuoteReader = {
  /** Null when the project has no such record. */
  readonly record: (id: TranscriptId) => Promise<ReadRecord | null>
}

export function createQuoteReader(
  world: Pick<World, 'rows' | 'transcripts'>,
  { project }: Pick<Caller, 'project'>,
): QuoteReader {
  const records = new Map<TranscriptId, Promise<ReadRecord | null>>()
  let everybody: Promise<readonly Person[]> | null = null
  const read = async (id: TranscriptId): Promise<ReadRecord | null> => {
    const kept = await keptRecord(world.transcripts, id)
    if (kept?.project !== project.id) return null
    const rows = await rowsOfRoots(world, roomName('transcript', id), ['decisions', 'attributions'])
    const said = recordsInRows(rows)
    everybody ??= peopleOf(world, project.id)
    const people = peopleOn(await everybody, kept.day)
    let speaking: readonly (readonly SpeakerRun[])[] | null = null
    const runs = () => {
      speaking ??= speakersOfTurns(kept.transcript, said.attributions, people)
      return speaking
    }
    const colourOf = lazyColours(kept, runs, people)
    return { ...kept, records: said, applied: appliedBySegment(said), people, runs, colourOf }
  }
  return {
    record: (id) => {
      const asked = records.get(id) ?? read(id)
      records.set(id, asked)
      return asked
    },
  }
}

/** The colours of a whole record are only worked out when one of them is asked for. */
function lazyColours(
  { transcript }: KeptRecord,
  runs: ReadRecord['runs'],
  people: readonly Person[],
): ReadRecord['colourOf'] {
  let colours: ReadonlyMap<ActorId, number> | null = null
  return (actor) => {
    if (actor === null) return slate
    colours ??= actorColours(speakersOfTurns(transcript, new Map(), people), runs())
    return colours.get(actor) ?? slate
  }
}

/** The words at spans that are known to fit the record, in reading order. */
export function quoteView(slug: string, record: ReadRecord, spans: readonly Span[]): QuoteView {
  const [first] = spans
  if (first === undefined) throw new Error(`a quote of ${record.id} has no spans`)
  const { id, transcript, texts, applied, runs } = record
  const { turns } = transcript
  const joined = joinedByReadings(spans, applied)
  const stretches = speakerStretches(joined, { turns, texts, runs: runs(), applied })
  const [begins] = stretches
  if (begins === undefined) throw new Error(`a quote of ${record.id} has no words`)
  const parts = stretchSpans(stretches, joined)
  return {
    transcript: id,
    title: transcript.title,
    spans: [...spans],
    ...quoteOf(spans, texts, applied),
    ...named(begins.speaker),
    ...(stretches.length > 1 && {
      stretches: stretches.map(({ passage, segment, start, speaker }, nth) => {
        const part = parts[nth] ?? []
        const { correctedText } = quoteOf(part, texts, applied)
        const publishedText = part
          .flatMap((words) => spans.flatMap((span) => sharedSpan(span, words) ?? []))
          .map((words) => publishedAt(words, texts))
          .join(' … ')
        const span = passage > 0 ? joined[passage] : undefined
        const gap = span?.startSegment === segment && span.start === start ? '… ' : ''
        return {
          ...named(speaker),
          publishedText: `${gap}${publishedText.trim()}`,
          correctedText: `${gap}${correctedText.trim()}`,
        }
      }),
    }),
    address: `/p/${slug}/t/${id}${spanAddress(first)}`,
  }
}

const named = ({ person, label }: Speaker) => ({
  speaker: person?.name ?? label,
  affiliation: person?.affiliation || null,
  actor: person?.actor ?? null,
})
