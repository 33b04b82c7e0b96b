// `rapporteur export`: writes records out. Reads one moment of the data and takes no lock: a server may be running.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { NoteId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { exportFormats, isOfNote, isTable, writeExport } from '../../actions/exports/export-project.ts'
import type { ExportedFile, Shelves } from '../../actions/exports/exported-file.ts'
import { createCodings } from '../../actions/positions/coding-index.ts'
import { findProject } from '../../actions/projects/find-project.ts'
import { createSeals } from '../../actions/queries/seals.ts'
import { findNamedTranscript } from '../../actions/transcripts/find-named-transcript.ts'
import { addressOf, type Config } from '../../config.ts'
import { storedRooms } from '../../live/stored-rooms.ts'
import type { Directory } from '../../stores/directory.ts'
import type { Project } from '../../stores/projects.ts'
import { closeDatabase, openMoment } from '../../stores/sqlite/database.ts'
import { createDirectory } from '../../stores/sqlite/directory.ts'
import { sqliteRoomLog } from '../../stores/sqlite/room-log.ts'
import { sqliteRows } from '../../stores/sqlite/rows.ts'
import { keptSecret } from '../../stores/sqlite/sharing/kept-secret.ts'
import { type Command, readFlags, sayProblem, wrongUse } from '../command.ts'
import { mustHoldData, settingsOf } from '../data-folder.ts'
import { databaseFile, sealSecret } from '../open-app.ts'
import { fileProblem } from './file-problem.ts'

const usage = `rapporteur export --project P --format F [--transcript T | --note N] [--out FILE] [--data DIR]

Writes records or notes of the project P (its address or exact name) to standard output, or to FILE. Works beside a
running server.

--format      published         the bytes exactly as they were imported
              corrected         the same with the accepted corrections in place, as UTF-8
              docx-tracked      a Word file with the accepted corrections as tracked changes
              corrigendum-md    the accepted corrections, a line each, to send to the publisher, as Markdown
              corrigendum-html  the same as a page to print
              corrigendum-csv   the same as a table, of one record or all
              corrections-csv   every correction, decided or not, of one record or all
              positions-csv     every position, of one record or all: a row for each of its topics
              positions-zip     the same with the codebook and what the columns mean, in an archive
              positions-xlsx    the same as a workbook
              positions-json    the same for programs
              codebook-csv      the topics of the project; codebook-stances-csv: its stances
              codebook-qdc      both for other programs of qualitative research (REFI-QDA)
              note-markdown     one note as Markdown; note-html: as a page; note-docx: as a Word file
              vault             all notes as Markdown files that link to each other and to the records they quote
              project-zip       the vault, every quote as a table, the records in both readings, the corrections
--transcript  a record's id, or the unique beginning of its id, title, session or file name; needed but for the tables
              (-csv), positions, codebooks and archives unless the project has only one record
--note        a note's id (the end of its address), or its exact title; for the formats of one note

Links begin with the first of RAPPORTEUR_ORIGINS, else with HOST and PORT as for start.
`

const options = {
  project: { type: 'string' },
  format: { type: 'string' },
  transcript: { type: 'string' },
  note: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
} as const

type Asked = {
  readonly project: string
  readonly format: string
  readonly transcript: string | undefined
  readonly note: string | undefined
}

export const exportRecords: Command = {
  name: 'export',
  summary: 'Write records and tables to a file',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options })
    if (!flags.ok) return wrongUse(exportRecords, terminal, flags.problem.message)
    const { project, format, transcript, note, out, data } = flags.value.values
    if (project === undefined) return wrongUse(exportRecords, terminal, '--project is missing.')
    if (format === undefined || !exportFormats.some((known) => known === format)) {
      return wrongUse(exportRecords, terminal, `--format is one of ${exportFormats.join(', ')}.`)
    }
    const settings = settingsOf(data, terminal)
    if (!settings.ok) return wrongUse(exportRecords, terminal, settings.problem.message)
    const written = await readOut(settings.value, { project, format, transcript, note })
    if (!written.ok) return sayProblem(terminal, written.problem)
    if (out === undefined) {
      terminal.out(written.value.bytes)
      return 0
    }
    try {
      writeFileSync(out, written.value.bytes)
      return 0
    } catch (error) {
      return sayProblem(terminal, fileProblem(out, error))
    }
  },
}

async function readOut(config: Config, asked: Asked): Promise<Result<ExportedFile>> {
  const there = mustHoldData(config.dataDir)
  if (!there.ok) return there
  const database = openMoment(databaseFile(config.dataDir))
  if (!database.ok) return database
  try {
    const directory = createDirectory(database.value)
    const rows = sqliteRows(database.value)
    const codings = createCodings({ rows, transcripts: directory.transcripts })
    const rooms = storedRooms(sqliteRoomLog(database.value))
    const seals = createSeals(keptSecret(database.value, sealSecret, randomBytes))
    const shelves = { ...directory, rows, codings, rooms, seals }
    return await exportFrom(shelves, asked, addressOf(config, config.port))
  } finally {
    closeDatabase(database.value)
  }
}

async function exportFrom(
  shelves: Directory & Shelves,
  asked: Asked,
  origin: string,
): Promise<Result<ExportedFile>> {
  const project = await findProject(shelves, asked.project)
  if (!project.ok) return project
  const more = { format: asked.format, origin, madeAtMs: Date.now() }
  if (isOfNote(asked.format)) {
    const note = await namedNote(shelves, project.value, asked.note)
    if (!note.ok) return note
    return writeExport(shelves, project.value, { ...more, transcript: null, note: note.value })
  }
  if (asked.transcript === undefined && isTable(asked.format)) {
    return writeExport(shelves, project.value, { ...more, transcript: null })
  }
  const transcript = await findNamedTranscript(shelves, project.value, asked.transcript ?? null)
  if (!transcript.ok) return transcript
  return writeExport(shelves, project.value, { ...more, transcript: transcript.value })
}

/** By its id or exact title; left out, the project's only note. */
async function namedNote(
  { notes }: Pick<Directory, 'notes'>,
  project: Project,
  named: string | undefined,
): Promise<Result<NoteId>> {
  const all = await notes.ofProject(project.id)
  const found = all.filter(({ id, title }) => named === undefined || id === named || title === named)
  const [only, ...others] = found
  if (only && others.length === 0) return ok(only.id)
  if (named === undefined) return failed(problem('invalid', 'Say which note with --note.', 'note'))
  const words = only
    ? `Several notes are called “${named}”: ${found.map(({ id }) => id).join(', ')}.`
    : `There is no note “${named}” in this project.`
  return failed(problem(only ? 'conflict' : 'not-found', words, 'note'))
}
