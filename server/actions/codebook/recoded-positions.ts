// Which positions got other topics by merging, splitting and their undo, from what the records' rooms stored: who, when, from
// which topics to which. A recoding that changes nothing of what was read is none.
import { isDeepStrictEqual } from 'node:util'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { RecordKey, TopicId } from '../../../shared/base/id.ts'
import { type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import type { Recoding } from '../../../shared/records/positions/recoding.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { spanAddress } from '../../../shared/transcript/span.ts'
import type { CodebookHistory } from '../../../shared/wire/api-codebook.ts'
import type { RowStep } from '../../stores/room-log.ts'
import type { TranscriptFacts } from '../../stores/transcripts.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

type RecodedPosition = CodebookHistory['recodings'][number]
/** Before it is known where its position stands. */
export type RecodingStep = Omit<RecodedPosition, 'holder' | 'address' | 'segment'>

/** Every step of every record, in no promised order. */
export async function recodingSteps(world: World, caller: Caller): Promise<readonly RecodingStep[]> {
  const facts = await world.transcripts.ofProject(caller.project.id)
  const found = await Promise.all(
    facts.map(async (record) => {
      const steps = await world.rows.historyOf(roomName('transcript', record.id), 'recodings')
      return steps.flatMap((step, i) => {
        const earlier = steps[i - 1]
        return stepOf(record, step, earlier?.key === step.key ? earlier : undefined)
      })
    }),
  )
  return found.flat()
}

/** A recoding lapses when its coder changes the topics: then it was read as the coder had it. */
function stepOf({ id, title }: TranscriptFacts, step: RowStep, earlier?: RowStep): readonly RecodingStep[] {
  const [now, was] = [step.value as Recoding | undefined, earlier?.value as Recoding | undefined]
  const coded = now?.was ?? was?.was
  if (coded === undefined) return []
  const from = was && isDeepStrictEqual(was.was, coded) ? was.topics : coded
  const to: readonly TopicId[] = now?.topics ?? coded
  if (isDeepStrictEqual(from, to)) return []
  const { seq, atMs, member, key } = step
  return [
    {
      seq,
      atMs,
      member,
      transcript: id,
      record: title,
      position: key as RecordKey,
      from: [...from],
      to: [...to],
    },
  ]
}

/** The same with where each position stands today, unless it was withdrawn or hidden; asked for a page of them only. */
export async function placed(
  world: World,
  caller: Caller,
  steps: readonly RecodingStep[],
): Promise<RecodedPosition[]> {
  const positions = new Map<string, Position>()
  for (const transcript of new Set(steps.map((step) => step.transcript))) {
    const keys = steps.filter((step) => step.transcript === transcript).map(({ position }) => position)
    const room = roomName('transcript', transcript)
    const rows = await world.rows.ofKeys(room, 'positions', [...new Set(keys)])
    const hidden = await world.rows.ofKeys(
      room,
      'moderation',
      rows.map(({ key }) => moderationKey('positions', key)),
    )
    const isHidden = new Set(hidden.filter(({ value }) => (value as Moderation).hidden).map(({ key }) => key))
    for (const { key, value } of rows) {
      const position = value as Position
      if (position.withdrawn || isHidden.has(moderationKey('positions', key))) continue
      positions.set(`${transcript} ${key}`, position)
    }
  }
  return steps.map((step) => {
    const position = positions.get(`${step.transcript} ${step.position}`)
    const [first] = position?.spans ?? []
    const holder: ActorId | null = position ? (position.onBehalfOf ?? position.actor) : null
    const address = first && `/p/${caller.project.slug}/t/${step.transcript}${spanAddress(first)}`
    return { ...step, holder, address: address ?? null, segment: first?.startSegment ?? null }
  })
}
