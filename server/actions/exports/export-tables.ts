// The table of corrections, decided or not, for a spreadsheet or a script.
import { writeCorrectionsCsv } from '../../../shared/formats/corrections-csv.ts'
import {
  type Chosen,
  type ExportedFile,
  type ExportSetting,
  linkTo,
  memberNames,
  textFile,
  writeTable,
} from './exported-file.ts'

export async function correctionsFile(
  setting: ExportSetting,
  chosen: readonly Chosen[],
): Promise<ExportedFile> {
  const parts = chosen.map(({ stored, records }) => ({
    transcript: stored.id,
    title: stored.title,
    records,
    linkTo: linkTo(setting, stored.id),
  }))
  const memberName = await memberNames(setting)
  const text = await writeTable(parts, (some) => writeCorrectionsCsv(some, memberName))
  return textFile(text, `${setting.project.slug}-corrections.csv`, 'text/csv')
}
