// The two figures of one meeting: the timeline with its table, and the totals, which are a table already.

import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import {
  likePositions,
  type MeetingPosition,
  meetingRows,
  sharedTopics,
} from '../../../../../shared/analysis/shown/meeting-rows.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { topicPigments } from '../../../../../shared/records/codebook/topic-pigments.ts'
import type { Query } from '../../../../../shared/records/notes/query.ts'
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { MeetingView } from '../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../api/project.tsx'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { PublishView } from '../../../parts/publishing/publish-view.tsx'
import { PutIntoNote } from '../../../parts/query/put-into-note.tsx'
import { Figure } from '../../../ui/figures/figure.tsx'
import { FigureActs } from '../../../ui/figures/figure-acts.tsx'
import { TableTwin } from '../../../ui/figures/table-twin.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { useSayInPicture } from '../in-picture.tsx'
import { footHintsOf } from '../picture-keys.ts'
import { useTableTwin } from '../use-positions-address.ts'
import type { PositionsViewProps } from '../view-props.ts'
import styles from './meeting.module.css'
import { stretchTable, totalsTable } from './meeting-tables.ts'
import { positionWords } from './meeting-words.ts'
import { Timeline, wordsOfMark } from './timeline.tsx'
import { useActorColours } from './use-actor-colours.ts'

const footHints = footHintsOf('meeting')

export function MeetingFigures({
  meeting,
  filter,
  openQuotes,
  opened,
  topics,
  stances,
}: PositionsViewProps & { readonly meeting: MeetingView }) {
  const { project } = useProject()
  const navigate = useNavigate()
  const colours = useActorColours(meeting)
  const pigments = useMemo(() => topicPigments(topics), [topics])
  const seen = useMemo(
    () => [...new Set(meeting.positions.flatMap((position) => position.topics))],
    [meeting],
  )
  const rows = useMemo(() => {
    const numbers = meeting.positions.map((position) => numbersOf(position, seen))
    return meetingRows(meeting, wordsOfMark(meeting.words, numbers))
  }, [meeting, seen])
  useFoot({ hints: footHints, place: counted(meeting.words, 'word') })

  const [isTable, onTable] = useTableTwin()
  const { record, positions } = meeting
  useSayInPicture({
    words: `${record.event ?? record.title} has`,
    positions: positions.length,
    isAmong: filter.records.length === 0 || filter.records.includes(record.id),
    asked: {
      title: `All actors in ${record.event ?? record.title}`,
      filter: { ...filter, records: [record.id] },
    },
    record,
  })
  const shown: Query = {
    show: 'meeting',
    filter: writeFilter({ ...filter, records: [record.id] }),
  }
  const page = `/p/${project.slug}/t/${record.id}`
  const address = (segment: number) => `${page}#s${segment + 1}`
  const stanceOf = ({ stance }: MeetingPosition) =>
    stances.find(({ id }) => id === stance) ?? { name: stance, sign: '?', value: null }
  const nameOf = (id: TopicId) => topics.get(id)?.name ?? id
  const topicsOf = (position: MeetingPosition) => position.topics.map(nameOf)
  const says = (position: MeetingPosition) =>
    positionWords(position, stanceOf(position).name, topicsOf(position))

  // The same positions whatever they are counted for besides: here each counts once, for whoever holds it.
  const onlyOf = (holder: ActorId, reported: boolean): PositionFilter => ({
    ...filter,
    records: [record.id],
    actors: [holder],
    kinds: [],
    groups: [],
    said: reported ? 'reported' : 'own',
    members: false,
  })
  const ask = (holder: ActorId, reported: boolean, count: number) =>
    openQuotes({
      title: `${actorName(holder)} in ${record.title}`,
      says: `${counted(count, 'position')}${reported ? ', reported by others' : ''}`,
      filter: onlyOf(holder, reported),
    })
  const open = (position: MeetingPosition) => {
    const on = sharedTopics(position, filter.topics)
    openQuotes({
      title: `${actorName(position.holder)} on ${on.map(nameOf).join(' and ')}`,
      says: `${stanceOf(position).name}, ${counted(likePositions(positions, position, on).length, 'position')} in this meeting`,
      filter: {
        ...onlyOf(position.holder, position.reported),
        topics: on,
        stances: [position.stance],
      },
    })
  }
  const isOpened = ({ holder, reported, stance, topics: on }: MeetingPosition) =>
    opened !== null &&
    opened.filter.actors[0] === holder &&
    opened.filter.stances[0] === stance &&
    opened.filter.said === (reported ? 'reported' : 'own') &&
    opened.filter.topics.join() === sharedTopics({ topics: on }, filter.topics).join()

  const signs = stances
    .filter(({ id }) => positions.some(({ stance }) => stance === id))
    .map(({ sign, name: word }) => `${sign} ${word}`)
    .join(', ')
  const name = `${record.title}, who spoke when`
  const table = stretchTable(meeting, {
    stance: stanceOf,
    topics: topicsOf,
    says,
    open,
    address,
  })
  const totals = totalsTable(meeting, rows, ask)
  const totalsName = `${record.title}, words and positions of each actor`
  const fileName = (record.event ?? record.title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const spoke = rows.filter(({ actor }) => actor !== null).length
  return (
    <>
      <Figure
        number={1}
        name={name}
        fileName={`meeting-${fileName}`}
        caption={
          <>
            {name}. {counted(meeting.words, 'word')} of {counted(spoke, 'actor')} from left to right; the
            record has no clock, so that a block is as long as its words. Marks are{' '}
            {counted(positions.length, 'position')}, with the sign of the stance ({signs}) and the number and
            colour of the topic
            {positions.some(({ reported }) => reported) && '; those on grey tell of somebody else'}.
          </>
        }
        table={table}
        csv={() => figureCsv(table)}
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
        <Timeline
          name={name}
          words={meeting.words}
          rows={rows}
          colours={colours}
          look={({ position }) => ({
            sign: stanceOf(position).sign,
            ink: stanceLook(stanceOf(position)).ink,
            numbers: numbersOf(position, seen),
            pigment: (position.topics[0] && pigments.get(position.topics[0])) ?? 12,
            says: says(position),
          })}
          isOpened={({ position }) => isOpened(position)}
          open={({ position }) => open(position)}
          topics={seen.map((id) => ({ name: nameOf(id), pigment: pigments.get(id) ?? 12 }))}
          address={({ segment }) => address(segment)}
          go={({ segment }) => void navigate({ to: page, hash: `s${segment + 1}` })}
        />
      </Figure>
      <section className={styles.totals} aria-label="Totals">
        <TableTwin name={totalsName} table={totals} />
        <p className={styles.caption}>
          <span>
            <b>Table 1.</b> {totalsName}. Those reported by others are in somebody else’s words.
          </span>
          <FigureActs
            fileName={`totals-${fileName}`}
            name={totalsName}
            description={totalsName}
            csv={() => figureCsv(totals)}
          />
        </p>
      </section>
    </>
  )
}

/** The places of its topics among those of the legend, counted from 1: "3", "3,5". */
const numbersOf = ({ topics }: MeetingPosition, legend: readonly TopicId[]): string =>
  topics.map((topic) => legend.indexOf(topic) + 1).join(',')
