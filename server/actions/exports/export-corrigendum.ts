// The corrigendum of records, to send to whoever published them.
import type { CorrigendumOf } from '../../../shared/formats/corrigendum/corrigendum.ts'
import { writeCorrigendumCsv } from '../../../shared/formats/corrigendum/corrigendum-csv.ts'
import { writeCorrigendumHtml } from '../../../shared/formats/corrigendum/corrigendum-html.ts'
import { writeCorrigendumMd } from '../../../shared/formats/corrigendum/corrigendum-md.ts'
import { peopleOf } from '../transcripts/transcript-records.ts'
import {
  besides,
  type Chosen,
  type ExportedFile,
  type ExportSetting,
  linkTo,
  memberNames,
  textFile,
  writeTable,
} from './exported-file.ts'
import { speakerLookup } from './speaker-lookup.ts'

export async function corrigendumMdFile(setting: ExportSetting, chosen: Chosen): Promise<ExportedFile> {
  const text = writeCorrigendumMd((await corrigendaOf(setting))(chosen), setting.madeAtMs)
  return textFile(text, besides(chosen.stored.fileName, 'corrigendum.md'), 'text/markdown')
}

export async function corrigendumHtmlFile(setting: ExportSetting, chosen: Chosen): Promise<ExportedFile> {
  const text = writeCorrigendumHtml((await corrigendaOf(setting))(chosen), setting.madeAtMs)
  return textFile(text, besides(chosen.stored.fileName, 'corrigendum.html'), 'text/html')
}

export async function corrigendumCsvFile(
  setting: ExportSetting,
  chosen: readonly Chosen[],
): Promise<ExportedFile> {
  const corrigendumOf = await corrigendaOf(setting)
  const partOf = (each: Chosen) => ({ ...corrigendumOf(each), id: each.stored.id })
  const text = await writeTable(chosen, (some) => writeCorrigendumCsv(some.map(partOf)))
  return textFile(text, `${setting.project.slug}-corrigendum.csv`, 'text/csv')
}

/** What a corrigendum of any of the project's records is written from. */
async function corrigendaOf(setting: ExportSetting): Promise<(chosen: Chosen) => CorrigendumOf> {
  const memberName = await memberNames(setting)
  const people = await peopleOf(setting.shelves, setting.project.id)
  return ({ stored, records }) => ({
    transcript: stored.transcript,
    fileName: stored.fileName,
    sha256: stored.sha256,
    decisions: records.decisions,
    speakerAt: speakerLookup(stored.transcript, records.attributions, people),
    memberName,
    linkTo: linkTo(setting, stored.id),
  })
}
