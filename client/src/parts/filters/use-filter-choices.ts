// What the lists of the filter sentence offer: the project's records, its codebook and members, the actors that have a row
// in the whole matrix (asked for where their list is opened), and the groups our tables know the members of.

import { useMemo } from 'react'
import { actorCode, actorName } from '../../../../shared/actors/actor.ts'
import { actorKinds, actorKindWords } from '../../../../shared/actors/actor-kind.ts'
import { groups } from '../../../../shared/actors/groups.ts'
import { codeBeside } from '../../../../shared/actors/said-once.ts'
import type { MemberId, StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { Member } from '../../../../shared/people/member.ts'
import type { Stance, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { useFilled, useProjectRoom } from '../../live/use-room.tsx'
import type { TickOption } from '../../ui/choices/tick-list.tsx'
import { topicLines } from './topic-ticks.ts'

export type FilterChoices = {
  readonly records: readonly TickOption[]
  readonly kinds: readonly TickOption[]
  readonly groups: readonly TickOption[]
  /** Retired ones say so in `detail`. */
  readonly topics: readonly TickOption[]
  readonly stances: readonly TickOption[]
  readonly coders: readonly TickOption[]
  /** How many topics a position can have today. */
  readonly topicsInUse: number
  readonly topicNames: ReadonlyMap<TopicId, TopicRecord>
  readonly stanceNames: ReadonlyMap<StanceId, Stance>
  readonly coderNames: ReadonlyMap<MemberId, Member>
}

const kindOptions = (): readonly TickOption[] =>
  actorKinds.map((id) => {
    const words = actorKindWords[id][1]
    return { id, label: words.charAt(0).toUpperCase() + words.slice(1) }
  })

const groupOptions = (): readonly TickOption[] =>
  groups
    .filter(({ memberships }) => memberships !== null)
    .map(({ code, name, shortCode, aliases }) => ({
      id: code,
      label: name,
      detail: shortCode,
      keywords: [code, ...aliases],
    }))

const byName = new Intl.Collator('en')

/** The actors there are to choose from, for where their list is opened; null while they are asked for. */
export function useActorOptions(): readonly TickOption[] | null {
  const { project } = useProject()
  const { data: whole, isPending } = useApi('readTally', { params: { project: project.slug }, query: {} })
  return useMemo(() => {
    if (isPending) return null
    const ids = [...new Set((whole?.rows ?? []).map(({ actor }) => actor))]
    return ids
      .map((id) => ({
        id,
        label: actorName(id),
        detail: codeBeside(actorCode(id), actorName(id)) ?? '',
        keywords: [actorCode(id)],
      }))
      .sort((a, b) => byName.compare(a.label, b.label))
  }, [whole, isPending])
}

/** `isCounted`: the numbers of the filter are there, or cannot be had. */
export function useFilterChoices(
  topics: ReadonlyMap<TopicId, TopicRecord>,
  stances: readonly Stance[],
  isCounted: boolean,
): FilterChoices {
  const { project, members } = useProject()
  const params = { project: project.slug }
  // A list to choose from waits for what is drawn, which the server tells sooner when asked nothing else.
  const isFilled = useFilled(useProjectRoom(project.id))
  const { data: library } = useApi('listTranscripts', { params }, { enabled: isCounted && isFilled })

  const records = useMemo<readonly TickOption[]>(
    () =>
      (library?.transcripts ?? [])
        .map(({ id, title, day }) => ({ id, label: title, detail: day ?? undefined }))
        .sort((a, b) => (b.detail ?? '').localeCompare(a.detail ?? '') || byName.compare(a.label, b.label)),
    [library],
  )
  const topicOptions = useMemo<readonly TickOption[]>(
    () =>
      topicLines(topics).map(({ id, name, depth, isRetired }) => ({
        id,
        label: name,
        depth,
        detail: isRetired ? 'retired' : undefined,
      })),
    [topics],
  )
  const stanceOptions = useMemo<readonly TickOption[]>(
    () =>
      stances.map(({ id, name, sign, retired }) => ({
        id,
        label: `${sign} ${name}`,
        detail: retired ? 'retired' : undefined,
      })),
    [stances],
  )
  const coders = useMemo<readonly TickOption[]>(
    () =>
      [...members.values()]
        .map(({ id, name }) => ({ id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    [members],
  )
  const kinds = useMemo(kindOptions, [])
  const groupsKnown = useMemo(groupOptions, [])
  const stanceNames = useMemo(() => new Map(stances.map((stance) => [stance.id, stance])), [stances])
  return useMemo(
    () => ({
      records,
      kinds,
      groups: groupsKnown,
      topics: topicOptions,
      stances: stanceOptions,
      coders,
      topicsInUse: topicOptions.filter(({ detail }) => detail === undefined).length,
      topicNames: topics,
      stanceNames,
      coderNames: members,
    }),
    [records, kinds, groupsKnown, topicOptions, stanceOptions, coders, topics, stanceNames, members],
  )
}
