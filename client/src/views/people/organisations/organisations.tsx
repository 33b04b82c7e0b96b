// The organisations of a project: of what kind they are, which names are one, and what they hold.

import { createLink } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import { actorKindWords } from '../../../../../shared/actors/actor-kind.ts'
import { codeBeside } from '../../../../../shared/actors/said-once.ts'
import { wholeFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { changeOrganisation, type OrganisationContext } from '../../../acts/organisation-acts.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { useProjectRoom, useRecords } from '../../../live/use-room.tsx'
import { useUndoSteps } from '../../../parts/use-undo-steps.ts'
import { Act, ActLink } from '../../../ui/controls/act.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../../ui/tables/table.tsx'
import { UndoEndsHere } from '../../../ui/voice/outcome.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from '../people.module.css'
import { findOrganisations, type ListedOrganisation, listedOrganisations } from './listed-organisations.ts'
import { OrganisationDialog } from './organisation-dialog.tsx'

const PlaceLink = createLink(ActLink)

const columns: readonly Column[] = [
  { id: 'name', label: 'Name', width: '34%' },
  { id: 'kind', label: 'Kind' },
  { id: 'stands', label: 'Stands for' },
  { id: 'positions', label: 'Positions', isNumber: true, width: '8rem' },
  { id: 'acts', label: 'Acts', width: '4rem', isHeadHidden: true },
]

/** `typed` is what stands in the field that finds; `because` why nothing can be changed now. */
export function Organisations({
  typed,
  because,
}: {
  readonly typed: string
  readonly because: string | undefined
}) {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const { organisations, people } = useRecords(room)
  const { data } = useApi('readTally', { params: { project: project.slug }, query: {} })
  const [edited, setEdited] = useState<ListedOrganisation | null>(null)
  const { remember, stepBack, did } = useUndoSteps(project.slug)
  const context: OrganisationContext = {
    ask: call,
    project: project.slug,
    undo: { did: remember },
    organisations: () => room.records().organisations,
  }
  const edits = may('edit-people')
  useHotkeys([{ keys: ['Mod+z'], says: 'undo', group: 'People', run: stepBack }], edits)
  const positions = useMemo(() => {
    if (!data) return null
    const counts = new Map<ActorId, number>()
    for (const { actor, positions } of data.rows) counts.set(actor, (counts.get(actor) ?? 0) + positions)
    return counts
  }, [data])
  const listed = useMemo(
    () => listedOrganisations({ organisations, people: people.values(), positions }),
    [organisations, people, positions],
  )
  const found = findOrganisations(listed, typed)
  if (listed.length === 0) {
    return <EmptyState>No organisation speaks or holds a position here yet.</EmptyState>
  }
  if (found.length === 0) return <EmptyState>No organisation fits “{typed.trim()}”.</EmptyState>
  return (
    <>
      <Table caption="Organisations" columns={edits ? columns : columns.slice(0, 4)}>
        {found.map((organisation) => (
          <TableRow key={organisation.id}>
            <RowHead>
              {organisation.name}{' '}
              <span className="code">{codeBeside(actorCode(organisation.id), organisation.name)}</span>
              {organisation.entry && organisation.entry.aliases.length > 0 && (
                <>
                  {' '}
                  <span className="fine">also {organisation.entry.aliases.join(', ')}</span>
                </>
              )}
            </RowHead>
            <Cell>{actorKindWords[organisation.kind][0]}</Cell>
            <Cell>{organisation.standsFor === null ? '' : actorName(organisation.standsFor)}</Cell>
            <Cell isNumber>
              {organisation.positions !== null && organisation.positions > 0 && (
                <span className={styles.count}>
                  <PlaceLink
                    to="/p/$project/positions"
                    params={{ project: project.slug }}
                    search={writeFilter({ ...wholeFilter, actors: [organisation.id] })}
                    aria-label={`${counted(organisation.positions, 'position')} of ${organisation.name}`}
                  >
                    {counted(organisation.positions, 'position')}
                  </PlaceLink>
                </span>
              )}
            </Cell>
            {edits && (
              <Cell>
                <Act
                  because={because}
                  aria-label={`Edit ${organisation.name}`}
                  onClick={() => setEdited(organisation)}
                >
                  Edit
                </Act>
              </Cell>
            )}
          </TableRow>
        ))}
      </Table>
      <OrganisationDialog
        organisation={edited}
        onChange={async (id, after) => {
          const result = await changeOrganisation(context, id, after)
          if (result.ok) did(`${actorName(id)} is changed.`)
          return result
        }}
        onClose={() => setEdited(null)}
      />
      <UndoEndsHere />
    </>
  )
}
