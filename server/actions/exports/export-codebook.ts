// The codebook of a project as files: topics and stances as tables that come back as they went, and for other programs.
import { guidsOf } from '../../../shared/formats/codebook/code-guid.ts'
import { writeCodebookCsv } from '../../../shared/formats/codebook/codebook-csv.ts'
import { writeStancesCsv } from '../../../shared/formats/codebook/stances-csv.ts'
import { writeCodebookQdc } from '../../../shared/formats/codebook/write-qdc.ts'
import { codebookOf } from '../transcripts/transcript-records.ts'
import { type ExportedFile, type ExportSetting, textFile } from './exported-file.ts'

const codebookIn = ({ shelves, project }: ExportSetting) => codebookOf(shelves, project.id)

export async function codebookCsvFile(setting: ExportSetting): Promise<ExportedFile> {
  const { topics } = await codebookIn(setting)
  return textFile(writeCodebookCsv(topics), `${setting.project.slug}-topics.csv`, 'text/csv')
}

export async function stancesCsvFile(setting: ExportSetting): Promise<ExportedFile> {
  const { stances } = await codebookIn(setting)
  return textFile(writeStancesCsv(stances), `${setting.project.slug}-stances.csv`, 'text/csv')
}

export async function codebookQdcFile(setting: ExportSetting): Promise<ExportedFile> {
  const text = writeCodebookQdc(await codebookIn(setting), guidsOf(setting.project.id))
  return textFile(text, `${setting.project.slug}-codebook.qdc`, 'application/xml')
}
