// The positions an export is about, with their words: chosen by the same filter and lens as every view of positions, so
// that a file holds exactly what was counted on screen.
import { setImmediate } from 'node:timers/promises'
import { codingLens } from '../../../shared/analysis/coding-lens.ts'
import type { RecordKey, TopicId, TranscriptId } from '../../../shared/base/id.ts'
import { disclaimerOf } from '../../../shared/formats/corrigendum/corrigendum.ts'
import type { TakenRecord, Taking } from '../../../shared/formats/positions/taken-positions.ts'
import { type PositionFilter, writeFilter } from '../../../shared/records/positions/position-filter.ts'
import type { CodedTranscript, ProjectCodings } from '../positions/codings.ts'
import { namedRecord } from '../positions/named-record.ts'
import { type Found, positionRows, type Quoting } from '../positions/position-rows.ts'
import { type ExportSetting, memberNames } from './exported-file.ts'

/** What the lens says of a position; it goes stale at the next `await`, so it is asked at once. */
type Seen = Found & { readonly reported: boolean; readonly topics: readonly TopicId[] }
type Part = { readonly record: CodedTranscript; readonly seen: readonly Seen[] }

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
    records.push(await takenRecord(setting, quoting, part))
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
    .map((record) => {
      const { fits, topics } = lens.on(record.day)
      const seen = record.codings.filter(fits).map((coding) => ({
        record,
        coding,
        reported: lens.isReported(coding),
        topics: topics(coding).map((topic) => names.topics.nameOf(topic) as TopicId),
      }))
      return { record, seen }
    })
    .filter(({ seen }) => seen.length > 0)
}

async function takenRecord(
  { shelves, project, origin }: ExportSetting,
  quoting: Quoting,
  { record, seen }: Part,
): Promise<TakenRecord> {
  const stored = await shelves.transcripts.get(record.id)
  if (!stored) throw new Error(`transcript ${record.id} is listed but not there`)
  const seenByKey = new Map<RecordKey, Seen>(seen.map((each) => [each.coding.key, each]))
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
    positions: (await positionRows(quoting, seen)).flatMap(({ row }) => {
      const asSeen = seenByKey.get(row.key)
      return asSeen ? [{ ...row, reported: asSeen.reported, chosenTopics: asSeen.topics }] : []
    }),
  }
}
