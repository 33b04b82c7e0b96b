// Every quote of a project as a table: those in notes, and the words of each position, in both readings with a citation.
import type { Column, Fields } from '../positions/table.ts'

export const quoteColumns = [
  { name: 'from', means: 'note: a quote in a note; position: the words of a position' },
  { name: 'note_id', means: 'The note that quotes; empty for a position' },
  { name: 'note', means: 'Its title' },
  { name: 'position_id', means: 'The position; of a note’s quote the one it was taken from, if any' },
  { name: 'holder', means: 'Who holds the position; empty for a note’s quote' },
  { name: 'topics', means: 'The position’s topics, parted by semicolons' },
  { name: 'stance', means: 'The position’s stance' },
  { name: 'transcript_id', means: 'The record the words are from' },
  { name: 'record', means: 'Its title' },
  { name: 'day', means: 'Day of the meeting, ISO 8601; empty when nobody said' },
  { name: 'paragraph', means: 'The first paragraph, counted from 1' },
  { name: 'spans', means: 'The exact places, as in addresses: s41:120-188' },
  { name: 'speaker', means: 'Who speaks, with affiliation' },
  { name: 'published_text', means: 'The words as they were published' },
  { name: 'corrected_text', means: 'The words with the accepted corrections, as of the making of this file' },
  { name: 'as_cited', means: 'How a note cited them' },
  { name: 'cited_at', means: 'When, ISO 8601' },
  {
    name: 'remark',
    means: 'Why a quote has to be looked at; empty when its words stand where they were cited',
  },
  { name: 'permalink', means: 'The address of the place' },
  { name: 'citation', means: 'To copy' },
] as const satisfies readonly Column[]

export type QuoteFields = Fields<(typeof quoteColumns)[number]['name']>

/** "Gerardo Isaac Morales Tenorio, Mexico, in: WS #119, 2021-12-10, ¶ 41, corrected reading. https://…" */
export function citationOf(of: {
  readonly speaker: string | null
  readonly record: string
  readonly day: string | null
  readonly paragraph: number
  readonly address: string
}): string {
  const place = [of.record, of.day, `¶ ${of.paragraph}`, 'corrected reading'].filter((part) => part !== null)
  return `${of.speaker ?? 'Speaker not named'}, in: ${place.join(', ')}. ${of.address}`
}

/** The whole as JSON, in parts of some rows. */
export function* quotesJsonParts(rows: readonly QuoteFields[], madeAtMs: number): Generator<string> {
  yield `{\n"made": ${JSON.stringify(new Date(madeAtMs).toISOString())},\n"columns": ${JSON.stringify(quoteColumns)},\n"quotes": [`
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500).map((row) => `\n${JSON.stringify(row)}`)
    yield `${from === 0 ? '' : ','}${some.join(',')}`
  }
  yield '\n]\n}\n'
}
