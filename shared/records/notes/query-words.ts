// What a result of a query says in words, wherever it is shown: on screen, on a public page, in a file. Pure.
import { counted } from '../../base/counted.ts'
import { recordName } from '../../transcript/place-name.ts'
import {
  frozenResult,
  isSealed,
  type QueryAttrs,
  type QueryResult,
  type ResultActor,
  type ResultCell,
  type ResultStance,
  type ResultStanding,
} from './query.ts'

/** Said of a frozen result without a seal that fits, wherever it is shown. */
export const unsealedWords =
  'Nothing shows that Rapporteur worked this out as it stands here: freeze it anew before you rely on it.'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Of which day a result is, once it left the note: "frozen as of 22 November 2026" says that it did not follow since. */
export const ofDayWords = (atMs: number, isFrozen: boolean): string =>
  `${isFrozen ? 'frozen as of' : 'as looked at on'} ${day.format(atMs)}`

/** A query block in one line, without its answer: "Four delegations, frozen as of 22 November 2026". */
export function queryLine({ title, show, frozen }: QueryAttrs): string {
  const result = frozen && frozenResult(frozen)
  const named = title || queryTitle(result ?? { show })
  if (!frozen || !result) return `${named}, live`
  return `${named}, ${ofDayWords(result.atMs, true)}${isSealed(frozen) ? '' : ', without a seal'}`
}

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
    case 'time':
      return 'Change over time'
    case 'meeting':
      return 'Who spoke when in one meeting'
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

/** "supports, 3 quotes, moved up the scale"; or why there is nothing. */
export function resultStandingWords(standing: ResultStanding): string {
  if (standing === 'untold') return 'nothing reported'
  const words = resultCellWords(standing)
  return typeof standing === 'string' || standing.came === undefined
    ? words
    : `${words}, ${cameWords[standing.came]}`
}

const cameWords = {
  up: 'moved up the scale',
  down: 'moved down the scale',
  aside: 'moved neither up nor down the scale',
} as const

/** ↗ towards support, ↘ towards opposition, → neither. */
export const headingArrows = { up: '↗', down: '↘', aside: '→' } as const

type Over = Extract<QueryResult, { readonly show: 'time' }>

/** "2 moves over 3 sessions"; or why there is none. */
export function movesWords({
  moves,
  moreMoves = 0,
  sessions,
  moreSessions = 0,
}: Pick<Over, 'moves' | 'moreMoves' | 'sessions' | 'moreSessions'>): string {
  const compared = sessions.length + moreSessions
  if (compared < 2)
    return `Change over time needs two sessions to compare; here is ${compared === 1 ? 'one' : 'none'}.`
  const count = moves.length + moreMoves
  return count === 0
    ? `No moves over ${counted(compared, 'session')}.`
    : `${counted(count, 'move')} over ${counted(compared, 'session')}`
}

/** What was left out because there was too much, a sentence each; '' when all is there. */
export function leftOutWords(result: QueryResult): string {
  const left = leftOut(result)
    .filter(([count]) => count > 0)
    .map(([count, one, rest = '']) => `${counted(count, one)}${rest}`)
  return left.length === 0 ? '' : `Not shown: ${list.format(left)}.`
}

/** How many of what, in the singular, and what is said behind it. */
function leftOut(result: QueryResult): readonly (readonly [count: number, one: string, rest?: string])[] {
  const { more } = result
  switch (result.show) {
    case 'matrix':
      return [
        [more, 'more row', ' with fewer quotes'],
        [result.moreTopics ?? 0, 'more topic', ' with fewer quotes'],
      ]
    case 'map':
      return [[more, 'more actor']]
    case 'quotes':
      return [[more, 'more quote']]
    case 'alignment':
      return [[more, 'pair', ' between the most aligned and the most opposed']]
    case 'time':
      return [
        [result.moreMoves ?? 0, 'smaller move'],
        [result.moreSessions ?? 0, 'earlier session'],
        [more, 'more course', ' of an actor on a topic'],
      ]
    case 'meeting':
      return [
        [more, 'more actor'],
        [result.moreStretches ?? 0, 'shorter stretch', ' of speech'],
        [result.moreMarks ?? 0, 'more mark'],
        [result.moreQuotes ?? 0, 'more quote'],
      ]
  }
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

/** How a cell is drawn where there are neither colours nor room for words: `keyWords` says what its signs mean. */
export function resultCellSign(cell: ResultStanding): string {
  if (typeof cell !== 'string') return `${cell.stance.sign} ${cell.positions}`
  return { silent: '/', other: '·', untold: '' }[cell]
}

/** "Key: + supports; / did not speak. …": every sign that occurs; '' where no stance does. */
export function keyWords(result: QueryResult): string {
  const { stances, empty } = legendOf(result)
  if (stances.length === 0) return ''
  const kinds = {
    other: '· spoke, not on this',
    silent: '/ did not speak',
    untold: 'blank: nothing reported',
  }
  const signs = [...stances.map(({ sign, word }) => `${sign} ${word}`), ...empty.map((kind) => kinds[kind])]
  return `Key: ${signs.join('; ')}. A number says how many quotes.`
}

/** The stances that occur, each once, in the order of their first; and the kinds of empty that do. */
export function legendOf(result: QueryResult): {
  readonly stances: readonly ResultStance[]
  readonly empty: readonly ('other' | 'silent' | 'untold')[]
} {
  const cells = cellsOf(result)
  const stances = new Map<string, ResultStance>()
  for (const cell of cells) {
    if (typeof cell !== 'string') stances.set(`${cell.stance.sign} ${cell.stance.word}`, cell.stance)
  }
  const kinds = ['other', 'silent', 'untold'] as const
  return { stances: [...stances.values()], empty: kinds.filter((kind) => cells.includes(kind)) }
}

function cellsOf(result: QueryResult): readonly (ResultStanding | Pick<ResultStanding & object, 'stance'>)[] {
  switch (result.show) {
    case 'matrix':
      return result.rows.flatMap(({ cells }) => cells)
    case 'map':
      return result.actors.map(({ cell }) => cell)
    case 'time':
      return result.courses.flatMap(({ standings }) => standings)
    case 'meeting':
      return result.marks
    case 'quotes':
    case 'alignment':
      return []
  }
}
