// The colours of a meeting's actors, the same as on the desk's strip: by the labels as printed first, so that an
// attribution made later changes nobody's colour.
import { useMemo } from 'react'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import { groupedBy } from '../../../../../shared/analysis/shown/meeting-rows.ts'
import { coloursOf } from '../../../../../shared/records/speakers/actor-colours.ts'
import { speakersOfTurns } from '../../../../../shared/records/speakers/speaker-at.ts'
import type { MeetingView } from '../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { useProjectRoom, useRecords } from '../../../live/use-room.tsx'

/** Empty until the record is there. Numbers of pigments, counted from 1. */
export function useActorColours(meeting: MeetingView | undefined): ReadonlyMap<ActorId, number> {
  const { project } = useProject()
  const { people } = useRecords(useProjectRoom(project.id))
  const record = useApi(
    'readTranscript',
    { params: { transcript: meeting?.record.id ?? '' } },
    { enabled: meeting !== undefined },
  ).data
  return useMemo(() => {
    if (!meeting || !record) return new Map<ActorId, number>()
    const known = [...people].map(([id, person]) => ({ id, ...person }))
    const printed = speakersOfTurns(record.transcript, new Map(), known)
    const turns = groupedBy(meeting.stretches, ({ turn }) => turn)
    return coloursOf(
      printed.map((runs) => runs.map(({ speaker }) => speaker.person?.actor ?? null)),
      [...turns.values()].map((stretches) => stretches.map(({ actor }) => actor)),
    )
  }, [meeting, record, people])
}
