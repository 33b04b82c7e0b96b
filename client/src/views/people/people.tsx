// Who may speak in the records: their names as printed, what they belong to, and the actor they speak for by default.
import { createLink, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { BookA, UserRoundPlus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Person } from '../../../../shared/records/person.ts'
import { useProject } from '../../api/project.tsx'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState, whyWait } from '../../live/link-state.ts'
import {
  useColleagues,
  useFilled,
  useLinkState,
  useProjectRoom,
  useReach,
  useRecords,
} from '../../live/use-room.tsx'
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { findPeople, inOrder } from './find-people.ts'
import { Organisations } from './organisations/organisations.tsx'
import styles from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'

const offlineWords = 'No connection: the list of people is changed on the server.'
const findId = 'find-people'
const PlaceLink = createLink(ButtonLink)
const lists = [
  { id: 'people', label: 'People' },
  { id: 'organisations', label: 'Organisations' },
]

export function People() {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const { people } = useRecords(room)
  const isFilled = useFilled(room)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const { hash } = useLocation()
  const { list } = useSearch({ from: '/signed-in/p/$project/people' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const edits = may('edit-people')
  const everybody = useMemo(() => inOrder(people), [people])
  const found = useMemo(() => findPeople(everybody, typed), [everybody, typed])
  const add = () => because === undefined && setEdited('new')
  useHotkeys([{ keys: ['n'], says: 'add a person', group: 'People', run: add }], edits)
  useHotkeys([
    {
      keys: ['/'],
      says: 'find in the list',
      group: 'People',
      run: () => document.getElementById(findId)?.focus(),
    },
  ])
  useFoot({
    hints: [
      { keys: ['/'], says: 'find in the list' },
      ...(edits ? [{ keys: ['n'], says: 'add a person' }] : []),
      { keys: ['?'], says: 'all keys' },
    ],
    place: list ? undefined : `${everybody.length} ${everybody.length === 1 ? 'person' : 'people'}`,
  })
  useScrollTo(hash, isFilled)

  return (
    <>
      <Masthead
        label={project.name}
        title="People"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          <>
            <PlaceLink to="/p/$project/glossary" params={{ project: project.slug }} kind="quiet" icon={BookA}>
              Glossary
            </PlaceLink>
            {edits && (
              <Button kind="primary" icon={UserRoundPlus} keyHint="n" because={because} onClick={add}>
                Add a person
              </Button>
            )}
          </>
        }
      >
        <MastheadBar>
          <ChoiceTabs
            label="List of"
            choices={lists}
            value={list ?? 'people'}
            onChange={(id) =>
              void navigate({
                to: '/p/$project/people',
                params: { project: project.slug },
                search: id === 'organisations' ? { list: id } : {},
                replace: true,
              })
            }
          />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This list is the copy of this device; it is changed on the server.</p>
        </Notice>
      )}
      <PageBody>
        {!isFilled ? (
          <LoadingLines says="Opening the list of people…" />
        ) : everybody.length === 0 && list === undefined ? (
          <EmptyState
            hint={edits ? 'Add the speakers: their turns are then named and coded by themselves.' : null}
          >
            Nobody is known here yet.
          </EmptyState>
        ) : (
          <>
            <div className={styles.find}>
              <TextField
                id={findId}
                type="search"
                label="Find in the list"
                labelHidden
                placeholder={list ? 'Name' : 'Name, affiliation or actor'}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
              />
              <span role="status" className="fine">
                {typed.trim() !== '' && list === undefined && `${found.length} of ${everybody.length}`}
              </span>
            </div>
            {list ? (
              <Organisations typed={typed} because={because} />
            ) : found.length === 0 ? (
              <EmptyState>Nobody fits “{typed.trim()}”.</EmptyState>
            ) : (
              <PeopleTable
                people={found}
                chosen={hash}
                because={because}
                onEdit={edits ? setEdited : undefined}
              />
            )}
          </>
        )}
      </PageBody>
      {edits && <PersonDialog person={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

/** The browser looks for the anchor before the list is there, so it is looked for again once it is. */
function useScrollTo(id: string, isThere: boolean): void {
  useEffect(() => {
    if (!isThere || id === '') return
    document.getElementById(id)?.scrollIntoView({ block: 'center' })
  }, [id, isThere])
}
