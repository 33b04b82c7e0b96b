// `project-zip`: everything of a project to keep or hand on: the vault, every quote as tables, the records as they were
// published and as corrected, and the corrections. No addresses of members are in it, only names.
import { setImmediate } from 'node:timers/promises'
import { actorName } from '../../../../shared/actors/actor.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { createPaths, fileName } from '../../../../shared/formats/note-files/file-names.ts'
import {
  citationOf,
  type QuoteFields,
  quoteColumns,
  quotesJsonParts,
} from '../../../../shared/formats/note-files/quote-table.ts'
import {
  nodesOf,
  quoteIn,
  type TakenNote,
  takenQuoteOf,
} from '../../../../shared/formats/note-files/taken-note.ts'
import { writeTableCsv } from '../../../../shared/formats/positions/table.ts'
import { lookup, placesOf, type Taking } from '../../../../shared/formats/positions/taken-positions.ts'
import { wholeFilter } from '../../../../shared/records/positions/position-filter.ts'
import { spanAddress } from '../../../../shared/transcript/span.ts'
import { speakersInWords } from '../../../../shared/wire/sharing/quote-speakers.ts'
import type { TranscriptFacts } from '../../../stores/transcripts.ts'
import { chosenRecords } from '../chosen-records.ts'
import { correctionsFile } from '../export-tables.ts'
import { correctedFile, publishedFile } from '../export-texts.ts'
import type { Chosen, ExportedFile, ExportSetting } from '../exported-file.ts'
import { writeTable } from '../exported-file.ts'
import { takePositions } from '../taken-positions.ts'
import { type Archive, createArchive } from './archive.ts'
import { createNoteTaker } from './take-note.ts'
import { planVault, vaultReadme, writeVault } from './vault.ts'

export async function projectZipFile(setting: ExportSetting): Promise<Result<ExportedFile>> {
  const archive = createArchive(setting.madeAtMs)
  const plan = await planVault(setting)
  await archive.add('README.md', `${vaultReadme(setting, plan)}\n${aboutTheRest}`)
  const facts = new Map<string, TranscriptFacts>(plan.records.map(([, record]) => [record.id, record]))
  const rows: QuoteFields[] = []
  const written = await writeVault(setting, archive, plan, await createNoteTaker(setting), (note) =>
    rows.push(...noteRows(note, facts)),
  )
  if (!written.ok) return written
  rows.push(...(await positionRows(await takePositions(setting, { filter: wholeFilter, only: null }))))
  const parts = Array.from({ length: Math.ceil(rows.length / 500) }, (_, n) =>
    rows.slice(n * 500, (n + 1) * 500),
  )
  const csv = await writeTable(parts, (some) => writeTableCsv({ columns: quoteColumns, rows: some.flat() }))
  await archive.add('quotes.csv', csv)
  await archive.add('quotes.json', quotesJsonParts(rows, setting.madeAtMs))
  const chosen = await chosenRecords(setting.shelves, setting.project, null)
  if (!chosen.ok) return chosen
  await addTexts(setting, archive, chosen.value)
  await archive.add('corrections.csv', (await correctionsFile(setting, chosen.value)).bytes)
  const name = `${setting.project.slug}.zip`
  return ok({ bytes: archive.end(), fileName: name, contentType: 'application/zip' })
}

const aboutTheRest = `Beside the vault:

- \`quotes.csv\`, \`quotes.json\`: every quote of the notes and the words of every position, in both readings, with a citation.
- \`published/\`: the records, byte for byte as they were published. \`corrected/\`: the same with the accepted corrections.
- \`corrections.csv\`: every correction, decided or not.
`

/** In the order of import; two records with one file name get two names. */
async function addTexts(setting: ExportSetting, archive: Archive, chosen: readonly Chosen[]): Promise<void> {
  const pathOf = createPaths()
  for (const each of chosen) {
    const { fileName: given } = each.stored
    const [, stem = '', ending = 'txt'] = /^(.*?)(?:\.(\w{1,5}))?$/s.exec(given) ?? []
    const name = fileName(stem, 'record')
    const published = pathOf('published/', name, ending)
    await archive.add(published, (await publishedFile(setting, each)).bytes)
    const corrected = published.slice('published/'.length, -ending.length - 1)
    await archive.add(pathOf('corrected/', corrected, 'txt'), (await correctedFile(setting, each)).bytes)
    await setImmediate()
  }
}

function noteRows(note: TakenNote, facts: ReadonlyMap<string, TranscriptFacts>): readonly QuoteFields[] {
  return nodesOf(note.blocks, 'quote').flatMap((node) => {
    const quote = quoteIn(node)
    if (quote === null) return []
    const taken = takenQuoteOf(note, quote)
    const transcript = taken.at?.transcript ?? quote.transcript
    const record = facts.get(transcript)
    const paragraph = taken.at === null ? null : taken.at.segment + 1
    const day = record?.day ?? null
    return {
      from: 'note',
      note_id: note.id,
      note: note.title,
      position_id: quote.source?.root === 'positions' ? quote.source.key : null,
      holder: null,
      topics: null,
      stance: null,
      transcript_id: transcript,
      record: record?.title ?? null,
      day,
      paragraph,
      spans: taken.address === null ? null : quote.spans.map((span) => spanAddress(span).slice(1)).join('; '),
      speaker: taken.speaker,
      published_text: taken.at === null ? null : (taken.published ?? taken.words),
      corrected_text: taken.at === null ? null : taken.words,
      as_cited: quote.asCited,
      cited_at: taken.isDayFalse ? null : new Date(quote.citedAtMs).toISOString(),
      remark: taken.remark,
      permalink: taken.address,
      citation:
        taken.address === null || paragraph === null
          ? null
          : citationOf({
              speaker: taken.speaker,
              record: record?.title ?? transcript,
              day,
              paragraph,
              address: taken.address,
            }),
    }
  })
}

async function positionRows({ records, names }: Taking): Promise<readonly QuoteFields[]> {
  const { topic, stance } = lookup(names.codebook)
  const rows: QuoteFields[] = []
  for (const record of records) {
    for (const position of record.positions) {
      const [first] = position.spans
      const paragraph = first ? first.startSegment + 1 : null
      const address = `${record.link}${first ? spanAddress(first) : ''}`
      const speaker = speakersInWords(position.speakers ?? [position])
      rows.push({
        from: 'position',
        note_id: null,
        note: null,
        position_id: position.key,
        holder: actorName(position.holder),
        topics: position.topics.map((id) => topic(id).path).join('; '),
        stance: stance(position.stance).name,
        transcript_id: record.id,
        record: record.title,
        day: record.day,
        paragraph,
        spans: placesOf(position).join('; '),
        speaker,
        published_text: position.publishedText,
        corrected_text: position.correctedText,
        as_cited: null,
        cited_at: null,
        remark: null,
        permalink: address,
        citation:
          paragraph === null
            ? null
            : citationOf({ speaker, record: record.title, day: record.day, paragraph, address }),
      })
    }
    await setImmediate()
  }
  return rows
}
