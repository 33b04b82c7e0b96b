// Change over time: who moved, with both quotes, and the course of every actor on every topic from session to session.

import { useMemo } from 'react'
import {
  type ChangeOverTime,
  changeOverTime,
  sessionsOf,
} from '../../../../../shared/analysis/change-over-time.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { Query } from '../../../../../shared/records/notes/query.ts'
import { writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { PublishView } from '../../../parts/publishing/publish-view.tsx'
import { PutIntoNote } from '../../../parts/query/put-into-note.tsx'
import { ChoiceTabs } from '../../../ui/choices/tabs.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { Figure } from '../../../ui/figures/figure.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { counted, inLetters } from '../../../ui/words/counted.ts'
import { footHintsOf } from '../picture-keys.ts'
import { useAddressField, useTableTwin } from '../use-positions-address.ts'
import { useWidth } from '../use-width.ts'
import type { PositionsViewProps } from '../view-props.ts'
import styles from './change.module.css'
import { changeFile, changeTable } from './change-table.ts'
import { MoveList } from './move-list.tsx'
import { slopePanel } from './slope-layout.ts'
import { Slopes, type TopicPanel } from './slopes.tsx'
import { isHeld, quotesOf } from './standing-words.ts'

const footHints = footHintsOf('time')

/** With more courses than these, those who took a stand in one session only come when asked for. */
const fewCourses = 60
/** Topics drawn; more would be a wall. The table and the file have all. */
const mostPanels = 12

export function ChangeView(props: PositionsViewProps) {
  const { project } = useProject()
  const { data, error, refetch } = useApi('readTally', {
    params: { project: project.slug },
    query: { ...writeFilter(props.filter), by: 'record' },
  })
  if (data) return <ChangeOf {...props} tally={data} />
  return error ? (
    <Notice tone="danger" acts={<Button onClick={() => void refetch()}>Try again</Button>}>
      <p>Change over time cannot be shown. {error.problem.message}</p>
    </Notice>
  ) : (
    <LoadingLines says="Comparing sessions…" />
  )
}

/** Those of a topic together, the topic with most moves first, then in the codebook's order; with what is left out. */
function panelsOf(change: ChangeOverTime, withSingle: boolean): readonly TopicPanel[] {
  const { courses, sessions, moves } = change
  const byTopic = new Map<TopicId, number[]>()
  for (const [place, { topic, standings }] of courses.entries()) {
    if (!withSingle && standings.filter(isHeld).length < 2) continue
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), place])
  }
  const movesOn = (topic: TopicId) => moves.filter(({ course }) => courses[course]?.topic === topic).length
  return [...byTopic]
    .map(([topic, places]) => ({ topic, places, moves: movesOn(topic) }))
    .sort((one, other) => other.moves - one.moves)
    .map(({ topic, places }) => ({ topic, panel: slopePanel(places, courses, sessions, moves) }))
}

function ChangeOf({
  tally,
  filter,
  openQuotes,
  topics,
  stances,
}: PositionsViewProps & { readonly tally: Tally }) {
  const meetings = useMemo(() => sessionsOf(tally.records, 'meeting').length, [tally])
  const canGroup = meetings >= 2 && meetings < tally.records.length
  const [compare, setCompare] = useAddressField('compare')
  const asked = compare === 'record' ? 'record' : 'meeting'
  const by = meetings < 2 ? 'record' : asked
  const change = useMemo(() => changeOverTime(tally, stances, by), [tally, stances, by])
  const single = change.courses.filter(({ standings }) => standings.filter(isHeld).length < 2).length
  const [withSingle, setWithSingle] = useAddressField('single')
  const isSingleShown = withSingle === undefined ? change.courses.length <= fewCourses : withSingle === 'yes'
  const [isTable, onTable] = useTableTwin()
  const panels = useMemo(() => panelsOf(change, isSingleShown), [change, isSingleShown])
  const [frame, width] = useWidth()
  useFoot({
    hints: footHints,
    place: `${counted(change.sessions.length, 'session')}, ${counted(change.moves.length, 'move')}`,
  })
  const around = { filter, topics, stances, openQuotes }
  const shown: Query = {
    show: 'time',
    filter: writeFilter(filter),
    ...(canGroup && by === 'record' && { compare: 'record' }),
  }

  if (change.sessions.length < 2) {
    return (
      <EmptyState hint="Choose all records in the sentence above, or add another record in the Library.">
        Change over time needs two sessions to compare; here{' '}
        {change.sessions.length === 0 ? 'is none' : 'is one'}.
      </EmptyState>
    )
  }
  if (change.courses.length === 0) {
    return <EmptyState>No positions here fit the sentence above.</EmptyState>
  }
  const undated = change.sessions.filter(({ day }) => day === null)
  return (
    <div ref={frame}>
      <div className={styles.head}>
        {canGroup && (
          <ChoiceTabs
            label="Compare"
            choices={[
              { id: 'meeting', label: 'By meeting' },
              { id: 'record', label: 'By record' },
            ]}
            value={asked}
            onChange={(id) => setCompare(id === 'record' ? 'record' : undefined)}
          />
        )}
        {single > 0 && (
          <CheckBox isChecked={isSingleShown} onChange={(isShown) => setWithSingle(isShown ? 'yes' : 'no')}>
            Draw also those who took a stand on a topic in one session only
          </CheckBox>
        )}
      </div>
      <section className={styles.part} aria-labelledby="moves-title">
        <h2 id="moves-title">
          {change.moves.length === 0
            ? 'No moves'
            : `${capital(inLetters(change.moves.length))} ${change.moves.length === 1 ? 'move' : 'moves'}`}{' '}
          over {inLetters(change.sessions.length)} sessions
        </h2>
        {undated.length > 0 && (
          <p className={styles.aside}>
            {counted(undated.length, 'session')} without a day {undated.length === 1 ? 'stands' : 'stand'}{' '}
            last and {undated.length === 1 ? 'makes' : 'make'} no moves.
          </p>
        )}
        <MoveList change={change} around={around} />
      </section>
      {panels.length === 0 ? (
        <p className={styles.aside}>Nobody took a stand on one topic in two sessions.</p>
      ) : (
        <Figure
          number={1}
          name="Change over time"
          caption={captionOf(panels.length, change, stances)}
          fileName="change-over-time"
          table={changeTable(change, around)}
          csv={() => figureCsv(changeFile(change, topics))}
          isTable={isTable}
          onTable={onTable}
          tableKey="t"
          acts={
            <>
              <PutIntoNote query={shown} />
              <PublishView query={shown} />
            </>
          }
        >
          <Slopes
            name={`Stances of actors on ${counted(Math.min(panels.length, mostPanels), 'topic')} in ${counted(change.sessions.length, 'session')}`}
            change={change}
            panels={panels.slice(0, mostPanels)}
            across={width}
            topics={topics}
            open={({ course, session, standing }) => {
              const [whose, when] = [change.courses[course], change.sessions[session]]
              if (whose && when && isHeld(standing))
                openQuotes(quotesOf(whose, when, standing, filter, topics))
            }}
          />
        </Figure>
      )}
    </div>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** “! 2, + 1, ~ 0.5”: the scale by which an actor is said to have moved. */
const scaleWords = (stances: readonly Stance[]) =>
  stances
    .flatMap(({ sign, value }) => (value === null ? [] : `${sign} ${String(value).replace('-', '−')}`))
    .join(', ')

function captionOf(panels: number, { sessions }: ChangeOverTime, stances: readonly Stance[]): string {
  const more =
    panels > mostPanels ? ` ${panels - mostPanels} more topics are in the table and in the files.` : ''
  return `Stances from ${sessions[0]?.name ?? ''} to ${sessions.at(-1)?.name ?? ''}: a line joins an actor’s stances, thin where it kept to one; a heavy line moved, solid up the scale, dashed down it (${scaleWords(stances)}). A session’s stance is the one nearest the mean of its positions. On grey: did not speak; by a dot: spoke, but not on this.${more}`
}
