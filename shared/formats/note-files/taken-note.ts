// A note as it leaves the program: its text, and beside it all that the text only points at, in words. The formats beside
// this file write from it and nothing else, so that they all say the same.
import type { TranscriptId } from '../../base/id.ts'
import { type NoteNode, type QuoteAttrs, quoteAttrsSchema } from '../../records/notes/note-document.ts'
import {
  frozenResult,
  type Query,
  type QueryAttrs,
  type QueryResult,
  queryAttrsSchema,
} from '../../records/notes/query.ts'
import { isoDay } from '../corrigendum/plain-words.ts'

/** A quote as it reads at the moment of writing. */
export type TakenQuote = {
  /** In the corrected reading; as cited where nobody can say how they read now. */
  readonly words: string
  /** Null where the record's published words are the same. */
  readonly published: string | null
  /** With affiliation; all of several, in their order. */
  readonly speaker: string | null
  /** Where the words are of several: those of each in turn, under the name alone. */
  readonly stretches?: readonly { readonly speaker: string; readonly words: string }[]
  /** "WS #119, ¶ 41" */
  readonly place: string
  /** Absolute; null where the words stand nowhere. */
  readonly address: string | null
  /** Wordings the quote is or was cited by that are no words of the record; they are never told as cited. */
  readonly neverRead?: readonly string[]
  /** The day it is cited on cannot be, so it is not told. */
  readonly isDayFalse?: true
  /** Why they have to be looked at; null when they stand where they were cited. */
  readonly remark: string | null
  /** The record and its paragraph, from 0; null where the words stand nowhere. */
  readonly at: { readonly transcript: TranscriptId; readonly segment: number } | null
}

export type TakenPicture = {
  readonly id: string
  /** `image/png` */
  readonly type: string
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export type TakenNote = {
  readonly id: string
  readonly title: string
  /** '': in none. */
  readonly folder: string
  readonly tags: readonly string[]
  /** Names alone, who began it first. */
  readonly authors: readonly string[]
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly project: string
  readonly address: string
  readonly blocks: readonly NoteNode[]
  /** By `quoteKey`. */
  readonly quotes: ReadonlyMap<string, TakenQuote>
  /** By `queryKey`; null for a query that cannot be answered any more. */
  readonly results: ReadonlyMap<string, QueryResult | null>
  /** By id; what is not kept by the project is left out. */
  readonly pictures: ReadonlyMap<string, TakenPicture>
}

export const quoteKey = ({ transcript, spans, asCited, citedAtMs, earlier, published }: QuoteAttrs): string =>
  JSON.stringify([transcript, spans, asCited, citedAtMs, earlier ?? null, published ?? null])

export const queryKey = ({ show, filter, topic, compare }: Query): string =>
  JSON.stringify([show, filter, topic ?? null, compare ?? null])

/** An editor writes null for what is not set. */
const present = (attrs: NoteNode['attrs'] = {}) =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined))

/** Null for another block, and for a broken quote. */
export function quoteIn(node: NoteNode): QuoteAttrs | null {
  if (node.type !== 'quote') return null
  const read = quoteAttrsSchema.safeParse({ source: null, ...present(node.attrs) })
  return read.success ? read.data : null
}

/** Null for another block, and for a broken query. */
export function queryIn(node: NoteNode): QueryAttrs | null {
  if (node.type !== 'query') return null
  const read = queryAttrsSchema.safeParse(present(node.attrs))
  return read.success ? read.data : null
}

/** What a query shows: frozen as it was, live as it was answered; null for one that cannot be answered any more. */
export const resultIn = (note: Pick<TakenNote, 'results'>, query: QueryAttrs): QueryResult | null =>
  query.frozen === undefined ? (note.results.get(queryKey(query)) ?? null) : frozenResult(query.frozen)

/** Every node of a kind, wherever it stands. */
export const nodesOf = (nodes: readonly NoteNode[], type: string): readonly NoteNode[] =>
  nodes.flatMap((node) => (node.type === type ? [node] : nodesOf(node.content ?? [], type)))

/** How a quote is told where nothing else is known of it. */
const unknownQuote = (quote: QuoteAttrs): TakenQuote => ({
  words: quote.asCited,
  published: null,
  speaker: null,
  place: 'a record that is not here',
  address: null,
  remark: 'Nobody can say where the words stand.',
  at: null,
})

export const takenQuoteOf = (note: Pick<TakenNote, 'quotes'>, quote: QuoteAttrs): TakenQuote =>
  note.quotes.get(quoteKey(quote)) ?? unknownQuote(quote)

/** What is said below a quote beside its source: how it was cited where it reads otherwise now, how it was published. */
export function quoteRemarks(quote: QuoteAttrs, taken: TakenQuote): readonly string[] {
  const day = taken.isDayFalse ? '' : ` on ${isoDay(quote.citedAtMs)}`
  const isAsCited = taken.words === quote.asCited
  const isCited = !taken.neverRead?.includes(quote.asCited)
  return [
    ...(isAsCited
      ? []
      : [`${isCited ? 'As cited' : 'Not in the record, put here as cited'}${day}: “${quote.asCited}”`]),
    ...(taken.published === null || taken.published === quote.asCited
      ? []
      : [`As published: “${taken.published}”`]),
    ...(taken.remark === null ? [] : [taken.remark]),
  ]
}
