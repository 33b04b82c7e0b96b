// What happened in a project, the newest first. A page ends between two half-hours of the clock, so that no group is ever
// cut in two, and a page asked for again shows the same.
import { setImmediate } from 'node:timers/promises'
import type { MemberId, TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import type { Activity, ActivityKind, ActivityList } from '../../../shared/wire/sharing/api-talk.ts'
import type { PastAsked, PastStep } from '../../stores/past.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import { type ActivityGroup, activityGroups, halfHourMs, rootsOfKind } from './activity-groups.ts'
import { activityPlace, type Titles } from './activity-place.ts'
import { neverWas } from './never-was.ts'
import { type OtherEvent, otherEvents } from './other-events.ts'

export type ActivityAsked = {
  /** `next` of the page before; null: from now on. */
  readonly beforeMs: number | null
  readonly by: MemberId | null
  readonly record: TranscriptId | null
  readonly kind: ActivityKind | null
}

const groupsPerPage = 40

export async function listActivity(
  world: World,
  caller: Caller,
  asked: ActivityAsked,
): Promise<Result<ActivityList>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  if (asked.record !== null) {
    const found = await findTranscript(world, caller, asked.record)
    if (!found.ok) return found
  }
  const titles = await titlesOf(world, caller)
  const past: PastAsked = {
    rooms: roomsAsked(caller, titles, asked.record),
    roots: rootsOfKind(asked.kind),
    by: asked.by ?? undefined,
  }
  const others = (await otherEvents(world, caller.project)).filter(fits(asked))
  const lastBefore = async (beforeMs: number): Promise<number | null> => {
    const times = others.map(({ atMs }) => atMs).filter((atMs) => atMs < beforeMs)
    const found = past.roots.length === 0 ? null : await world.past.lastBefore(past, beforeMs)
    return found === null && times.length === 0 ? null : Math.max(found ?? 0, ...times)
  }
  const isAboutNothing = neverWas(world.rows, caller.project.id)
  const activities: Activity[] = []
  let beforeMs = asked.beforeMs ?? Number.MAX_SAFE_INTEGER
  let last = await lastBefore(beforeMs)
  while (last !== null && activities.length < groupsPerPage) {
    const fromMs = Math.floor(last / halfHourMs) * halfHourMs
    const all = past.roots.length === 0 ? [] : await world.past.between(past, fromMs, beforeMs)
    const steps: PastStep[] = []
    for (const step of all)
      if (step.about === null || !(await isAboutNothing(step.room, step.about))) steps.push(step)
    const done: Activity[] = []
    for (const group of activityGroups(steps)) done.push(await activityOf(world, caller, group, titles))
    for (const { atMs, ...event } of others) {
      if (atMs >= fromMs && atMs < beforeMs) done.push({ ...event, part: null, names: [], atMs, count: 1 })
    }
    activities.push(...done.sort((a, b) => b.atMs - a.atMs))
    beforeMs = fromMs
    await setImmediate()
    last = await lastBefore(beforeMs)
  }
  return ok({ activities, next: last === null ? null : beforeMs })
}

async function titlesOf(world: Pick<World, 'transcripts' | 'notes'>, { project }: Caller): Promise<Titles> {
  const [records, notes] = await Promise.all([
    world.transcripts.ofProject(project.id),
    world.notes.ofProject(project.id),
  ])
  const byId = (all: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(all.map(({ id, title }) => [id, title]))
  return { records: byId(records), notes: byId(notes) }
}

const roomsAsked = ({ project }: Caller, { records }: Titles, only: TranscriptId | null): RoomName[] =>
  only !== null
    ? [roomName('transcript', only)]
    : [
        roomName('project', project.id),
        roomName('talk', project.id),
        ...[...records.keys()].map((id) => roomName('transcript', id)),
      ]

const fits =
  ({ by, record, kind }: ActivityAsked) =>
  (event: OtherEvent): boolean =>
    (by === null || event.by === by) &&
    (kind === null || event.kind === kind) &&
    (record === null || event.place.id === record)

async function activityOf(
  world: Pick<World, 'rows' | 'notes'>,
  caller: Caller,
  group: ActivityGroup,
  titles: Titles,
): Promise<Activity> {
  const { by, kind, deed, part, count, atMs } = group
  const where = await activityPlace(world, caller.project, group, titles)
  return { by, kind, deed, part, count, atMs, ...where }
}
