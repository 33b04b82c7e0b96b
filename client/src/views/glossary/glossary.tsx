// The glossary: words as they should be written. Most of it builds itself; reviewers add, change and keep away.

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Download, Plus, Upload } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { buildGlossary } from '../../../../shared/records/glossary/build-glossary.ts'
import { type TermKind, termKinds } from '../../../../shared/records/glossary/term.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
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
import { Menu } from '../../ui/choices/menu.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody, PageSide } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { counted } from '../../ui/words/counted.ts'
import { exportEntries, exportGlossary } from './export-glossary.ts'
import styles from './glossary.module.css'
import {
  findRows,
  type GlossaryRow,
  glossaryRows,
  noSources,
  type OriginChoice,
  originChoices,
  partsOf,
} from './glossary-rows.ts'
import { GlossaryTable } from './glossary-table.tsx'
import { kindPlurals, originChoiceWords } from './glossary-words.ts'
import { ImportDialog } from './import/import-dialog.tsx'
import { PackSwitch } from './pack-switch.tsx'
import { TermDialog } from './term-dialog.tsx'
import { useGlossaryActs } from './use-glossary-acts.ts'

const offlineWords = 'No connection: the glossary is changed on the server.'
const findId = 'find-entries'

type Open = { readonly kind: 'import' } | { readonly kind: 'edit'; readonly row: GlossaryRow | 'new' } | null

export function Glossary() {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const records = useRecords(room)
  const isFilled = useFilled(room)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const sources = useApi('readGlossarySources', { params: { project: project.slug } })
  const { glossary, people, settings } = records
  const whole = useMemo(() => ({ glossary, people, settings }), [glossary, people, settings])
  const rows = useMemo(() => glossaryRows(whole, sources.data ?? noSources), [whole, sources.data])
  const { kind, origin, chooseKind, chooseOrigin } = useFilters()
  const [typed, setTyped] = useState('')
  const typedNow = useDeferredValue(typed)
  const found = useMemo(
    () => findRows(rows, { typed: typedNow, kind, origin }),
    [rows, typedNow, kind, origin],
  )
  const [open, setOpen] = useState<Open>(null)
  const edits = may('edit-glossary')
  const acts = useGlossaryActs(room, whole, sources.data ?? noSources)
  const close = () => setOpen(null)
  const add = () => because === undefined && setOpen({ kind: 'edit', row: 'new' })
  const bring = () => setOpen({ kind: 'import' })
  const inUse = rows.filter(({ isRetired }) => !isRetired).length

  useHotkeys(
    [
      { keys: ['n'], says: 'add an entry', group: 'Glossary', run: add },
      { keys: ['i'], says: 'import', group: 'Glossary', run: bring },
      { keys: ['Mod+z'], says: 'undo', group: 'Glossary', run: acts.stepBack },
    ],
    edits,
  )
  useHotkeys([
    {
      keys: ['/'],
      says: 'find an entry',
      group: 'Glossary',
      run: () => document.getElementById(findId)?.focus(),
    },
  ])
  useFoot({
    hints: [
      { keys: ['/'], says: 'find an entry' },
      ...(edits
        ? [
            { keys: ['n'], says: 'add an entry' },
            { keys: ['i'], says: 'import' },
          ]
        : []),
      { keys: ['?'], says: 'all keys' },
    ],
    place: isFilled ? `${counted(inUse, 'entry', 'entries')} in use` : undefined,
  })
  const exportAs = (id: string) => {
    const [what, format] = id.split(' ')
    if (what === 'own') exportGlossary(project.slug, glossary, format === 'json' ? 'json' : 'csv')
    else
      exportEntries(
        project.slug,
        buildGlossary(partsOf(whole, sources.data ?? noSources)),
        format === 'json' ? 'json' : 'csv',
      )
  }

  return (
    <>
      <Masthead
        label={project.name}
        title="Glossary"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          edits && (
            <>
              <Button icon={Upload} keyHint="i" because={because} onClick={bring}>
                Import
              </Button>
              <Button kind="primary" icon={Plus} keyHint="n" because={because} onClick={add}>
                Add an entry
              </Button>
            </>
          )
        }
      />
      {reach === 'offline' && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This is the copy of this device; the glossary is changed on the server.</p>
        </Notice>
      )}
      <PageBody
        side={
          <PageSide label="About the glossary">
            <PackSwitch because={because} />
            <section aria-labelledby="built" className={styles.side}>
              <h2 id="built" className="label">
                Builds itself
              </h2>
              <p>
                From speakers’ labels, titles, the list of people and accepted corrections. What is wrong
                there is kept away with <b>Do not use</b>.
              </p>
            </section>
          </PageSide>
        }
      >
        {!isFilled ? (
          <LoadingLines says="Opening the glossary…" />
        ) : (
          <>
            <div className={styles.tools}>
              <div className={styles.find}>
                <TextField
                  id={findId}
                  type="search"
                  label="Find an entry"
                  labelHidden
                  placeholder="Entry, other spelling or meaning"
                  value={typed}
                  onChange={setTyped}
                  autoComplete="off"
                />
              </div>
              <p className={styles.filters}>
                Show{' '}
                <Select
                  label="Kind of entries"
                  look="word"
                  options={[
                    { id: 'any', label: 'everything' },
                    ...termKinds.map((id) => ({ id, label: kindPlurals[id] })),
                  ]}
                  value={kind ?? 'any'}
                  onChange={chooseKind}
                />{' '}
                from{' '}
                <Select
                  label="Where entries come from"
                  look="word"
                  options={originChoices.map((id) => ({ id, label: originChoiceWords[id] }))}
                  value={origin}
                  onChange={chooseOrigin}
                />
              </p>
              <span role="status" className="fine">
                {found.length < inUse &&
                  `${found.length.toLocaleString('en')} of ${inUse.toLocaleString('en')}`}
              </span>
              <span className={styles.export}>
                <Menu
                  label="Export the glossary"
                  trigger={
                    <Button kind="quiet" size="small" icon={Download}>
                      Export
                    </Button>
                  }
                  entries={[
                    { id: 'all csv', label: 'Everything in use, CSV' },
                    { id: 'all json', label: 'Everything in use, JSON' },
                    { id: 'own csv', label: 'What was added here, CSV' },
                    { id: 'own json', label: 'What was added here, JSON' },
                  ]}
                  onChoose={exportAs}
                />
              </span>
            </div>
            {sources.error && !sources.data && (
              <Notice tone="caution" acts={<Button onClick={() => void sources.refetch()}>Try again</Button>}>
                <p>
                  What labels, titles and corrections bring is missing here. {sources.error.problem.message}
                </p>
              </Notice>
            )}
            {found.length > 0 ? (
              <GlossaryTable
                key={`${typedNow} ${kind} ${origin}`}
                rows={found}
                because={because}
                acts={
                  edits
                    ? {
                        edit: (row) => setOpen({ kind: 'edit', row }),
                        silence: (row) => void acts.silence(row),
                        bringBack: (row) => void acts.bringBack(row),
                      }
                    : undefined
                }
              />
            ) : rows.length > 0 ? (
              <EmptyState>
                {typed.trim() === '' ? 'Nothing fits these filters.' : `Nothing fits “${typed.trim()}”.`}
              </EmptyState>
            ) : sources.isPending ? (
              <LoadingLines says="Gathering names and terms…" />
            ) : (
              <EmptyState hint={edits ? 'Press n to add an entry, or i to import a list.' : null}>
                There is nothing in the glossary yet.
              </EmptyState>
            )}
          </>
        )}
      </PageBody>
      {edits && (
        <>
          <TermDialog
            of={open?.kind === 'edit' ? open.row : null}
            context={acts.context}
            did={acts.did}
            onClose={close}
          />
          <ImportDialog
            isOpen={open?.kind === 'import'}
            context={acts.context}
            because={because}
            did={acts.did}
            onClose={close}
          />
        </>
      )}
    </>
  )
}

/** Kind and origin as the address has them; what it does not know counts as anything. */
function useFilters() {
  const { project } = useProject()
  const search: { readonly kind?: unknown; readonly from?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const kind = termKinds.find((known) => known === search.kind) ?? null
  const origin = originChoices.find((known) => known === search.from) ?? 'any'
  const go = (kind: TermKind | null, origin: OriginChoice) =>
    void navigate({
      to: '/p/$project/glossary',
      params: { project: project.slug },
      search: { ...(kind === null ? {} : { kind }), ...(origin === 'any' ? {} : { from: origin }) },
      replace: true,
    })
  return {
    kind,
    origin,
    chooseKind: (id: string) => go(termKinds.find((known) => known === id) ?? null, origin),
    chooseOrigin: (id: string) => go(kind, originChoices.find((known) => known === id) ?? 'any'),
  }
}
