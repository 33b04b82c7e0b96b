// The place of positions: the filters as one sentence, the views of what they leave, and beside them the quotes of the
// number that was opened. Filter, view and which quotes are open are in the address.
import { CatchBoundary } from '@tanstack/react-router'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { stancesInOrder } from '../../../../shared/records/codebook/topic-tree.ts'
import { writeFilter } from '../../../../shared/records/positions/position-filter.ts'
import { unlistedWords } from '../../../../shared/records/positions/unlisted-members.ts'
import { useProject } from '../../api/project.tsx'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState } from '../../live/link-state.ts'
import {
  useColleagues,
  useFilled,
  useLinkState,
  useProjectRoom,
  useReach,
  useRecords,
} from '../../live/use-room.tsx'
import { useFilterChoices } from '../../parts/filters/use-filter-choices.ts'
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { ToldInFiles } from '../../ui/figures/told-in-files.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { FilterSentence } from './filters/filter-sentence.tsx'
import { InPictureProvider, useInPicture } from './in-picture.tsx'
import { LoadedView } from './loaded-view.tsx'
import { usePictureKeys } from './picture-keys.ts'
import styles from './positions.module.css'
import { QuotesPanel } from './quotes/quotes-panel.tsx'
import { useOpenQuotes } from './quotes/use-open-quotes.ts'
import { TakeAway } from './take-away.tsx'
import { toldWords } from './told-words.ts'
import { usePositionsAddress, useTableTwin } from './use-positions-address.ts'
import { useTally, useTallyAhead } from './use-tally.ts'
import { ViewFault } from './view-fault.tsx'
import { viewOf, views } from './view-list.ts'

/** These are much to draw, and are drawn anew only for another view, or another filter. */
const ViewTabs = memo(ChoiceTabs)
const viewChoices = views.map(({ id, label }) => ({ id, label }))
const FilteredTakeAway = memo(TakeAway)

// Where this place is opened by its address, the program of the view comes while it is asked who is signed in.
viewOf(new URLSearchParams(window.location.search).get('view')).load()

export function Positions() {
  return (
    <InPictureProvider>
      <PositionsPlace />
    </InPictureProvider>
  )
}

function PositionsPlace() {
  const { project } = useProject()
  const room = useProjectRoom(project.id)
  const { topics, stances: stanceRecords } = useRecords(room)
  const stances = useMemo(() => stancesInOrder(stanceRecords), [stanceRecords])
  const isFilled = useFilled(room)
  const reach = useReach(room)
  const state = shownState(useLinkState(room))
  const { filter, onFilter, view, onView } = usePositionsAddress()
  useTallyAhead()
  const { tally, under, problem } = useTally(filter)
  const choices = useFilterChoices(topics, stances, tally !== null || problem !== null)
  const shown = viewOf(view)
  useEffect(() => shown.load(), [shown])
  const { asked, openQuotes, closeQuotes } = useOpenQuotes(filter, topics)
  const inPicture = useInPicture()
  const isTable = useTableTwin()[0]
  usePictureKeys(shown.id, !isTable)
  const told = useTold(() =>
    tally === null
      ? []
      : toldWords({
          project: project.name,
          filter: under,
          names: { ...choices, records: choices.records.length },
          positions: tally.positions,
          records: tally.records,
          shown: inPicture,
        }),
  )

  return (
    <>
      <Masthead
        label={project.name}
        title="Positions"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={<FilteredTakeAway filter={filter} />}
        isSticky={false}
      >
        <MastheadBar>
          <ViewTabs label="View" choices={viewChoices} value={shown.id} onChange={onView} />
          <FilterSentence
            count={tally?.positions ?? null}
            shown={inPicture}
            filter={filter}
            choices={choices}
            onFilter={onFilter}
            unlisted={unlistedWords(under, tally?.rows ?? [])}
            onCount={() => openQuotes({ title: 'All of them', filter: under })}
            onShown={() => inPicture && openQuotes(inPicture.asked)}
          />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. The server counts positions: what is shown may be of before.</p>
        </Notice>
      )}
      <div className={styles.body}>
        <div className={styles.view}>
          <ToldInFiles value={told}>
            <CatchBoundary getResetKey={() => shown.id} errorComponent={ViewFault}>
              {isFilled ? (
                <LoadedView
                  view={shown}
                  filter={filter}
                  onFilter={onFilter}
                  openQuotes={openQuotes}
                  opened={asked}
                  topics={topics}
                  stances={stances}
                />
              ) : (
                <LoadingLines says="Opening the codebook…" />
              )}
            </CatchBoundary>
          </ToldInFiles>
        </div>
        <div className={styles.beside}>
          {asked ? (
            <QuotesPanel
              key={JSON.stringify([asked.title, writeFilter(asked.filter)])}
              asked={asked}
              onClose={closeQuotes}
              topics={topics}
              stances={stances}
            />
          ) : (
            <p className={styles.hint}>Choose a number to read the quotes it counts.</p>
          )}
        </div>
      </div>
    </>
  )
}

/** The same function each time, which says what is so when it is called. */
function useTold(tell: () => readonly string[]): () => readonly string[] {
  const latest = useRef(tell)
  latest.current = tell
  return useCallback(() => latest.current(), [])
}
