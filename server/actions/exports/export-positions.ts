// Positions as files: a table, the table with its codebook in an archive, a workbook, a document for programs.
import { strToU8, zip } from 'fflate'
import { stanceTable, topicTable } from '../../../shared/formats/positions/codebook-tables.ts'
import { writePositionsCsv } from '../../../shared/formats/positions/positions-csv.ts'
import { writePositionsJson } from '../../../shared/formats/positions/positions-json.ts'
import { writePositionsReadme } from '../../../shared/formats/positions/positions-readme.ts'
import { writeTableCsv } from '../../../shared/formats/positions/table.ts'
import type { Taking } from '../../../shared/formats/positions/taken-positions.ts'
import { type ExportedFile, type ExportSetting, textFile, writeTable } from './exported-file.ts'
import { positionsWorkbook } from './positions-workbook.ts'
import { type PositionsAsked, takePositions } from './taken-positions.ts'

type WritePositions = (setting: ExportSetting, asked: PositionsAsked) => Promise<ExportedFile>

const tableOf = ({ records, names }: Taking): Promise<string> =>
  writeTable(records, (some) => writePositionsCsv(some, names))

export const positionsCsvFile: WritePositions = async (setting, asked) => {
  const text = await tableOf(await takePositions(setting, asked))
  return textFile(text, `${setting.project.slug}-positions.csv`, 'text/csv')
}

export const positionsJsonFile: WritePositions = async (setting, asked) => {
  const text = writePositionsJson(await takePositions(setting, asked))
  return textFile(text, `${setting.project.slug}-positions.json`, 'application/json')
}

export const positionsXlsxFile: WritePositions = async (setting, asked) => ({
  bytes: await positionsWorkbook(await takePositions(setting, asked)),
  fileName: `${setting.project.slug}-positions.xlsx`,
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

/** The columns of the positions name topics and stances by the ids of the two tables beside them. */
export const positionsZipFile: WritePositions = async (setting, asked) => {
  const taking = await takePositions(setting, asked)
  const { codebook } = taking.names
  const bytes = await archive(setting.madeAtMs, {
    'README.txt': writePositionsReadme(taking),
    'positions.csv': await tableOf(taking),
    'codebook.csv': writeTableCsv(topicTable(codebook)),
    'stances.csv': writeTableCsv(stanceTable(codebook)),
  })
  return { bytes, fileName: `${setting.project.slug}-positions.zip`, contentType: 'application/zip' }
}

const archive = (madeAtMs: number, files: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
    zip(Object.fromEntries(entries), { mtime: madeAtMs }, (error, bytes) =>
      error ? fail(error) : done(bytes),
    )
  })
