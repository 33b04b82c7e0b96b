// The meeting as tables: stretch by stretch with the positions in it, and the totals of each actor.
import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import {
  groupedBy,
  type MeetingPosition,
  type MeetingRow,
  positionsOf,
  speakerName,
  stretchOf,
} from '../../../../../shared/analysis/shown/meeting-rows.ts'
import { percentWords } from '../../../../../shared/analysis/shown/share-words.ts'
import type { MeetingView } from '../../../../../shared/wire/api-positions.ts'
import type { FigureTable } from '../../../ui/figures/figure-table.ts'

/** A row for each position, and one for each stretch without any, in reading order. */
export function stretchTable(
  meeting: MeetingView,
  does: {
    readonly stance: (position: MeetingPosition) => { readonly sign: string; readonly name: string }
    readonly topics: (position: MeetingPosition) => readonly string[]
    readonly says: (position: MeetingPosition) => string
    readonly open: (position: MeetingPosition) => void
    readonly address: (segment: number) => string
  },
): FigureTable {
  const inStretch = groupedBy(meeting.positions, (position) => stretchOf(position, meeting.stretches))
  return {
    columns: [
      { id: 'place', label: '¶' },
      { id: 'speaker', label: 'Speaker' },
      { id: 'actor', label: 'Actor' },
      { id: 'before', label: 'Words before', isNumber: true },
      { id: 'words', label: 'Words', isNumber: true },
      { id: 'holder', label: 'Position of' },
      { id: 'told', label: 'Told by' },
      { id: 'stance', label: 'Stance' },
      { id: 'topics', label: 'Topics' },
    ],
    rows: meeting.stretches.flatMap((stretch): FigureTable['rows'] => {
      const about = [
        { text: String(stretch.segment + 1), href: does.address(stretch.segment) },
        speakerName(stretch),
        stretch.actor === null ? '' : actorName(stretch.actor),
        String(stretch.wordsBefore),
        String(stretch.words),
      ]
      const own = inStretch.get(stretch) ?? []
      const id = `${stretch.segment} ${stretch.offset}`
      if (own.length === 0) return [{ id, cells: about }]
      return own.map((position) => ({
        id: position.key,
        cells: [
          { text: String(position.segment + 1), href: does.address(position.segment) },
          ...about.slice(1),
          actorName(position.holder),
          position.reported ? 'others' : 'itself',
          { text: does.stance(position).name, open: () => does.open(position), label: does.says(position) },
          does.topics(position).join('; '),
        ],
      }))
    }),
  }
}

/** Whose words and positions there were; holders who did not speak stand last, with what others tell of them. */
export function totalsTable(
  meeting: MeetingView,
  rows: readonly MeetingRow[],
  open: (holder: ActorId, reported: boolean, count: number) => void,
): FigureTable {
  const { positions, words } = meeting
  const count = (holder: ActorId | null, reported: boolean) => {
    const number = holder === null ? 0 : positionsOf(positions, holder, reported)
    if (holder === null || number === 0) return '0'
    const told = reported ? ', reported by others' : ''
    return {
      text: String(number),
      open: () => open(holder, reported, number),
      label: `${number} of ${actorName(holder)}${told}`,
    }
  }
  const speaking = new Set(rows.map(({ actor }) => actor))
  const silent = [...new Set(positions.map(({ holder }) => holder))].filter((holder) => !speaking.has(holder))
  return {
    columns: [
      { id: 'actor', label: 'Actor' },
      { id: 'code', label: 'Code' },
      { id: 'speakers', label: 'Speakers' },
      { id: 'turns', label: 'Turns', isNumber: true },
      { id: 'words', label: 'Words', isNumber: true },
      { id: 'share', label: 'Share', isNumber: true },
      { id: 'positions', label: 'Positions', isNumber: true },
      { id: 'told', label: 'Reported by others', isNumber: true },
    ],
    rows: [
      ...rows
        .toSorted((a, b) => b.words - a.words)
        .map((row) => ({
          id: row.id,
          cells: [
            row.name,
            row.code,
            row.actor === null ? '' : [...new Set(row.blocks.map(speakerName))].join('; '),
            String(row.turns),
            String(row.words),
            percentWords(row.words, words),
            count(row.actor, false),
            count(row.actor, true),
          ],
        })),
      ...silent.map((holder) => ({
        id: holder,
        cells: [
          actorName(holder),
          actorCode(holder),
          '',
          '0',
          '0',
          percentWords(0, words),
          count(holder, false),
          count(holder, true),
        ],
      })),
    ],
  }
}
