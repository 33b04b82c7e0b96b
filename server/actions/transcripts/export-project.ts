// Writes records out, by the name of a format. `writeExport` is for the command too, which asks nobody's permission.
import type { MemberId, StanceId, TopicId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { writeCorrected } from '../../../shared/formats/corrected.ts'
import { writeCorrectionsCsv } from '../../../shared/formats/corrections-csv.ts'
import { decodeText } from '../../../shared/formats/decode-text.ts'
import { type PositionNames, writePositionsCsv } from '../../../shared/formats/positions-csv.ts'
import { currentTopicId } from '../../../shared/records/codebook/codebook.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { speakerAt } from '../../../shared/records/speakers/speaker-at.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Span, spanAddress } from '../../../shared/transcript/span.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { noSuchTranscript } from './find-transcript.ts'
import { codebookOf, peopleOf, recordsInRows } from './transcript-records.ts'

export const exportFormats = ['published', 'corrected', 'corrections-csv', 'positions-csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file as it is to be kept. */
export type ExportedFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly contentType: string
}

export type ExportAsked = {
  readonly format: string
  /** Null: every record of the project, for the tables. */
  readonly transcript: TranscriptId | null
  /** What permanent links begin with, `https://desk.example.org`. */
  readonly origin: string
}

export async function exportProject(
  world: World,
  caller: Caller,
  asked: ExportAsked,
): Promise<Result<ExportedFile>> {
  const refused = refusal(caller, 'export')
  return refused ?? writeExport(world, caller.project, asked)
}

/** What writing a file needs to look at; nothing is changed. */
export type Shelves = Pick<World, 'transcripts' | 'rows' | 'members'>

/** Problems: `not-found` for an unknown format or record; `invalid` when a text is asked of a whole project. */
export async function writeExport(
  world: Shelves,
  project: Project,
  asked: ExportAsked,
): Promise<Result<ExportedFile>> {
  const format = exportFormats.find((known) => known === asked.format)
  if (format === undefined) {
    return failed(
      problem(
        'not-found',
        `There is no format “${asked.format}”: choose ${exportFormats.join(', ')}.`,
        'format',
      ),
    )
  }
  const chosen = await chosenRecords(world, project, asked.transcript)
  if (!chosen.ok) return chosen
  if (format === 'corrections-csv')
    return ok(await correctionsFile(world, project, chosen.value, asked.origin))
  if (format === 'positions-csv') return ok(await positionsFile(world, project, chosen.value, asked.origin))
  const [only] = chosen.value
  if (asked.transcript === null || only === undefined) {
    return failed(problem('invalid', `Say which record to export as ${format}.`, 'transcript'))
  }
  return ok(await textFile(world, only, format))
}

type Chosen = { readonly stored: StoredTranscript; readonly records: TranscriptRecords }

async function chosenRecords(
  world: Shelves,
  project: Project,
  only: TranscriptId | null,
): Promise<Result<readonly Chosen[]>> {
  const ids = only === null ? (await world.transcripts.ofProject(project.id)).map(({ id }) => id) : [only]
  const chosen: Chosen[] = []
  for (const id of ids) {
    const stored = await world.transcripts.get(id)
    if (stored?.project !== project.id) return failed(noSuchTranscript)
    chosen.push({ stored, records: recordsInRows(await world.rows.ofRoom(roomName('transcript', id))) })
  }
  return ok(chosen)
}

async function textFile(
  world: Shelves,
  { stored, records }: Chosen,
  format: 'published' | 'corrected',
): Promise<ExportedFile> {
  const source = await world.transcripts.source(stored.id)
  if (!source) throw new Error(`transcript ${stored.id} has no source`)
  const contentType = 'text/plain; charset=utf-8'
  if (format === 'published') return { bytes: source, fileName: stored.fileName, contentType }
  const text = writeCorrected(decodeText(source).text, stored.transcript, appliedBySegment(records))
  const fileName = `${stored.fileName.replace(/\.[^.]*$/, '')}.corrected.txt`
  return { bytes: Buffer.from(text), fileName, contentType }
}

const csv = (text: string, fileName: string): ExportedFile => ({
  bytes: Buffer.from(text),
  fileName,
  contentType: 'text/csv; charset=utf-8',
})

const linkTo = (origin: string, project: Project, transcript: TranscriptId) => (span: Span) =>
  `${origin}/p/${project.slug}/t/${transcript}${spanAddress(span)}`

async function memberNames(world: Shelves, project: Project): Promise<(member: MemberId) => string> {
  const names = new Map((await world.members.ofProject(project.id)).map(({ id, name }) => [id, name]))
  return (member) => names.get(member) ?? member
}

async function correctionsFile(
  world: Shelves,
  project: Project,
  chosen: readonly Chosen[],
  origin: string,
): Promise<ExportedFile> {
  const parts = chosen.map(({ stored, records }) => ({
    transcript: stored.id,
    title: stored.title,
    records,
    linkTo: linkTo(origin, project, stored.id),
  }))
  return csv(writeCorrectionsCsv(parts, await memberNames(world, project)), `${project.slug}-corrections.csv`)
}

async function positionsFile(
  world: Shelves,
  project: Project,
  chosen: readonly Chosen[],
  origin: string,
): Promise<ExportedFile> {
  const people = await peopleOf(world, project.id)
  const parts = chosen.map(({ stored, records }) => ({
    transcript: stored.id,
    title: stored.title,
    records,
    publishedTexts: stored.transcript.segments.map(({ text }) => text),
    appliedBySegment: appliedBySegment(records),
    speakerAt: (segment: number, offset: number) =>
      speakerAt(stored.transcript, records.attributions, people, segment, offset),
    linkTo: linkTo(origin, project, stored.id),
  }))
  return csv(writePositionsCsv(parts, await positionNames(world, project)), `${project.slug}-positions.csv`)
}

async function positionNames(world: Shelves, project: Project): Promise<PositionNames> {
  const codebook = await codebookOf(world, project.id)
  const topics = new Map(codebook.topics.map((topic) => [topic.id, topic]))
  const stances = new Map(codebook.stances.map((stance) => [stance.id, stance]))
  return {
    member: await memberNames(world, project),
    topic: (id: TopicId) => topics.get(currentTopicId(id, topics)) ?? null,
    stance: (id: StanceId) => stances.get(id) ?? null,
  }
}
