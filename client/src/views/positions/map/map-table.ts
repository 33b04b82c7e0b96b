// The map as a table: everybody with a position on the topic, states and others, then who spoke but not on it. Counts by
// stance stand beside the sum, so that a file made of it can be counted on.

import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import { actorKindWords } from '../../../../../shared/actors/actor-kind.ts'
import { knownStances } from '../../../../../shared/analysis/shown/shown-stance.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import type { FigureCell, FigureTable } from '../../../ui/figures/figure-table.ts'
import { counted } from '../../../ui/words/counted.ts'
import type { HolderMark, TopicMarks } from './holder-marks.ts'

/** All marks of a topic: states by number, then groups, then everybody else. */
export const allMarks = (marks: TopicMarks): readonly HolderMark[] => [
  ...[...marks.states.values()]
    .flatMap(({ own, reported }) => [own, reported])
    .filter((mark) => mark !== undefined)
    .sort((a, b) => b.positions - a.positions || a.name.localeCompare(b.name, 'en')),
  ...marks.unknown,
  ...marks.groups,
  ...marks.others,
]

/** How many of a mark's positions have a stance: opens exactly those. */
function stanceCell(
  mark: HolderMark,
  stance: Stance,
  count: number,
  open: (mark: HolderMark, stance: Stance) => void,
): FigureCell {
  if (count === 0) return '0'
  const label = `${mark.name}${mark.isReported ? ', reported by others' : ''}: ${stance.name}, ${counted(count, 'position')}`
  return { text: String(count), open: () => open(mark, stance), label }
}

/** `open` with a stance: those of the mark that have it. */
export function mapTable(
  tally: Tally,
  marks: TopicMarks,
  stances: readonly Stance[],
  open: (mark: HolderMark, stance?: Stance) => void,
  says: (mark: HolderMark) => string,
): FigureTable {
  const known = knownStances(tally.stances, stances)
  const held = allMarks(marks)
  const used = known.flatMap((stance, at) =>
    !stance.retired || held.some(({ counts }) => (counts[at] ?? 0) > 0) ? [{ stance, at }] : [],
  )
  const silent = tally.rows.filter(
    ({ actor, spoke, reported }) =>
      spoke && !reported && !held.some((mark) => mark.holder === actor && !mark.isReported),
  )
  return {
    columns: [
      { id: 'actor', label: 'Actor' },
      { id: 'code', label: 'Code' },
      { id: 'kind', label: 'Kind' },
      { id: 'told', label: 'Told by' },
      { id: 'sign', label: 'Sign' },
      { id: 'stands', label: 'Stands' },
      ...used.map(({ stance }) => ({ id: stance.id, label: stance.name, isNumber: true })),
      { id: 'positions', label: 'Positions', isNumber: true },
    ],
    rows: [
      ...held.map((mark) => ({
        id: `${mark.holder} ${mark.isReported}`,
        cells: [
          mark.name,
          mark.code,
          actorKindWords[mark.kind][0],
          mark.isReported ? 'others' : 'itself',
          mark.sign,
          mark.word,
          ...used.map(({ at, stance }) => stanceCell(mark, stance, mark.counts[at] ?? 0, open)),
          { text: String(mark.positions), open: () => open(mark), label: says(mark) },
        ],
      })),
      ...silent.map(({ actor, kind }) => ({
        id: `${actor} silent`,
        cells: [
          actorName(actor),
          actorCode(actor),
          actorKindWords[kind][0],
          '',
          '',
          'spoke, not on this',
          ...used.map(() => '0'),
          '0',
        ],
      })),
    ],
  }
}
