// The tables of records: every correction and every position, decided or not, for a spreadsheet or a script.
import type { StanceId, TopicId } from '../../../shared/base/id.ts'
import { writeCorrectionsCsv } from '../../../shared/formats/corrections-csv.ts'
import { type PositionNames, writePositionsCsv } from '../../../shared/formats/positions-csv.ts'
import { currentTopicId } from '../../../shared/records/codebook/codebook.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { codebookOf, peopleOf } from '../transcripts/transcript-records.ts'
import {
  type Chosen,
  type ExportedFile,
  type ExportSetting,
  linkTo,
  memberNames,
  textFile,
  writeTable,
} from './exported-file.ts'
import { speakerLookup } from './speaker-lookup.ts'

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

export async function positionsFile(
  setting: ExportSetting,
  chosen: readonly Chosen[],
): Promise<ExportedFile> {
  const people = await peopleOf(setting.shelves, setting.project.id)
  const names = await positionNames(setting)
  const partOf = ({ stored, records }: Chosen) => ({
    transcript: stored.id,
    title: stored.title,
    records,
    publishedTexts: stored.transcript.segments.map(({ text }) => text),
    appliedBySegment: appliedBySegment(records),
    speakerAt: speakerLookup(stored.transcript, records.attributions, people),
    linkTo: linkTo(setting, stored.id),
  })
  const text = await writeTable(chosen, (some) => writePositionsCsv(some.map(partOf), names))
  return textFile(text, `${setting.project.slug}-positions.csv`, 'text/csv')
}

async function positionNames(setting: ExportSetting): Promise<PositionNames> {
  const codebook = await codebookOf(setting.shelves, setting.project.id)
  const topics = new Map(codebook.topics.map((topic) => [topic.id, topic]))
  const stances = new Map(codebook.stances.map((stance) => [stance.id, stance]))
  return {
    member: await memberNames(setting),
    topic: (id: TopicId) => topics.get(currentTopicId(id, topics)) ?? null,
    stance: (id: StanceId) => stances.get(id) ?? null,
  }
}
