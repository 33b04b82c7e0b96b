// What a result of a query says in words, wherever it is shown: on screen, on a public page, in a file. Pure.
import { recordName } from '../../transcript/place-name.ts'
import type { QueryResult, ResultActor, ResultCell, ResultStance } from './query.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const figures = new Intl.NumberFormat('en')
const counted = (count: number, one: string) => `${figures.format(count)} ${count === 1 ? one : `${one}s`}`

/** What a query goes by that nobody gave a title. */
export function queryTitle(
  result: Pick<QueryResult, 'show'> & { readonly topic?: { readonly label: string } },
): string {
  switch (result.show) {
    case 'matrix':
      return 'Positions by actor and topic'
    case 'map':
      return result.topic ? `Where actors stand on ${result.topic.label}` : 'Where actors stand on a topic'
    case 'quotes':
      return 'Quotes of positions'
    case 'alignment':
      return 'Alignment between actors'
  }
}

/** "Canada, as others report". */
export const resultActorWords = ({ name, reported }: Pick<ResultActor, 'name' | 'reported'>): string =>
  reported ? `${name}, as others report` : name

/** "supports, 3 quotes"; or which kind of empty it is. */
export function resultCellWords(cell: ResultCell): string {
  if (cell === 'silent') return 'did not speak'
  if (cell === 'other') return 'spoke, but not on this'
  return `${cell.stance.word}, ${counted(cell.positions, 'quote')}`
}

/** What was left out because there was too much, a sentence each; '' when all is there. */
export function leftOutWords(result: QueryResult): string {
  const { more } = result
  const topics = result.show === 'matrix' ? (result.moreTopics ?? 0) : 0
  const rows = {
    matrix: () => `${counted(more, 'more row')} with fewer quotes`,
    map: () => counted(more, 'more actor'),
    quotes: () => counted(more, 'more quote'),
    alignment: () => `${counted(more, 'pair')} between the most aligned and the most opposed`,
  }[result.show]
  const left = [
    ...(more > 0 ? [rows()] : []),
    ...(topics > 0 ? [`${counted(topics, 'more topic')} with fewer quotes`] : []),
  ]
  return left.length === 0 ? '' : `Not shown: ${list.format(left)}.`
}

/** Few records are named, many are counted. */
const mostNamed = 3

/** "Drawn from IGF 2021, WS #119 and IGF 2020, WS #341."; '' when there is nothing it could be drawn from. */
export function drawnFromWords({
  records,
  moreRecords = 0,
}: Pick<QueryResult, 'records' | 'moreRecords'>): string {
  const count = records.length + moreRecords
  if (count === 0) return ''
  if (count > mostNamed) return `Drawn from ${counted(count, 'record')}.`
  const named = records.map((title) => recordName(title) || 'a record without a title')
  return `Drawn from ${named.length > 1 ? list.format(named.map((name) => `“${name}”`)) : `“${named[0]}”`}.`
}

/** The stances that occur, each once, in the order of their first; and the kinds of empty that do. */
export function legendOf(result: QueryResult): {
  readonly stances: readonly ResultStance[]
  readonly empty: readonly ('other' | 'silent')[]
} {
  const cells =
    result.show === 'matrix'
      ? result.rows.flatMap(({ cells: row }) => row)
      : result.show === 'map'
        ? result.actors.map(({ cell }) => cell)
        : []
  const stances = new Map<string, ResultStance>()
  for (const cell of cells) {
    if (typeof cell !== 'string') stances.set(`${cell.stance.sign} ${cell.stance.word}`, cell.stance)
  }
  const kinds = ['other', 'silent'] as const
  return { stances: [...stances.values()], empty: kinds.filter((kind) => cells.includes(kind)) }
}
