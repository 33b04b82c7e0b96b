// One person: where they were and are, what they said in every record, how much of it, and the positions in their words.
import { createLink, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { actorName } from '../../../../shared/actors/actor.ts'
import type { PersonId } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { PersonPage as PersonView } from '../../../../shared/wire/api-people.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { useFilled, useProjectRoom, useRecords } from '../../live/use-room.tsx'
import { PositionQuotes } from '../../parts/quotes/position-quotes.tsx'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import styles from './person-page.module.css'
import { sharePercent } from './share.ts'
import { SpokenList } from './spoken-list.tsx'

const PlaceLink = createLink(ButtonLink)

export function PersonPage() {
  const { person: id = '' } = useParams({ strict: false })
  const { project } = useProject()
  const room = useProjectRoom(project.id)
  const { people } = useRecords(room)
  const isFilled = useFilled(room)
  const record = people.get(id as PersonId)
  const params = { project: project.slug }
  const { data, error } = useApi('readPerson', { params: { ...params, person: id as PersonId } })
  useFoot({
    hints: [
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: data && `${data.turns.length} ${data.turns.length === 1 ? 'turn' : 'turns'}`,
  })
  return (
    <>
      <Masthead
        label="People"
        title={record?.name ?? 'Person'}
        size="page"
        acts={
          <PlaceLink to="/p/$project/people" params={params} hash={id} kind="quiet">
            In the list
          </PlaceLink>
        }
      />
      <PageBody>
        {record && <Posts person={{ ...record, id: id as PersonId }} />}
        {data && (record || !isFilled) ? (
          <Said view={data} />
        ) : error || (isFilled && !record) ? (
          <EmptyState>{error?.problem.message ?? 'This person is not in the project’s list.'}</EmptyState>
        ) : (
          <LoadingLines says="Gathering what they said…" />
        )}
      </PageBody>
    </>
  )
}

/** Today's post, then those before, each with its last day. */
function Posts({ person }: { readonly person: Person }) {
  const { affiliation, actor, aliases, formerly = [] } = person
  const post = (words: string, of: Person['actor']) =>
    [words, of === null ? 'speaks for nobody known' : `speaks for ${actorName(of)}`]
      .filter((part) => part !== '')
      .join(', ')
  return (
    <section aria-label="Where they are" className={styles.posts}>
      <p className={styles.post}>{post(affiliation, actor)}</p>
      {formerly.map(({ until, ...before }) => (
        <p key={`${until} ${before.affiliation}`} className="fine">
          until {until}: {post(before.affiliation, before.actor)}
        </p>
      ))}
      {aliases.length > 0 && <p className="fine">also printed as {aliases.join(', ')}</p>}
    </section>
  )
}

const columns: readonly Column[] = [
  { id: 'record', label: 'Record' },
  { id: 'day', label: 'Day', width: '7rem' },
  { id: 'turns', label: 'Turns', isNumber: true, width: '5rem' },
  { id: 'words', label: 'Words', isNumber: true, width: '6rem' },
  { id: 'share', label: 'Of all words', isNumber: true, width: '7rem' },
]

function Said({ view }: { readonly view: PersonView }) {
  const titles = useMemo(
    () => new Map(view.records.map(({ transcript, title }) => [transcript, title])),
    [view],
  )
  if (view.records.length === 0) {
    return (
      <EmptyState hint="A turn is theirs when its printed label is their name or one of their other names, or when somebody says so in “Who spoke”.">
        No record has a turn of theirs yet.
      </EmptyState>
    )
  }
  return (
    <div className={styles.parts}>
      <section aria-labelledby="person-speaking">
        <h2 id="person-speaking" className={styles.heading}>
          Speaking time
        </h2>
        <p className="fine">These records have no clock, so time is counted in words.</p>
        <Table caption="Turns and words by record" columns={columns}>
          {view.records.map(({ transcript, title, day, turns, words, wordsOfAll }) => (
            <TableRow key={transcript}>
              <RowHead>{title}</RowHead>
              <Cell>{day ?? ''}</Cell>
              <Cell isNumber>{turns}</Cell>
              <Cell isNumber>{words.toLocaleString('en')}</Cell>
              <Cell isNumber>{sharePercent(words, wordsOfAll)}</Cell>
            </TableRow>
          ))}
        </Table>
      </section>
      <section aria-labelledby="person-positions">
        <h2 id="person-positions" className={styles.heading}>
          Positions in their words
        </h2>
        {view.positions.length === 0 ? (
          <p className="fine">Nobody has coded one yet.</p>
        ) : (
          <PositionQuotes positions={view.positions} titles={titles} />
        )}
      </section>
      <section aria-labelledby="person-turns">
        <h2 id="person-turns" className={styles.heading}>
          Turns
        </h2>
        <SpokenList turns={view.turns} titles={titles} />
      </section>
    </div>
  )
}
