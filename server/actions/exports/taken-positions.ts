// The positions an export is about, with their words: chosen by the same filter and lens as every view of positions, so
// that a file holds exactly what was counted on screen.
import { setImmediate } from 'node:timers/promises'
import { codingLens } from '../../../shared/analysis/coding-lens.ts'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { disclaimerOf } from '../../../shared/formats/corrigendum/corrigendum.ts'
import type { TakenRecord, Taking } from '../../../shared/formats/positions/taken-positions.ts'
import { type PositionFilter, writeFilter } from '../../../shared/records/positions/position-filter.ts'
import type { CodedTranscript, ProjectCodings } from '../positions/codings.ts'
import { namedRecord } from '../positions/named-record.ts'
import { foundIn } from '../positions/placed-positions.ts'
import { type Found, positionRows, type Quoting } from '../positions/position-rows.ts'
import { type ExportSetting, memberNames } from './exported-file.ts'

type Part = { readonly record: CodedTranscript; readonly found: readonly Found[] }

export type PositionsAsked = {
  readonly filter: PositionFilter
  /** One record alone; null: all that the filter takes. */
  readonly only: TranscriptId | null
}

/** Records by day, those without one last; records without a position that fits are left out. */
export async function takePositions(
  setting: ExportSetting,
  { filter, only }: PositionsAsked,
): Promise<Taking> {
  const { shelves, project, origin, madeAtMs } = setting
  const link = `${origin}/p/${project.slug}`
  const codings = await shelves.codings.of(project.id)
  const { codebook, standing, people } = codings
  const parts = fitting(codings, { filter, only })
  const member = await memberNames(setting)
  const quoting: Quoting = { world: shelves, caller: { project }, standing, people }
  const records: TakenRecord[] = []
  for (const part of parts) {
    records.push(await takenRecord(setting, quoting, part, filter))
    await setImmediate()
  }
  return {
    project: { name: project.name, link },
    madeAtMs,
    filter: { ...(only === null ? {} : { transcript: only }), ...writeFilter(filter) },
    records,
    names: { codebook, member, kindOf: (actor) => standing.kindOf(standing.sameActor(actor)) },
  }
}

function fitting(
  { names, standing, records }: ProjectCodings,
  { filter, only }: PositionsAsked,
): readonly Part[] {
  const lens = codingLens(filter, standing, names)
  return records
    .filter((record) => lens.takesRecord(record) && (only === null || record.id === only))
    .map((record) => ({ record, found: foundIn([record], lens) }))
    .filter(({ found }) => found.length > 0)
}

async function takenRecord(
  { shelves, project, origin }: ExportSetting,
  quoting: Quoting,
  { record, found }: Part,
  filter: PositionFilter,
): Promise<TakenRecord> {
  const stored = await shelves.transcripts.get(record.id)
  if (!stored) throw new Error(`transcript ${record.id} is listed but not there`)
  const { sameActor, sameTopic } = quoting.standing
  const asked = new Set(filter.topics.map(sameTopic))
  const { event } = namedRecord(stored)
  return {
    id: record.id,
    title: stored.title,
    event,
    day: stored.day,
    fileName: stored.fileName,
    sha256: stored.sha256,
    disclaimer: disclaimerOf(stored.transcript),
    link: `${origin}/p/${project.slug}/t/${record.id}`,
    positions: (await positionRows(quoting, found)).map(({ row }) => ({
      ...row,
      reported: row.reportedBy !== null && sameActor(row.reportedBy) !== row.holder,
      chosenTopics: asked.size === 0 ? row.topics : row.topics.filter((topic) => asked.has(topic)),
    })),
  }
}
