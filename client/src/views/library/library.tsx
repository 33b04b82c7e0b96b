// The project's records by year, with what is done and open in each; and the way in for new ones.
import { createLink } from '@tanstack/react-router'
import { Globe, History, Upload } from 'lucide-react'
import { useRef } from 'react'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState } from '../../live/link-state.ts'
import { useColleagues, useLinkState, useProjectRoom } from '../../live/use-room.tsx'
import { TakeProjectAway } from '../../parts/take-away/take-away-menu.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { DropVeil, ImportFrame } from './import/import-frame.tsx'
import { handedIn, useHandedIn } from './import/use-handed-in.ts'
import { useImports } from './import/use-imports.ts'
import styles from './library.module.css'
import { OtherPlaces } from './other-places.tsx'
import { Recent } from './recent.tsx'
import { RecordTable } from './record-table.tsx'
import { whoMayImport } from './who-may-import.ts'

const PlaceLink = createLink(ButtonLink)
const offlineWords = 'No connection: a record is read and stored by the server.'

export function Library() {
  const { project, members, may } = useProject()
  const room = useProjectRoom(project.id)
  const link = useLinkState(room)
  const state = shownState(link)
  const library = useApi('listTranscripts', { params: { project: project.slug } })
  const records = library.data?.transcripts
  const nowMs = useNow()
  const tell = useTellOutcome()
  const imports = useImports(project.slug)
  const chooser = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const mayImport = may('import')
  const isOffline = link.kind === 'offline'
  const because = isOffline ? offlineWords : undefined
  const refusal = mayImport ? (because ?? null) : whoMayImport(members.values())

  const choose = () => because === undefined && chooser.current?.click()
  const { isOver } = useHandedIn((files) => {
    if (refusal === null) imports.add(files)
    else tell({ words: refusal })
  })
  useHotkeys([{ keys: ['i'], says: 'import a record', group: 'Library', run: choose }], mayImport)
  useFoot({
    hints: [
      { keys: ['↑', '↓'], says: 'record' },
      { keys: ['Enter'], says: 'open' },
      ...(mayImport ? [{ keys: ['i'], says: 'import' }] : []),
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: records && `${records.length} ${records.length === 1 ? 'record' : 'records'}`,
  })
  const focusNext = (imported: string | null) => {
    if (imported === null) button.current?.focus()
    else focusRecord(imported)
  }

  return (
    <>
      <Masthead
        label="Project"
        title={project.name}
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          <>
            <span className={styles.besideRail}>
              <PlaceLink
                to="/p/$project/activity"
                params={{ project: project.slug }}
                kind="quiet"
                icon={History}
              >
                Activity
              </PlaceLink>
              <PlaceLink
                to="/p/$project/published"
                params={{ project: project.slug }}
                kind="quiet"
                icon={Globe}
              >
                Published
              </PlaceLink>
            </span>
            {records && records.length > 0 && <TakeProjectAway />}
            {mayImport && (
              <Button ref={button} kind="primary" icon={Upload} because={because} onClick={choose}>
                Import a record
              </Button>
            )}
            <OtherPlaces />
          </>
        }
      />
      {isOffline && (
        <Notice tone="caution" icon="offline" isLine>
          <p>
            No connection. Records you opened before open from this device; what you do in them is kept and
            goes out when it returns.
          </p>
        </Notice>
      )}
      {mayImport && (
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => {
            imports.add([...(event.currentTarget.files ?? [])].map((file) => handedIn(file, 'chosen')))
            event.currentTarget.value = ''
          }}
        />
      )}
      <PageBody side={records && records.length > 0 ? <Recent records={records} nowMs={nowMs} /> : undefined}>
        {mayImport && <ImportFrame imports={imports} because={because} onDone={focusNext} />}
        {records === undefined ? (
          library.error ? (
            <Notice tone="danger" acts={<Button onClick={() => void library.refetch()}>Try again</Button>}>
              <p>The records cannot be shown. {library.error.problem.message}</p>
            </Notice>
          ) : (
            <LoadingLines says="Opening the library…" />
          )
        ) : records.length > 0 ? (
          <RecordTable records={records} nowMs={nowMs} />
        ) : imports.file ? null : (
          <EmptyState
            hint={
              mayImport ? (
                <>
                  Press <Kbd>i</Kbd>, drop a file anywhere on this page, or paste its text.
                </>
              ) : (
                whoMayImport(members.values())
              )
            }
          >
            There are no records in this project yet.
          </EmptyState>
        )}
      </PageBody>
      <DropVeil isOver={isOver} refusal={refusal} />
    </>
  )
}

/** The new record's link, as soon as the list has it. */
function focusRecord(id: string): void {
  let triesLeft = 40
  const look = () => {
    const link = document.querySelector<HTMLElement>(`[data-record="${id}"]`)
    if (link) link.focus()
    else if (triesLeft-- > 0) requestAnimationFrame(look)
  }
  look()
}
