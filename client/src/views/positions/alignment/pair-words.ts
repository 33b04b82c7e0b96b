// How pairs of actors are said: shares with two decimals, numbers of topics in words, and the panel's titles. Pure.

import { actorName } from '../../../../../shared/actors/actor.ts'
import { type AlignedPair, type Alignment, topicsBetween } from '../../../../../shared/analysis/alignment.ts'
import { sidedOf } from '../../../../../shared/analysis/shown/compared-filter.ts'
import { differenceWords, shareWords } from '../../../../../shared/analysis/shown/share-words.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { FigureCell, FigureTable } from '../../../ui/figures/figure-table.ts'
import { counted } from '../../../ui/words/counted.ts'
import { topicName } from '../matrix/matrix-cells.ts'
import type { QuotesAsked } from '../view-props.ts'

/** On one line, however narrow the table. */
const unbroken = (words: string) => words.replaceAll(' ', '\u00a0')

export const namesOf = ({ actors }: Alignment, { a, b }: AlignedPair): readonly [string, string] => [
  actorName(actors[a]?.actor ?? ''),
  actorName(actors[b]?.actor ?? ''),
]

type Around = {
  readonly alignment: Alignment
  /** That of the view, with "said" settled. */
  readonly filter: PositionFilter
  readonly stances: readonly Stance[]
  readonly topics: ReadonlyMap<TopicId, { readonly name: string }>
  readonly openQuotes: (asked: QuotesAsked) => void
}

/** What both say for or against on these topics: neutral and unclear positions are not counted and not opened. */
export function quotesOf(
  { alignment, filter, stances, topics }: Omit<Around, 'openQuotes'>,
  pair: AlignedPair,
  on: readonly TopicId[],
  title: string,
): QuotesAsked {
  const { actors } = alignment
  return {
    title,
    says: `all that both say for or against on ${new Intl.ListFormat('en').format(on.map((id) => topicName(id, topics)))}`,
    filter: {
      ...filter,
      actors: [actors[pair.a]?.actor ?? '', actors[pair.b]?.actor ?? ''],
      topics: on,
      stances: sidedOf(filter, stances),
    },
  }
}

const columns = [
  { id: 'actors', label: 'Actors' },
  { id: 'congruence', label: 'Congruence', isNumber: true },
  { id: 'conflict', label: 'Conflict', isNumber: true },
  { id: 'difference', label: 'Difference', isNumber: true },
  { id: 'common', label: 'In common', isNumber: true },
]

/** The ordered table: every number opens the quotes it was counted from. */
export function pairTable(around: Around, pairs: readonly AlignedPair[]): FigureTable {
  const { alignment, openQuotes } = around
  const rows = pairs.map((pair) => {
    const [one, other] = namesOf(alignment, pair)
    const both = `${one} and ${other}`
    const { agreeOn, conflictOn } = topicsBetween(alignment, pair)
    const cell = (text: string, on: readonly TopicId[], title: string): FigureCell =>
      on.length === 0
        ? text
        : { text, label: `${title}: ${text}`, open: () => openQuotes(quotesOf(around, pair, on, title)) }
    const share = (value: number, on: readonly TopicId[], title: string) =>
      cell(
        on.length === 0 ? '0' : unbroken(`${shareWords(value)} · ${counted(on.length, 'topic')}`),
        on,
        title,
      )
    const common = [...new Set([...agreeOn, ...conflictOn])]
    const title = `${both} on what both take a side on`
    return {
      id: `${pair.a}-${pair.b}`,
      cells: [
        both,
        share(pair.congruence, agreeOn, `${both} on the same side`),
        share(pair.conflict, conflictOn, `${both} on opposite sides`),
        cell(differenceWords(pair.difference), common, title),
        cell(unbroken(counted(pair.common, 'topic')), common, title),
      ],
    }
  })
  return { columns, rows }
}

/** For the file: ids and every figure in a column of its own, four decimals. */
export function pairFile(
  { alignment, topics }: Pick<Around, 'alignment' | 'topics'>,
  pairs: readonly AlignedPair[],
): FigureTable {
  const heads = [
    'actor_a',
    'name_a',
    'topics_a',
    'actor_b',
    'name_b',
    'topics_b',
    'topics_in_common',
    'topics_agreed',
    'topics_opposed',
    'congruence',
    'conflict',
    'difference',
    'agreed_on',
    'opposed_on',
  ]
  const list = (ids: readonly TopicId[]) => ids.map((id) => topicName(id, topics)).join('; ')
  const rows = pairs.map((pair) => {
    const [a, b] = [alignment.actors[pair.a], alignment.actors[pair.b]]
    const [nameA, nameB] = namesOf(alignment, pair)
    const { agreeOn, conflictOn } = topicsBetween(alignment, pair)
    const counts = [pair.common, pair.agreed, pair.opposed].map(String)
    const shares = [pair.congruence, pair.conflict, pair.difference].map((share) => share.toFixed(4))
    return {
      id: `${pair.a}-${pair.b}`,
      cells: [
        a?.actor ?? '',
        nameA,
        String(a?.topics ?? 0),
        b?.actor ?? '',
        nameB,
        String(b?.topics ?? 0),
        ...counts,
        ...shares,
        list(agreeOn),
        list(conflictOn),
      ],
    }
  })
  return { columns: heads.map((id) => ({ id, label: id })), rows }
}
