// The project's own organisations, live, as a field that finds actors takes them.
import { useMemo } from 'react'
import { actorName } from '../../../shared/actors/actor.ts'
import type { OwnOrganisation } from '../../../shared/actors/find-actor.ts'
import { useProject } from '../api/project.tsx'
import { useProjectRoom, useRecords } from '../live/use-room.tsx'

export function useOrganisations(): readonly OwnOrganisation[] {
  const { project } = useProject()
  const { organisations } = useRecords(useProjectRoom(project.id))
  return useMemo(
    () => [...organisations].map(([id, { aliases, sameAs }]) => ({ name: actorName(id), aliases, sameAs })),
    [organisations],
  )
}
