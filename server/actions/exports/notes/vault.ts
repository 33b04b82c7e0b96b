// `vault`: a project's notes as a folder of Markdown files that link to each other, with their pictures and the records
// they quote. Obsidian opens it as it is; every other program sees plain Markdown.

import { setImmediate } from 'node:timers/promises'
import { saidOnce } from '../../../../shared/actors/said-once.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { disclaimerOf } from '../../../../shared/formats/corrigendum/corrigendum.ts'
import { dayWords } from '../../../../shared/formats/corrigendum/plain-words.ts'
import { createPaths, fileName } from '../../../../shared/formats/note-files/file-names.ts'
import { noteFileParts, type VaultPlaces } from '../../../../shared/formats/note-files/note-file.ts'
import {
  blockId,
  recordFileParts,
  type TakenText,
} from '../../../../shared/formats/note-files/record-file.ts'
import type { TakenNote, TakenPicture } from '../../../../shared/formats/note-files/taken-note.ts'
import { writeNoteMarkdown } from '../../../../shared/formats/note-markdown/write-note-markdown.ts'
import { quoteOf } from '../../../../shared/transcript/quote.ts'
import { spanWithin } from '../../../../shared/transcript/span.ts'
import { turnOfSegment } from '../../../../shared/transcript/transcript.ts'
import type { StoredNote } from '../../../stores/notes.ts'
import type { TranscriptFacts } from '../../../stores/transcripts.ts'
import type { ReadRecord } from '../../quotes/quote-reader.ts'
import type { ExportedFile, ExportSetting } from '../exported-file.ts'
import { speakerLookup } from '../speaker-lookup.ts'
import { type Archive, createArchive } from './archive.ts'
import { createNoteTaker, type NoteTaker } from './take-note.ts'

export async function vaultFile(setting: ExportSetting): Promise<Result<ExportedFile>> {
  const archive = createArchive(setting.madeAtMs)
  const places = await planVault(setting)
  await archive.add('README.md', vaultReadme(setting, places))
  const written = await writeVault(setting, archive, places, await createNoteTaker(setting), () => {})
  if (!written.ok) return written
  const fileName = `${setting.project.slug}-vault.zip`
  return ok({ bytes: archive.end(), fileName, contentType: 'application/zip' })
}

/** Where everything lies, before anything is written: notes link to notes that come later. */
export type VaultPlan = {
  /** By path. */
  readonly notes: readonly (readonly [path: string, note: StoredNote])[]
  readonly records: readonly (readonly [path: string, record: TranscriptFacts])[]
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

export async function planVault({ shelves, project }: ExportSetting): Promise<VaultPlan> {
  const pathOf = createPaths()
  const folderOf = folders()
  const notes = [...(await shelves.notes.ofProject(project.id))].sort(byId)
  const records = [...(await shelves.transcripts.ofProject(project.id))].sort(byId)
  const plan: { notes: [string, StoredNote][]; records: [string, TranscriptFacts][] } = {
    notes: [],
    records: [],
  }
  for (const note of notes) {
    plan.notes.push([pathOf(folderOf(note.folder), fileName(note.title), 'md'), note])
    if (plan.notes.length % titlesAtOnce === 0) await setImmediate()
  }
  for (const record of records)
    plan.records.push([pathOf('records/', fileName(record.title || record.fileName), 'md'), record])
  return { notes: plan.notes.sort(byPath), records: plan.records.sort(byPath) }
}

/** Names of files are cut between signs as people see them, which takes a while for many. */
const titlesAtOnce = 100

/** Folders of different names stay different, whatever of their signs a system refuses. */
function folders(): (folder: string) => string {
  const nameOf = createPaths()
  const known = new Map<string, string>()
  return (folder) => {
    if (folder === '') return 'notes/'
    const path = known.get(folder) ?? nameOf('notes/', folderName(folder), '').replace(/\.$/, '/')
    known.set(folder, path)
    return path
  }
}

/** A folder called as a note's file would be one name for two things. */
const folderName = (folder: string): string => fileName(folder.replace(/(?:\.md[\s.]*)+$/i, ''), 'Folder')

/** `seen` is told every note as it was taken. */
export async function writeVault(
  setting: ExportSetting,
  archive: Archive,
  plan: VaultPlan,
  taker: NoteTaker,
  seen: (note: TakenNote) => void,
): Promise<Result<null>> {
  const pathOf = new Map<string, string>(
    [...plan.notes, ...plan.records].map(([path, { id }]) => [id, path.replace(/\.md$/, '')]),
  )
  const pictures = new Set<string>()
  for (const [path, stored] of plan.notes) {
    const taken = await taker.take(stored)
    if (!taken.ok) return taken
    const note = taken.value
    const { origin, project } = setting
    await archive.add(path, noteFileParts(note, origin, placesFrom(path, pathOf, note, project.slug)))
    for (const picture of note.pictures.values()) {
      if (pictures.has(picture.id)) continue
      pictures.add(picture.id)
      await archive.add(`attachments/${pictureName(picture)}`, picture.bytes, true)
    }
    seen(note)
    await setImmediate()
  }
  for (const [path, { id }] of plan.records) {
    const record = await taker.reader.record(id)
    if (record) await archive.add(path, recordFileParts(textOf(setting, record)))
    await setImmediate()
  }
  return ok(null)
}

const pictureName = ({ id, type }: Pick<TakenPicture, 'id' | 'type'>): string =>
  `${id}.${type.slice('image/'.length)}`

function placesFrom(
  path: string,
  pathOf: ReadonlyMap<string, string>,
  { pictures }: TakenNote,
  slug: string,
): VaultPlaces {
  const up = '../'.repeat(path.split('/').length - 1)
  const recordBlock = (id: string, block: string): string | null => {
    const record = pathOf.get(id)
    return record === undefined ? null : `${record}#^${block}`
  }
  return {
    pictureAt: (image) =>
      `${up}attachments/${pictureName({ id: image, type: pictures.get(image)?.type ?? '' })}`,
    linkTo: (address) => {
      const found = inProgram.exec(address)
      if (found === null || found[1] !== slug) return null
      const [, , kind, id = '', paragraph] = found
      if (kind === 't' && paragraph !== undefined) return recordBlock(id, paragraph)
      return pathOf.get(id) ?? null
    },
    blockOf: ({ at }) => (at === null ? null : recordBlock(at.transcript, blockId(at.segment))),
  }
}

/** `/p/cyber/notes/<id>` and `/p/cyber/t/<id>#s41:3-9` of any server: ids are the same nowhere else. */
const inProgram =
  /^https?:\/\/[^/]+\/p\/([^/?#]+)\/(notes|t)\/([0-9A-HJKMNP-TV-Z]{26})(?:#(s\d+)[\d:.s,-]*)?$/

function textOf({ origin, project }: ExportSetting, record: ReadRecord): TakenText {
  const { transcript, texts, applied, records, people } = record
  const speakerOf = speakerLookup(transcript, records.attributions, people)
  let [lastTurn, lastWords] = [-1, '']
  return {
    id: record.id,
    title: record.title || record.fileName,
    day: record.day,
    fileName: record.fileName,
    sha256: record.sha256,
    disclaimer: disclaimerOf(transcript),
    address: `${origin}/p/${project.slug}/t/${record.id}`,
    segments: texts.map((text, segment) => {
      const { person, label } = speakerOf(segment, 0)
      const said = person ? saidOnce(person.name, person.affiliation).join(', ') : (label ?? '—')
      const turn = turnOfSegment(transcript, segment).index
      const isNew = turn !== lastTurn || said !== lastWords
      lastTurn = turn
      lastWords = said
      return {
        text: quoteOf([spanWithin(segment, 0, text.length)], texts, applied).correctedText,
        speaker: isNew ? said : null,
      }
    }),
  }
}

export const vaultReadme = (
  { project, origin, madeAtMs }: ExportSetting,
  plan: VaultPlan,
): string => `${heading(project.name)}
Notes and records of a project in Rapporteur, made on ${dayWords(madeAtMs)} from ${origin}/p/${project.slug}.

- \`notes/\`: ${plan.notes.length} ${plan.notes.length === 1 ? 'note' : 'notes'}, one file each, in their folders. What is known of a note stands at its top.
- \`records/\`: ${plan.records.length} ${plan.records.length === 1 ? 'record' : 'records'} in the corrected reading, a paragraph each; ¶ 41 has the block id \`^s41\`.
- \`attachments/\`: the pictures of notes.

A quote is a block quotation with who said it, where, and a link to its paragraph here and on the server. It reads as the
record read on that day; where a note cited it otherwise, or it was published otherwise, both are said below it. Comments
such as \`<!-- quote … -->\` keep it a live quote when a note is pasted back into Rapporteur.

The zip opens as a vault in Obsidian; every file is plain Markdown for any other program.
`

const heading = (text: string): string =>
  writeNoteMarkdown([{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }])
