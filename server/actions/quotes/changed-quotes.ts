// How many quotes of each note read otherwise than they were cited and nobody has looked. Only quotes that corrections can
// have touched are read, and nothing at all while no note and no record changed.
import { setImmediate } from 'node:timers/promises'
import type { NoteId, ProjectId, TranscriptId } from '../../../shared/base/id.ts'
import { type Applied, appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { type Span, spanFits } from '../../../shared/transcript/span.ts'
import type { NoteQuote } from '../../stores/note-quotes.ts'
import type { Caller } from '../caller.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import { keptRecord } from './kept-texts.ts'

type Counted = { readonly asOf: string; readonly byNote: ReadonlyMap<NoteId, number> }
type Needs = Pick<World, 'rows' | 'transcripts' | 'noteQuotes' | 'notes'>

const countedOf = new WeakMap<World['noteQuotes'], Map<ProjectId, Counted>>()

/** Notes without any are left out. */
export async function changedQuotes(world: Needs, { project }: Caller): Promise<ReadonlyMap<NoteId, number>> {
  const kept = countedOf.get(world.noteQuotes) ?? new Map<ProjectId, Counted>()
  countedOf.set(world.noteQuotes, kept)
  const asOf = await momentOf(world, project.id)
  const known = kept.get(project.id)
  if (known?.asOf === asOf) return known.byNote
  const byNote = await count(world, project.id)
  kept.set(project.id, { asOf, byNote })
  return byNote
}

/** A text that is another one whenever a note or a record of the project changed. */
async function momentOf(world: Needs, project: ProjectId): Promise<string> {
  const [notes, records] = await Promise.all([
    world.notes.ofProject(project),
    world.transcripts.ofProject(project),
  ])
  const marks = await world.rows.marksOf(records.map(({ id }) => roomName('transcript', id)))
  return JSON.stringify([
    notes.map(({ id, updatedAtMs, quotes }) => [id, updatedAtMs, quotes]),
    [...marks].map(([room, { epoch, seq }]) => [room, epoch, seq]),
  ])
}

async function count(world: Needs, project: ProjectId): Promise<ReadonlyMap<NoteId, number>> {
  const byRecord = new Map<TranscriptId, NoteQuote[]>()
  for (const { id } of await world.notes.ofProject(project)) {
    for (const quote of await world.noteQuotes.ofNote(id)) {
      const there = byRecord.get(quote.transcript) ?? []
      there.push(quote)
      byRecord.set(quote.transcript, there)
    }
    await setImmediate()
  }
  const byNote = new Map<NoteId, number>()
  for (const [transcript, quotes] of byRecord) {
    for (const { note } of await changedOf(world, project, transcript, quotes)) {
      byNote.set(note, (byNote.get(note) ?? 0) + 1)
    }
  }
  return byNote
}

async function changedOf(
  world: Needs,
  project: ProjectId,
  transcript: TranscriptId,
  quotes: readonly NoteQuote[],
): Promise<readonly NoteQuote[]> {
  const rows = await world.rows.ofRoom(roomName('transcript', transcript), 'decisions')
  const applied = appliedBySegment(recordsInRows(rows))
  const uncertain = quotes.filter((quote) => mayReadOtherwise(quote, applied))
  if (uncertain.length === 0) return []
  const record = await keptRecord(world.transcripts, transcript)
  if (record?.project !== project) return []
  return uncertain.filter(({ spans, asCited, keptFor }) => {
    if (!spans.every((span) => spanFits(span, record.texts))) return false
    const { correctedText } = quoteOf(spans, record.texts, applied)
    return correctedText !== asCited && correctedText !== keptFor
  })
}

/** Of all others it is certain that they read as published, and were cited so. */
const mayReadOtherwise = (
  { spans, asCited, published }: NoteQuote,
  applied: ReadonlyMap<number, readonly Applied[]>,
): boolean => asCited !== published || spans.some((span) => hasReadings(span, applied))

function hasReadings(
  { startSegment, endSegment }: Span,
  applied: ReadonlyMap<number, readonly Applied[]>,
): boolean {
  if (endSegment - startSegment > applied.size) {
    return [...applied.keys()].some((segment) => startSegment <= segment && segment <= endSegment)
  }
  for (let segment = startSegment; segment <= endSegment; segment++) if (applied.has(segment)) return true
  return false
}
