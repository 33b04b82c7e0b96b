// What giving positions other topics would write, checked from rows before anything is written: the server's `recodings`,
// beside what the coders wrote. No position is ever touched.
import { isDeepStrictEqual } from 'node:util'
import type { MemberId, RecordKey, TopicId, TranscriptId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { CodebookEntries } from '../../../shared/records/codebook/codebook-faults.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { type Recoding, topicsOf } from '../../../shared/records/positions/recoding.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CodebookChange } from '../../../shared/wire/api-codebook.ts'
import type { RowStep } from '../../stores/room-log.ts'
import type { TranscriptFacts } from '../../stores/transcripts.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export type RecodingAsked = CodebookChange['recodings'][number]

/** What one record's room gets; `value` undefined takes the recoding away. */
export type RecordWrites = {
  readonly record: TranscriptFacts
  readonly keys: readonly { readonly asked: RecodingAsked; readonly value: Recoding | undefined }[]
}

export type RecodingPlan = {
  readonly writes: readonly RecordWrites[]
  /** With the topics a recoding would give it after the change: every position of every record when entries are taken out. */
  readonly positionsAfter: readonly {
    readonly position: Position
    readonly recoded: readonly TopicId[] | null
  }[]
}

/** What would be written, or the reason why nothing is. `after` is the codebook that recoded topics must be in. */
export async function planRecodings(
  world: World,
  caller: Caller,
  { recodings: asked, topics, stances }: CodebookChange,
  after: CodebookEntries,
): Promise<Result<RecodingPlan>> {
  const facts = await world.transcripts.ofProject(caller.project.id)
  const known = new Set<TranscriptId>(facts.map(({ id }) => id))
  if (asked.some(({ transcript }) => !known.has(transcript))) {
    return failed(problem('not-found', 'A record whose positions would be recoded is not there any more.'))
  }
  const takesOut = [...topics, ...stances].some((entry) => entry.after === null)
  const byRecord = grouped(asked, ({ transcript }) => transcript)
  const writes: RecordWrites[] = []
  const positionsAfter: RecodingPlan['positionsAfter'][number][] = []
  for (const record of facts) {
    if (!takesOut && !byRecord.has(record.id)) continue
    const here = await recordsOf(world, record.id)
    const planned = await planRecord(world, caller, record, byRecord.get(record.id) ?? [], here, after)
    if (!planned.ok) return planned
    if (planned.value.length > 0) writes.push({ record, keys: planned.value })
    const changed = new Map(planned.value.map(({ asked, value }) => [asked.position, value]))
    for (const [key, position] of here.positions) {
      const recoding = changed.has(key) ? changed.get(key) : here.recodings.get(key)
      positionsAfter.push({ position, recoded: recoding?.topics ?? null })
    }
  }
  return ok({ writes, positionsAfter })
}

type Here = {
  readonly positions: ReadonlyMap<RecordKey, Position>
  readonly recodings: ReadonlyMap<RecordKey, Recoding>
}

async function recordsOf(world: World, record: TranscriptId): Promise<Here> {
  const valuesOf = async <V>(root: string) =>
    new Map(
      (await world.rows.ofRoom(roomName('transcript', record), root)).map(({ key, value }) => [
        key as RecordKey,
        value as V,
      ]),
    )
  return {
    positions: await valuesOf<Position>('positions'),
    recodings: await valuesOf<Recoding>('recodings'),
  }
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

async function planRecord(
  world: World,
  caller: Caller,
  record: TranscriptFacts,
  asked: readonly RecodingAsked[],
  { positions, recodings }: Here,
  { topics }: CodebookEntries,
): Promise<Result<RecordWrites['keys']>> {
  if (asked.length === 0) return ok([])
  const history = await world.rows.historyOf(roomName('transcript', record.id), 'recodings')
  const steps = grouped(history, ({ key }) => key)
  const [by, atMs] = [caller.member.id, world.clock()]
  const values = new Map<RecordKey, RecordWrites['keys'][number]>()
  for (const one of asked) {
    const position = positions.get(one.position)
    const wrong = refusalToRecode(one, position, recodings.get(one.position), record)
    if (wrong) return failed(wrong)
    const name = nameOf(position, record)
    if (values.has(one.position)) return failed(problem('invalid', `${name} is in this change twice.`))
    const given = otherThan(one.was, one.after)
    if (given?.some((topic) => !topics.has(topic) && !one.was.includes(topic))) {
      return failed(problem('not-found', `${name} would get a topic that is not in the codebook.`))
    }
    if (isDeepStrictEqual(given, otherThan(one.was, one.before))) {
      // What it is already stays whose it is.
      values.set(one.position, { asked: one, value: recodings.get(one.position) })
      continue
    }
    const made = given && { topics: [...given], was: one.was, by, atMs }
    const value = made ? (takenUpAgain(steps.get(one.position) ?? [], made) ?? made) : undefined
    values.set(one.position, { asked: one, value })
  }
  return ok([...values.values()])
}

/** Why a position may not be recoded as asked: it is gone, or not what the caller saw. Null when it may. */
export function refusalToRecode(
  asked: RecodingAsked,
  position: Position | undefined,
  recoding: Recoding | undefined,
  record: Pick<TranscriptFacts, 'title'>,
): Problem | null {
  const name = nameOf(position, record)
  if (!position) return problem('conflict', `${name} is gone: look again and leave it out.`)
  if (!isDeepStrictEqual(position.topics, asked.was)) {
    return problem(
      'conflict',
      `${name} was given other topics by its coder meanwhile: look at it and try again.`,
    )
  }
  const standing = otherThan(position.topics, topicsOf(position, recoding))
  return isDeepStrictEqual(standing, otherThan(asked.was, asked.before))
    ? null
    : problem('conflict', `${name} was recoded by somebody else meanwhile: look at it and try again.`)
}

/** Recoded to exactly what its coder wrote is not recoded: null. */
const otherThan = (was: readonly TopicId[], topics: readonly TopicId[] | null) =>
  topics === null || isDeepStrictEqual(topics, was) ? null : topics

function nameOf(position: Position | undefined, { title }: Pick<TranscriptFacts, 'title'>): string {
  const at = position?.spans[0]?.startSegment
  return at === undefined ? `A position in “${title}”` : `The position at ¶ ${at + 1} of “${title}”`
}

/** The very recoding that stood before its maker's own last step, when they ask for the same again: an undo gives it back. */
function takenUpAgain(steps: readonly RowStep[], { topics, was, by }: Recoding): Recoding | undefined {
  const [earlier, last] = steps.slice(-2)
  if (!earlier || last?.member !== (by as MemberId)) return undefined
  const recoding = earlier.value as Recoding | undefined
  return isDeepStrictEqual([recoding?.topics, recoding?.was], [topics, was]) ? recoding : undefined
}
