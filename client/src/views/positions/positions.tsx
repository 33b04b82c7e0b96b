// The place of positions: the filters as one sentence, the views of what they leave, and beside them the quotes of the
// number that was opened. Filter and view are in the address; which quotes are open is of the moment.
import { CatchBoundary } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { stancesInOrder } from '../../../../shared/records/codebook/topic-tree.ts'
import { writeFilter } from '../../../../shared/records/positions/position-filter.ts'
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
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { FilterSentence } from './filters/filter-sentence.tsx'
import { useFilterChoices } from './filters/use-filter-choices.ts'
import { LoadedView } from './loaded-view.tsx'
import styles from './positions.module.css'
import { QuotesPanel } from './quotes/quotes-panel.tsx'
import { TakeAway } from './take-away.tsx'
import { usePositionsAddress } from './use-positions-address.ts'
import { useTally } from './use-tally.ts'
import { ViewFault } from './view-fault.tsx'
import { viewOf, views } from './view-list.ts'
import type { QuotesAsked } from './view-props.ts'

// Where this place is opened by its address, the program of the view comes while it is asked who is signed in.
viewOf(new URLSearchParams(window.location.search).get('view')).load()

export function Positions() {
  const { project } = useProject()
  const room = useProjectRoom(project.id)
  const { topics, stances: stanceRecords } = useRecords(room)
  const stances = useMemo(() => stancesInOrder(stanceRecords), [stanceRecords])
  const isFilled = useFilled(room)
  const reach = useReach(room)
  const state = shownState(useLinkState(room))
  const { filter, onFilter, view, onView } = usePositionsAddress()
  const choices = useFilterChoices(topics, stances)
  const { tally } = useTally(filter)
  const shown = viewOf(view)
  useEffect(() => shown.load(), [shown])
  const [open, setOpen] = useState<{ readonly asked: QuotesAsked; readonly under: string } | null>(null)
  const opener = useRef<HTMLElement | SVGElement | null>(null)

  // Under another filter or view the number they stood for is not on screen any more, so its quotes go too.
  const under = JSON.stringify([shown.id, writeFilter(filter)])
  const asked = open?.under === under ? open.asked : null
  const openQuotes = useCallback(
    (next: QuotesAsked) => {
      const focused = document.activeElement
      opener.current = focused instanceof HTMLElement || focused instanceof SVGElement ? focused : null
      setOpen({ asked: next, under })
    },
    [under],
  )
  const closeQuotes = () => {
    setOpen(null)
    opener.current?.focus()
  }

  return (
    <>
      <Masthead
        label={project.name}
        title="Positions"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={<TakeAway filter={filter} />}
        isSticky={false}
      >
        <MastheadBar>
          <ChoiceTabs
            label="View"
            choices={views.map(({ id, label }) => ({ id, label }))}
            value={shown.id}
            onChange={onView}
          />
          <FilterSentence
            count={tally?.positions ?? null}
            filter={filter}
            choices={choices}
            onFilter={onFilter}
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
