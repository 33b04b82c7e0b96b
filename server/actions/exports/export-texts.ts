// The texts of one record: the bytes as they were published, the corrected text, and both in one Word file.
import { writeCorrected } from '../../../shared/formats/corrected.ts'
import { decodeText } from '../../../shared/formats/decode-text.ts'
import { trackedRecord } from '../../../shared/formats/docx/tracked-record.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { makeDocx } from './docx/make-docx.ts'
import {
  besides,
  type Chosen,
  type ExportedFile,
  type ExportSetting,
  memberNames,
  type Shelves,
  textFile,
} from './exported-file.ts'

async function sourceOf(shelves: Shelves, { stored }: Chosen): Promise<Uint8Array> {
  const source = await shelves.transcripts.source(stored.id)
  if (!source) throw new Error(`transcript ${stored.id} has no source`)
  return source
}

export const publishedFile = async ({ shelves }: ExportSetting, chosen: Chosen): Promise<ExportedFile> => ({
  bytes: await sourceOf(shelves, chosen),
  fileName: chosen.stored.fileName,
  contentType: 'text/plain; charset=utf-8',
})

export async function correctedFile({ shelves }: ExportSetting, chosen: Chosen): Promise<ExportedFile> {
  const { stored, records } = chosen
  const source = decodeText(await sourceOf(shelves, chosen)).text
  const text = writeCorrected(source, stored.transcript, appliedBySegment(records))
  return textFile(text, besides(stored.fileName, 'corrected.txt'), 'text/plain')
}

export async function docxFile(setting: ExportSetting, { stored, records }: Chosen): Promise<ExportedFile> {
  const tracked = trackedRecord(stored.transcript, records.decisions, await memberNames(setting))
  const { fileName, sha256 } = stored
  return {
    bytes: await makeDocx({
      what: 'tracked record',
      record: tracked,
      facts: { fileName, sha256, madeAtMs: setting.madeAtMs },
    }),
    fileName: besides(fileName, 'tracked.docx'),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
}
