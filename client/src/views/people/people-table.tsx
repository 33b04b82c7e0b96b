// The people as a table. Each row's id is its anchor, so that Find and links from elsewhere lead to it.

import { createLink } from '@tanstack/react-router'
import { actorCode, actorName } from '../../../../shared/actors/actor.ts'
import { codeBeside } from '../../../../shared/actors/said-once.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { useProject } from '../../api/project.tsx'
import { Act, ActLink } from '../../ui/controls/act.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import styles from './people.module.css'

const PageLink = createLink(ActLink)

const columns: readonly Column[] = [
  { id: 'name', label: 'Name', width: '32%' },
  { id: 'affiliation', label: 'Affiliation' },
  { id: 'actor', label: 'Speaks for', width: '15rem' },
  { id: 'acts', label: 'Acts', width: '4rem', isHeadHidden: true },
]

/** `chosen` is the id in the address; without `onEdit` nothing can be changed. */
export function PeopleTable({
  people,
  chosen,
  because,
  onEdit,
}: {
  readonly people: readonly Person[]
  readonly chosen: string
  readonly because: string | undefined
  readonly onEdit: ((person: Person) => void) | undefined
}) {
  const { project } = useProject()
  return (
    <Table caption="People" columns={onEdit ? columns : columns.slice(0, 3)}>
      {people.map((person) => (
        <TableRow
          key={person.id}
          id={person.id}
          {...(person.id === chosen ? { 'aria-current': 'true' } : {})}
        >
          <RowHead>
            <PageLink to="/p/$project/people/$person" params={{ project: project.slug, person: person.id }}>
              {person.name}
            </PageLink>
            {person.aliases.length > 0 && (
              <>
                {' '}
                <span className="fine">also {person.aliases.join(', ')}</span>
              </>
            )}
          </RowHead>
          <Cell>{person.affiliation}</Cell>
          <Cell>
            {person.actor === null ? (
              <span className="fine">not known</span>
            ) : (
              <span className={styles.actor}>
                {actorName(person.actor)}{' '}
                <span className="code">{codeBeside(actorCode(person.actor), actorName(person.actor))}</span>
              </span>
            )}
          </Cell>
          {onEdit && (
            <Cell>
              <span className={styles.acts}>
                <Act because={because} aria-label={`Edit ${person.name}`} onClick={() => onEdit(person)}>
                  Edit
                </Act>
              </span>
            </Cell>
          )}
        </TableRow>
      ))}
    </Table>
  )
}
