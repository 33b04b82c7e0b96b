// Positions as files: a table, the table with its codebook in an archive, a workbook, a document for programs.
import { setImmediate } from 'node:timers/promises'
import { strToU8, zip } from 'fflate'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { stanceTable, topicTable } from '../../../shared/formats/positions/codebook-tables.ts'
import { writePositionsCsv } from '../../../shared/formats/positions/positions-csv.ts'
import { positionsJsonParts } from '../../../shared/formats/positions/positions-json.ts'
import { writePositionsReadme } from '../../../shared/formats/positions/positions-readme.ts'
import { writeTableCsv } from '../../../shared/formats/positions/table.ts'
import type { TakenRecord, Taking } from '../../../shared/formats/positions/taken-positions.ts'
import { type ExportedFile, type ExportSetting, textFile, writeTable } from './exported-file.ts'
import { positionsWorkbook, workbookProblem } from './positions-workbook.ts'
import { type PositionsAsked, takePositions } from './taken-positions.ts'

type WritePositions = (setting: ExportSetting, asked: PositionsAsked) => Promise<Result<ExportedFile>>

const positionsAtOnce = 250

/** A record with very many positions is written in several parts, with the server free in between. */
const inParts = (record: TakenRecord): readonly TakenRecord[] =>
  Array.from({ length: Math.ceil(record.positions.length / positionsAtOnce) }, (_, i) => ({
    ...record,
    positions: record.positions.slice(i * positionsAtOnce, (i + 1) * positionsAtOnce),
  }))

const tableOf = ({ records, names }: Taking): Promise<string> =>
  writeTable(records.flatMap(inParts), (some) => writePositionsCsv(some, names))

export const positionsCsvFile: WritePositions = async (setting, asked) => {
  const text = await tableOf(await takePositions(setting, asked))
  return ok(textFile(text, `${setting.project.slug}-positions.csv`, 'text/csv'))
}

export const positionsJsonFile: WritePositions = async (setting, asked) => {
  const parts: string[] = []
  for (const part of positionsJsonParts(await takePositions(setting, asked))) {
    parts.push(part)
    await setImmediate()
  }
  return ok(textFile(parts.join(''), `${setting.project.slug}-positions.json`, 'application/json'))
}

/** Fails with `too-big` when there are more rows than a workbook holds. */
export const positionsXlsxFile: WritePositions = async (setting, asked) => {
  const taking = await takePositions(setting, asked)
  const tooMany = workbookProblem(taking)
  if (tooMany) return failed(tooMany)
  return ok({
    bytes: await positionsWorkbook(taking),
    fileName: `${setting.project.slug}-positions.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

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
  return ok({ bytes, fileName: `${setting.project.slug}-positions.zip`, contentType: 'application/zip' })
}

/** A zip knows no earlier days. */
const zipBegins = Date.UTC(1980, 0, 2)

const archive = (madeAtMs: number, files: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
    zip(Object.fromEntries(entries), { mtime: Math.max(madeAtMs, zipBegins) }, (error, bytes) =>
      error ? fail(error) : done(bytes),
    )
  })
