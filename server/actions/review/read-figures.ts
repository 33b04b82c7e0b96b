// The figures of a record, or of every record of the project, counted from rows.
import { mentionFinder } from '../../../shared/analysis/entity-mentions.ts'
import { countSteps, type RecordCount, recordFigures } from '../../../shared/analysis/record-figures.ts'
import type { Act } from '../../../shared/analysis/working-time.ts'
import { authorOf, type MemberId, type RecordKey, type TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { buildGlossary } from '../../../shared/records/glossary/build-glossary.ts'
import type { GlossaryEntry, TermRecord } from '../../../shared/records/glossary/term.ts'
import { firstSettings, type ProjectSettings } from '../../../shared/records/project-settings.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { FiguresView } from '../../../shared/wire/api-figures.ts'
import type { StoredRow } from '../../stores/room-log.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import { peopleOf, recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'

export async function readFigures(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId | null },
): Promise<Result<FiguresView>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const chosen = await chosenTranscripts(world, caller, input.transcript)
  if (!chosen.ok) return chosen
  const rowsOf = new Map<TranscriptId, readonly StoredRow[]>()
  const parts: (Part & { readonly publishedTexts: readonly string[] })[] = []
  for (const { id, transcript } of chosen.value) {
    const rows = await world.rows.ofRoom(roomName('transcript', id))
    rowsOf.set(id, rows)
    const publishedTexts = transcript.segments.map(({ text }) => text)
    parts.push({ transcript, publishedTexts, records: recordsInRows(rows) })
    await othersFirst()
  }
  const glossary = await glossaryOf(world, caller, parts)
  await othersFirst()
  const acts = [...rowsOf.values()].flatMap((rows) => rows.flatMap(actsOf))
  const find = mentionFinder(glossary)
  await othersFirst()
  const counts: RecordCount[] = []
  for (const part of parts) {
    const steps = countSteps(part, find)
    let step = steps.next()
    for (; !step.done; step = steps.next()) await othersFirst()
    counts.push(step.value)
  }
  const figures = recordFigures(counts, acts)
  const names = new Map((await world.members.ofProject(caller.project.id)).map(({ id, name }) => [id, name]))
  const [only] = chosen.value
  return ok({
    ...figures,
    title: input.transcript === null || !only ? null : only.transcript.title || only.fileName,
    classes: [...figures.classes],
    proposers: figures.proposers.map((each) => ({ ...each, name: names.get(each.member) ?? each.member })),
  })
}

/** Lets what is waiting go on, so that the count of many records holds nobody up. */
const othersFirst = () => new Promise<void>((resolve) => setImmediate(resolve))

async function chosenTranscripts(
  world: World,
  caller: Caller,
  only: TranscriptId | null,
): Promise<Result<readonly StoredTranscript[]>> {
  if (only !== null) {
    const found = await findTranscript(world, caller, only)
    return found.ok ? ok([found.value]) : found
  }
  const all: StoredTranscript[] = []
  for (const { id } of await world.transcripts.ofProject(caller.project.id)) {
    const stored = await world.transcripts.get(id)
    if (stored) all.push(stored)
    await othersFirst()
  }
  return ok(all)
}

type Part = {
  readonly transcript: StoredTranscript['transcript']
  readonly records: ReturnType<typeof recordsInRows>
}

/** The project's glossary as far as these records build it. */
async function glossaryOf(
  world: World,
  caller: Caller,
  parts: readonly Part[],
): Promise<readonly GlossaryEntry[]> {
  const project = caller.project.id
  const values = async (root: string) =>
    (await world.rows.ofRoom(roomName('project', project), root)).map(({ value }) => value)
  const [settings] = (await values('settings')) as readonly ProjectSettings[]
  return buildGlossary({
    stored: (await values('glossary')) as readonly TermRecord[],
    people: await peopleOf(world, project),
    labels: parts.flatMap(({ transcript }) => transcript.turns.map(({ label }) => label)),
    title: parts.map(({ transcript }) => transcript.title).join('\n'),
    front: parts.flatMap(({ transcript }) => transcript.front.map(({ text }) => text)),
    accepted: parts.flatMap(({ records }) =>
      [...records.decisions.values()].filter(
        ({ verdict, reading }) => verdict === 'accepted' && reading !== '',
      ),
    ),
    packs: (settings ?? firstSettings).packs,
  })
}

const ofMembers = new Set(['corrections', 'support', 'gaps', 'readThroughs'])

/** Who acted when, by the server's clock. A row knows its first and its last time; what came between is not counted. */
function actsOf({ root, key, value, createdAtMs, updatedAtMs }: StoredRow): readonly Act[] {
  const member = memberOf(root, key, value)
  if (member === null) return []
  const times = createdAtMs === updatedAtMs ? [createdAtMs] : [createdAtMs, updatedAtMs]
  return times.map((atMs) => ({ member, atMs }))
}

function memberOf(root: string, key: string, value: unknown): MemberId | null {
  if (root === 'decisions') return (value as Decision).by
  if (!ofMembers.has(root)) return null
  if (root === 'corrections' || root === 'gaps') return authorOf(key as RecordKey)
  return key.slice(key.lastIndexOf('/') + 1) as MemberId
}
