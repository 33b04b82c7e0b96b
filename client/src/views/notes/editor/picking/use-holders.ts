// Actors and people with positions, and the quotes of the one that was chosen.

import { useMemo } from 'react'
import { actorCode, actorName } from '../../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../../shared/actors/actor-id.ts'
import { codeBeside, saidOnce } from '../../../../../../shared/actors/said-once.ts'
import type { PersonId } from '../../../../../../shared/base/id.ts'
import { wholeFilter, writeFilter } from '../../../../../../shared/records/positions/position-filter.ts'
import { placeName } from '../../../../../../shared/transcript/place-name.ts'
import type { PositionRow } from '../../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../../api/project.tsx'
import { useApi } from '../../../../api/use-api.ts'
import { useProjectRoom, useRecords } from '../../../../live/use-room.tsx'
import { matchOptions } from '../../../../ui/choices/match-options.ts'
import { counted } from '../../../../ui/words/counted.ts'
import type { Offer, PickOption } from './pick-option.ts'

/** Whose positions are listed: an actor's, or of them those a person told. */
export type Holder = {
  readonly id: string
  readonly name: string
  readonly actor: ActorId
  readonly person: PersonId | null
}

const most = 12
const mostRows = 200

/** `typed` null: nothing is asked for. */
export function useHolders(typed: string | null): Offer & { readonly holders: ReadonlyMap<string, Holder> } {
  const { project } = useProject()
  const tally = useApi(
    'readTally',
    { params: { project: project.slug }, query: {} },
    { enabled: typed !== null },
  )
  const room = useProjectRoom(project.id)
  const people = useRecords(room, (records) => records.people)
  const known = useMemo(() => {
    const counts = new Map<ActorId, number>()
    for (const { actor, positions } of tally.data?.rows ?? []) {
      counts.set(actor, (counts.get(actor) ?? 0) + positions)
    }
    const actors = [...counts]
      .filter(([, positions]) => positions > 0)
      .map(([actor, positions]) => ({
        id: actor as string,
        label: actorName(actor),
        detail: saidOnce(codeBeside(actorCode(actor), actorName(actor)), counted(positions, 'position')).join(
          ' · ',
        ),
        keywords: [actorCode(actor)],
        holder: { id: actor as string, name: actorName(actor), actor, person: null },
      }))
    const named = [...people].flatMap(([person, { name, aliases, affiliation, actor }]) =>
      actor === null
        ? []
        : [
            {
              id: person as string,
              label: name,
              detail: saidOnce(affiliation, actorName(actor)).join(', '),
              keywords: [...aliases, actorName(actor), actorCode(actor)],
              holder: { id: person as string, name, actor, person },
            },
          ],
    )
    const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en')
    // An actor comes before the people who speak for it.
    return [...actors.sort(byName), ...named.sort(byName)]
  }, [tally.data, people])
  return useMemo(() => {
    const found = typed === null ? [] : matchOptions(known, typed).slice(0, most)
    return {
      options: found.map(
        ({ option: { id, label, detail }, piece }): PickOption => ({ id, label, piece, detail, cites: null }),
      ),
      holders: new Map(known.map(({ id, holder }) => [id, holder])),
      isSettled: tally.data !== undefined,
      none: tally.error
        ? tally.error.problem.message
        : tally.data && found.length === 0
          ? `No actor and nobody here is called “${typed ?? ''}”.`
          : null,
    }
  }, [known, typed, tally.data, tally.error])
}

/** The quotes of one holder's positions, in the order of the records. */
export function useHoldersQuotes(holder: Holder | null): Offer {
  const { project } = useProject()
  const room = useProjectRoom(project.id)
  const topics = useRecords(room, (records) => records.topics)
  const stances = useRecords(room, (records) => records.stances)
  const { data, error } = useApi(
    'listPositions',
    {
      params: { project: project.slug },
      query: { ...writeFilter({ ...wholeFilter, actors: holder ? [holder.actor] : [] }), rows: mostRows },
    },
    { enabled: holder !== null },
  )
  const titles = new Map((data?.records ?? []).map(({ id, title }) => [id, title]))
  const rows = (data?.positions ?? []).filter(
    ({ speakerId }) => holder?.person === null || speakerId === holder?.person,
  )
  const optionOf = (row: PositionRow): PickOption => {
    const { transcript, key, spans } = row
    const stance = stances.get(row.stance)
    const about = row.topics.map((topic) => topics.get(topic)?.name ?? topic).join(', ')
    return {
      id: `${transcript} ${key}`,
      label: row.correctedText,
      detail: `${about} · ${placeName(titles.get(transcript) ?? '', spans[0]?.startSegment ?? 0)}`,
      sign: { sign: stance?.sign ?? '?', name: stance?.name ?? row.stance },
      cites: { transcript, source: { root: 'positions', key }, spans },
    }
  }
  return {
    options: holder ? rows.map(optionOf) : [],
    isSettled: data !== undefined,
    none: error
      ? error.problem.message
      : data && rows.length === 0
        ? `No position of ${holder?.name ?? 'theirs'} is coded yet.`
        : null,
  }
}
