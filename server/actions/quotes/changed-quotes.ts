// How many quotes of each note somebody has to look at: those that read otherwise than they were cited and nobody has
// looked, and those to be checked. Of what is known to be truly cited only quotes that corrections can have touched are
// read, and nothing at all while no note and no record changed.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { NoteId, ProjectId, TranscriptId } from '../../../shared/base/id.ts'
import { type Applied, appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { wordingsOf } from '../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type QuotedText, quoteOf } from '../../../shared/transcript/quote.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import type { NoteQuote } from '../../stores/note-quotes.ts'
import type { Caller } from '../caller.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import { wordsNeverRead } from './cited-words.ts'
import { saysTheSame } from './find-again.ts'
import { type KeptRecord, keptRecord } from './kept-texts.ts'
import { lettingOthersIn } from './let-others-in.ts'

/** `toCheck` of them cannot be found, or are cited by words that were never read there. */
export type ToLookAt = { readonly all: number; readonly toCheck: number }
/** As a note's summary tells of them. */
export const quotesToLookAt = (found: ToLookAt | undefined) => ({
  quotesChanged: found?.all ?? 0,
  quotesToCheck: found?.toCheck ?? 0,
})

type Counted = { readonly asOf: string; readonly byNote: ReadonlyMap<NoteId, ToLookAt> }
type Needs = Pick<World, 'rows' | 'transcripts' | 'noteQuotes' | 'notes'>

const countedOf = new WeakMap<World['noteQuotes'], Map<ProjectId, Counted>>()

/** Notes without any are left out. */
export async function changedQuotes(
  world: Needs,
  { project }: Caller,
): Promise<ReadonlyMap<NoteId, ToLookAt>> {
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

async function count(world: Needs, project: ProjectId): Promise<ReadonlyMap<NoteId, ToLookAt>> {
  const byRecord = new Map<TranscriptId, NoteQuote[]>()
  for (const { id } of await world.notes.ofProject(project)) {
    for (const quote of await world.noteQuotes.ofNote(id)) {
      const there = byRecord.get(quote.transcript) ?? []
      there.push(quote)
      byRecord.set(quote.transcript, there)
    }
    await setImmediate()
  }
  const byNote = new Map<NoteId, ToLookAt>()
  for (const [transcript, quotes] of byRecord) {
    for (const { note, isToCheck } of await toLookAt(world, project, transcript, quotes)) {
      const { all, toCheck } = byNote.get(note) ?? { all: 0, toCheck: 0 }
      byNote.set(note, { all: all + 1, toCheck: toCheck + (isToCheck ? 1 : 0) })
    }
  }
  return byNote
}

type Found = { readonly note: NoteId; readonly isToCheck: boolean }

async function toLookAt(
  world: Needs,
  project: ProjectId,
  transcript: TranscriptId,
  quotes: readonly NoteQuote[],
): Promise<readonly Found[]> {
  const room = roomName('transcript', transcript)
  const { epoch, seq } = (await world.rows.marksOf([room])).get(room) ?? { epoch: 0, seq: 0 }
  const rows = await world.rows.ofRoom(room, 'decisions')
  const applied = appliedBySegment(recordsInRows(rows))
  const known = knownFor(world)
  const uncertain: NoteQuote[] = []
  const letOthersIn = lettingOthersIn()
  for (const quote of quotes) {
    if (mayReadOtherwise(quote, applied) || !known.has(markOf(quote))) uncertain.push(quote)
    await letOthersIn()
  }
  if (uncertain.length === 0) return []
  const record = await keptRecord(world.transcripts, transcript)
  if (record?.project !== project) return uncertain.map(({ note }) => ({ note, isToCheck: true }))
  const found: Found[] = []
  for (const quote of uncertain) {
    const { note, asCited, keptFor } = quote
    const readNow = saysTheSame(quote, record.texts) ? quoteOf(quote.spans, record.texts, applied) : null
    if (readNow === null || !(await isCitedAsRead(world, record, quote, readNow, `${epoch} ${seq}`))) {
      found.push({ note, isToCheck: true })
    } else if (readNow.correctedText !== asCited && readNow.correctedText !== keptFor) {
      found.push({ note, isToCheck: false })
    }
    await letOthersIn()
  }
  return found
}

async function isCitedAsRead(
  world: Needs,
  { id, texts }: KeptRecord,
  quote: NoteQuote,
  { correctedText, publishedText }: QuotedText,
  asOf: string,
): Promise<boolean> {
  const mark = markOf(quote)
  const known = knownFor(world)
  if (known.has(mark)) return true
  const notYet = notYetReadFor(world)
  if (notYet.get(mark) === asOf) return false
  const place = { transcript: id, texts, spans: quote.spans }
  const never = await wordsNeverRead(world, place, wordingsOf(quote), [correctedText, publishedText])
  if (never.length > 0) {
    if (notYet.size >= mostKnown) notYet.clear()
    notYet.set(mark, asOf)
    return false
  }
  if (known.size >= mostKnown) known.clear()
  known.add(mark)
  return true
}

/** Marks of quotes that hold only words their place read as once: what was read once was read for ever. */
const trulyCited = new WeakMap<World['noteQuotes'], Set<string>>()
const mostKnown = 200_000

function knownFor({ noteQuotes }: Needs): Set<string> {
  const known = trulyCited.get(noteQuotes) ?? new Set()
  trulyCited.set(noteQuotes, known)
  return known
}

/** Marks of the others, with how far their record had come: words that were never read may be read some day. */
const notYetRead = new WeakMap<World['noteQuotes'], Map<string, string>>()

function notYetReadFor({ noteQuotes }: Needs): Map<string, string> {
  const notYet = notYetRead.get(noteQuotes) ?? new Map<string, string>()
  notYetRead.set(noteQuotes, notYet)
  return notYet
}

/** The same for quotes that say the same of their words. */
const markOf = (quote: NoteQuote): string =>
  createHash('sha256')
    .update(JSON.stringify([quote.transcript, quote.spans, quote.published, wordingsOf(quote)]))
    .digest('base64')

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
