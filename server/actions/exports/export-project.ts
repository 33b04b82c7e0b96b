// Writes records out, by the name of a format. `writeExport` is for the command too, which asks nobody's permission.
import type { NoteId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type PositionFilter, wholeFilter } from '../../../shared/records/positions/position-filter.ts'
import type { StoredNote } from '../../stores/notes.ts'
import type { Project } from '../../stores/projects.ts'
import { type Caller, refusal } from '../caller.ts'
import { noSuchNote } from '../notes/find-note.ts'
import { noSuchTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import { chosenRecords } from './chosen-records.ts'
import { codebookCsvFile, codebookQdcFile, stancesCsvFile } from './export-codebook.ts'
import { corrigendumCsvFile, corrigendumHtmlFile, corrigendumMdFile } from './export-corrigendum.ts'
import {
  positionsCsvFile,
  positionsJsonFile,
  positionsXlsxFile,
  positionsZipFile,
} from './export-positions.ts'
import { correctionsFile } from './export-tables.ts'
import { correctedFile, docxFile, publishedFile } from './export-texts.ts'
import type { Chosen, ExportedFile, ExportSetting, Shelves } from './exported-file.ts'
import { noteDocxFile, noteHtmlFile, noteMarkdownFile } from './notes/note-files.ts'
import { projectZipFile } from './notes/project-zip.ts'
import { vaultFile } from './notes/vault.ts'
import type { PositionsAsked } from './taken-positions.ts'

type WriteText = (setting: ExportSetting, chosen: Chosen) => Promise<ExportedFile>
type WritePositions = (setting: ExportSetting, asked: PositionsAsked) => Promise<Result<ExportedFile>>
type WriteCodebook = (setting: ExportSetting) => Promise<ExportedFile>
type WriteNote = (setting: ExportSetting, note: StoredNote) => Promise<Result<ExportedFile>>
type WriteAll = (setting: ExportSetting) => Promise<Result<ExportedFile>>
type WriteTable = (setting: ExportSetting, chosen: readonly Chosen[]) => Promise<ExportedFile>

/** Of one record. */
const texts = {
  published: publishedFile,
  corrected: correctedFile,
  'docx-tracked': docxFile,
  'corrigendum-md': corrigendumMdFile,
  'corrigendum-html': corrigendumHtmlFile,
} as const satisfies Record<string, WriteText>

/** Of one record, or of all. */
const tables = {
  'corrigendum-csv': corrigendumCsvFile,
  'corrections-csv': correctionsFile,
} as const satisfies Record<string, WriteTable>

/** Of one record, or of all, and of those positions only that a filter takes. */
const positions = {
  'positions-csv': positionsCsvFile,
  'positions-zip': positionsZipFile,
  'positions-xlsx': positionsXlsxFile,
  'positions-json': positionsJsonFile,
} as const satisfies Record<string, WritePositions>

/** Of the project, whatever its records. */
const codebooks = {
  'codebook-csv': codebookCsvFile,
  'codebook-stances-csv': stancesCsvFile,
  'codebook-qdc': codebookQdcFile,
} as const satisfies Record<string, WriteCodebook>

/** Of one note. */
const notes = {
  'note-markdown': noteMarkdownFile,
  'note-html': noteHtmlFile,
  'note-docx': noteDocxFile,
} as const satisfies Record<string, WriteNote>

/** Of the project: all its notes and records. */
const archives = {
  vault: vaultFile,
  'project-zip': projectZipFile,
} as const satisfies Record<string, WriteAll>

const textFormats = Object.keys(texts) as readonly (keyof typeof texts)[]
const tableFormats = Object.keys(tables) as readonly (keyof typeof tables)[]

const positionFormats = Object.keys(positions) as readonly (keyof typeof positions)[]
const codebookFormats = Object.keys(codebooks) as readonly (keyof typeof codebooks)[]
const noteFormats = Object.keys(notes) as readonly (keyof typeof notes)[]
const archiveFormats = Object.keys(archives) as readonly (keyof typeof archives)[]

/** Every format there is, in the order they are offered. */
export const exportFormats: readonly string[] = [
  ...textFormats,
  ...tableFormats,
  ...positionFormats,
  ...codebookFormats,
  ...noteFormats,
  ...archiveFormats,
]

/** True for a format that takes a whole project. */
export const isTable = (format: string): boolean =>
  [...tableFormats, ...positionFormats, ...codebookFormats, ...archiveFormats].some(
    (known) => known === format,
  )

/** True for a format that takes one note. */
export const isOfNote = (format: string): boolean => noteFormats.some((known) => known === format)

export type ExportAsked = {
  readonly format: string
  /** Null: every record of the project, for the tables. */
  readonly transcript: TranscriptId | null
  /** For the formats of one note. */
  readonly note?: NoteId | undefined
  /** What permanent links begin with, `https://desk.example.org`. */
  readonly origin: string
  /** Which positions, for the formats of positions; left out: all. */
  readonly filter?: PositionFilter
}

export async function exportProject(
  world: World,
  caller: Caller,
  asked: ExportAsked,
): Promise<Result<ExportedFile>> {
  const refused = refusal(caller, 'export')
  return refused ?? writeExport(world, caller.project, { ...asked, madeAtMs: world.clock() })
}

/** Problems: `not-found` for an unknown format or record; `invalid` when a text is asked of a whole project. */
export async function writeExport(
  shelves: Shelves,
  project: Project,
  asked: ExportAsked & { readonly madeAtMs: number },
): Promise<Result<ExportedFile>> {
  const { format, transcript, origin, madeAtMs } = asked
  const asText = textFormats.find((known) => known === format)
  const asTable = tableFormats.find((known) => known === format)
  const asPositions = positionFormats.find((known) => known === format)
  const asCodebook = codebookFormats.find((known) => known === format)
  const asNote = noteFormats.find((known) => known === format)
  const asArchive = archiveFormats.find((known) => known === format)
  if (!exportFormats.includes(format)) {
    const words = `There is no format “${format}”: choose ${exportFormats.join(', ')}.`
    return failed(problem('not-found', words, 'format'))
  }
  const setting: ExportSetting = { shelves, project, origin, madeAtMs }
  if (asArchive !== undefined) return archives[asArchive](setting)
  if (asNote !== undefined) {
    const note = asked.note === undefined ? null : await shelves.notes.get(asked.note)
    if (asked.note === undefined)
      return failed(problem('invalid', `Say which note to export as ${format}.`, 'note'))
    return note?.project === project.id ? notes[asNote](setting, note) : failed(noSuchNote)
  }
  if (asCodebook !== undefined) return ok(await codebooks[asCodebook](setting))
  if (asPositions !== undefined) {
    if (transcript !== null && (await shelves.transcripts.facts(transcript))?.project !== project.id) {
      return failed(noSuchTranscript)
    }
    return positions[asPositions](setting, { filter: asked.filter ?? wholeFilter, only: transcript })
  }
  const chosen = await chosenRecords(shelves, project, transcript)
  if (!chosen.ok) return chosen
  if (asTable !== undefined) return ok(await tables[asTable](setting, chosen.value))
  const [only] = chosen.value
  if (asText === undefined || transcript === null || only === undefined) {
    return failed(problem('invalid', `Say which record to export as ${format}.`, 'transcript'))
  }
  return ok(await texts[asText](setting, only))
}
