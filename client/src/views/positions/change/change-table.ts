// The table twin of the change over time, and its file: one row a course on screen, one a course and session in the file.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ChangeOverTime } from '../../../../../shared/analysis/change-over-time.ts'
import { shiftWords } from '../../../../../shared/analysis/shown/move-words.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { FigureCell, FigureTable } from '../../../ui/figures/figure-table.ts'
import { topicName } from '../matrix/matrix-cells.ts'
import type { QuotesAsked } from '../view-props.ts'
import { holderWords, isHeld, quotesOf, standingWords } from './standing-words.ts'

type Around = {
  readonly filter: PositionFilter
  readonly topics: ReadonlyMap<TopicId, { readonly name: string }>
  readonly openQuotes: (asked: QuotesAsked) => void
}

export function changeTable({ sessions, courses, moves }: ChangeOverTime, around: Around): FigureTable {
  const { filter, topics, openQuotes } = around
  const shifts = new Map<number, string[]>()
  for (const move of [...moves].sort((a, b) => a.from - b.from)) {
    shifts.set(move.course, [...(shifts.get(move.course) ?? []), shiftWords(move)])
  }
  return {
    columns: [
      { id: 'holder', label: 'Actor' },
      { id: 'topic', label: 'Topic' },
      ...sessions.map(({ name }, i) => ({ id: `session ${i}`, label: name })),
      { id: 'moved', label: 'Moved' },
    ],
    rows: courses.map((course, place) => ({
      id: String(place),
      cells: [
        holderWords(course),
        topicName(course.topic, topics),
        ...sessions.map((session, i): FigureCell => {
          const standing = course.standings[i] ?? 'did-not-speak'
          if (!isHeld(standing)) return standingWords(standing)
          const asked = quotesOf(course, session, standing, filter, topics)
          const text = `${standingWords(standing)}, ${standing.positions}`
          return { text, label: `${asked.title}: ${text}`, open: () => openQuotes(asked) }
        }),
        shifts.get(place)?.join('; ') ?? '',
      ],
    })),
  }
}

/** Tidy: `mean` is empty where no position counts on the scale. */
export function changeFile(
  { sessions, courses }: ChangeOverTime,
  topics: ReadonlyMap<TopicId, { readonly name: string }>,
): FigureTable {
  const heads = [
    'topic_id',
    'topic',
    'actor',
    'actor_name',
    'reported',
    'session',
    'day',
    'standing',
    'mean',
    'positions',
  ]
  const rows = courses.flatMap((course, place) =>
    sessions.map(({ name, day }, i) => {
      const standing = course.standings[i] ?? 'did-not-speak'
      const held = isHeld(standing) ? standing : null
      const shown = held === null ? standing : held.shown === 'mixed' ? 'mixed' : held.shown.id
      return {
        id: `${place} ${i}`,
        cells: [
          course.topic,
          topicName(course.topic, topics),
          course.actor,
          actorName(course.actor),
          course.reported ? 'yes' : 'no',
          name,
          day ?? '',
          String(shown),
          held?.mean == null ? '' : String(Math.round(held.mean * 10_000) / 10_000),
          String(held?.positions ?? 0),
        ],
      }
    }),
  )
  return { columns: heads.map((id) => ({ id, label: id })), rows }
}
