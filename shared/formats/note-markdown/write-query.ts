// What a query came to, as a table or quotations anybody can read: signs and words, never colours.

import {
  isSealed,
  type QueryAttrs,
  type QueryResult,
  type ResultActor,
  type ResultQuote,
} from '../../records/notes/query.ts'
import {
  keyWords,
  movesWords,
  ofDayWords,
  resultCellSign,
  unsealedWords,
} from '../../records/notes/query-words.ts'
import type { PhrasingContent, RootContent, TableRow } from './syntax-tree.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const says = (...children: readonly PhrasingContent[]): RootContent => ({
  type: 'paragraph',
  children: [...children],
})
const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
})
const table = (rows: readonly (readonly string[])[]): RootContent => ({
  type: 'table',
  children: rows.map(row),
})

/** Title, answer and the line beneath it. Without an answer only what was asked. Nobody vouches for what has no seal. */
export function writeQueryBlocks(query: QueryAttrs, result: QueryResult | null): RootContent[] {
  const title = query.title ?? result?.says ?? 'A query of positions'
  const head = says({ type: 'strong', children: [text(title)] })
  if (result === null) return [head]
  const isDoubted = query.frozen !== undefined && !isSealed(query.frozen)
  const doubt = isDoubted ? [says({ type: 'strong', children: [text(unsealedWords)] })] : []
  return [
    head,
    ...doubt,
    ...answer(result),
    ...keyOf(result),
    says({ type: 'emphasis', children: [text(footOf(result, query.frozen !== undefined))] }),
  ]
}

/** Under a table of signs. A meeting's has none: its quotes say their stances in words. */
function keyOf(result: QueryResult): RootContent[] {
  const key = result.show === 'meeting' ? '' : keyWords(result)
  return key === '' ? [] : [says(text(key))]
}

function answer(result: QueryResult): RootContent[] {
  if (result.positions === 0 && result.show !== 'meeting') return [says(text('No position fits this.'))]
  switch (result.show) {
    case 'matrix':
      return [
        table([
          ['', ...result.topics.map(({ label }) => label)],
          ...result.rows.map(({ actor, cells }) => [nameOf(actor), ...cells.map(resultCellSign)]),
        ]),
      ]
    case 'map':
      return [
        table([
          ['Actor', result.topic.label],
          ...result.actors.map(({ actor, cell }) => [nameOf(actor), resultCellSign(cell)]),
        ]),
      ]
    case 'alignment':
      return [
        table([
          ['Actor', 'And', 'Topics', 'Agree', 'Disagree'],
          ...result.pairs.map(({ a, b, topics, congruence, conflict }) => [
            nameOf(a),
            nameOf(b),
            String(topics),
            percent(congruence),
            percent(conflict),
          ]),
        ]),
      ]
    case 'quotes':
      return result.quotes.map(quotation)
    case 'time':
      return [
        says(text(movesWords(result))),
        ...result.moves.flatMap((move) => [
          says(text(`${nameOf(move.actor)} on ${move.topic} moved ${move.says}.`)),
          ...[move.before, move.after].flatMap((side) => [
            says(text(`${side.session}: ${side.stance.sign} ${side.stance.word}, ${side.positions}.`)),
            ...(side.quote === null ? [] : [quotation(side.quote)]),
          ]),
        ]),
        table([
          ['Actor', 'Topic', ...result.sessions],
          ...result.courses.map(({ actor, topic, standings }) => [
            nameOf(actor),
            result.topics[topic]?.label ?? '',
            ...standings.map(resultCellSign),
          ]),
        ]),
      ]
    case 'meeting':
      return [
        says(text(result.record.title)),
        table([
          ['Actor', 'Turns', 'Words', 'Positions', 'Told by others'],
          ...result.rows.map(({ actor, name, turns, words, positions, told }) => [
            actor === null ? name : nameOf(actor),
            ...[turns, words, positions, told].map(String),
          ]),
        ]),
        ...result.quotes.map(quotation),
      ]
  }
}

const quotation = (quote: ResultQuote): RootContent => ({
  type: 'blockquote',
  children: [
    { type: 'paragraph', children: [text(quote.corrected)] },
    {
      type: 'paragraph',
      children: [
        text(
          `— ${[quote.speaker, nameOf(quote.actor)].filter(Boolean).join(', ')}, ${quote.place}: ${quote.stance.sign} ${quote.stance.word}, ${quote.topics.join(', ')}`,
        ),
      ],
    },
  ],
})

const nameOf = ({ name, code, reported }: ResultActor): string =>
  `${name}${code === '' || code === name ? '' : ` (${code})`}${reported ? ', reported by others' : ''}`

const percent = (share: number): string => `${Math.round(share * 100)} %`

function footOf({ says: sentence, more, records, atMs }: QueryResult, isFrozen: boolean): string {
  const rest = more > 0 ? ` ${more} more are not shown.` : ''
  const from = records.length === 1 ? 'From one record, ' : `From ${records.length} records, `
  const when = `${records.length === 0 ? '' : from}${ofDayWords(atMs, isFrozen)}.`
  return `${sentence}${/[.!?]$/.test(sentence) ? '' : '.'}${rest} ${when.charAt(0).toUpperCase()}${when.slice(1)}`
}
