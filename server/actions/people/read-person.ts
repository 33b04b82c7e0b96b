// What a person said: their turns and words in every record, and the positions that begin in their words.
import { type SpokenWords, wordsSpoken } from '../../../shared/analysis/spoken-words.ts'
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { maxQuoteLength } from '../../../shared/records/notes/note-document.ts'
import type { Person } from '../../../shared/records/person.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { comparePlaces, type Span } from '../../../shared/transcript/span.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import type { PersonPage, Spoken } from '../../../shared/wire/api-people.ts'
import { type Caller, refusal } from '../caller.ts'
import { type Found, positionRows } from '../positions/position-rows.ts'
import { recordsInRows, rowsOfRoots } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'

export async function readPerson(world: World, caller: Caller, id: PersonId): Promise<Result<PersonPage>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const { standing, people, records: coded } = await world.codings.of(caller.project.id)
  if (!people.some((person) => person.id === id)) {
    return failed(problem('not-found', 'This person is not in the project’s list.'))
  }
  const page: { records: PersonPage['records']; turns: Spoken[] } = { records: [], turns: [] }
  const found: Found[] = []
  for (const record of coded) {
    const stored = await world.transcripts.get(record.id)
    if (!stored) throw new Error(`transcript ${record.id} is listed but not there`)
    const room = roomName('transcript', record.id)
    const records = recordsInRows(await rowsOfRoots(world, room, ['attributions', 'decisions']))
    const { stretches, words } = stretchesOf(id, stored.transcript, records, people)
    if (stretches.length === 0) continue
    page.records.push({
      transcript: record.id,
      title: stored.transcript.title || stored.fileName,
      day: stored.day,
      turns: new Set(stretches.map(({ turn }) => turn)).size,
      words: stretches.reduce((sum, { words }) => sum + words, 0),
      wordsOfAll: words.all,
    })
    const opening = openings(stored.transcript, records)
    for (const stretch of stretches) {
      page.turns.push({
        transcript: record.id,
        segment: stretch.from.segment,
        offset: stretch.from.offset,
        words: stretch.words,
        basis: stretch.basis,
        opening: opening(stretch),
      })
    }
    for (const coding of record.codings) {
      if (stretches.some((stretch) => isWithin(stretch, coding))) found.push({ record, coding })
    }
  }
  const rows = await positionRows({ world, caller, standing, people, mostWords: maxQuoteLength }, found)
  return ok({ ...page, positions: rows.map(({ row }) => row) })
}

type Place = { readonly segment: number; readonly offset: number }

/** What the person speaks without a break: a turn, or a part of it. `to` is where it ends, exclusive. */
type Stretch = {
  readonly turn: number
  readonly from: Place
  readonly to: Place
  readonly words: number
  readonly basis: Spoken['basis']
}

function stretchesOf(
  id: PersonId,
  transcript: Transcript,
  records: TranscriptRecords,
  people: readonly Person[],
): { readonly stretches: readonly Stretch[]; readonly words: SpokenWords } {
  const words = wordsSpoken(transcript.segments)
  const runs = speakersOfTurns(transcript, records.attributions, people).flatMap((ofTurn, turn) =>
    ofTurn.map((run) => ({ ...run, turn })),
  )
  const end: Place = { segment: transcript.segments.length, offset: 0 }
  const stretches = runs.flatMap(({ segment, offset, speaker, turn }, i): Stretch[] => {
    if (speaker.person?.id !== id) return []
    const to = runs[i + 1] ?? end
    return [
      {
        turn,
        from: { segment, offset },
        to: { segment: to.segment, offset: to.offset },
        words: words.before(to.segment, to.offset) - words.before(segment, offset),
        basis: speaker.basis === 'attribution' ? 'attribution' : 'label',
      },
    ]
  })
  return { stretches, words }
}

const isWithin = ({ from, to }: Stretch, at: { readonly segment: number; readonly start: number }): boolean =>
  comparePlaces(from.segment, from.offset, at.segment, at.start) <= 0 &&
  comparePlaces(at.segment, at.start, to.segment, to.offset) < 0

const openingLength = 140

/** The first words of a stretch in the corrected reading, whole words of at most 140 characters. */
function openings(transcript: Transcript, records: TranscriptRecords): (stretch: Stretch) => string {
  const texts = transcript.segments.map(({ text }) => text)
  const applied = appliedBySegment(records)
  return ({ from, to }) => {
    const length = texts[from.segment]?.length ?? 0
    const end = to.segment === from.segment ? to.offset : length
    const span: Span = {
      startSegment: from.segment,
      start: from.offset,
      endSegment: from.segment,
      end: Math.min(end, from.offset + openingLength * 2),
    }
    const words = quoteOf([span], texts, applied).correctedText.trim()
    if (words.length <= openingLength) return words
    return `${words.slice(0, words.lastIndexOf(' ', openingLength)).trimEnd()}…`
  }
}
