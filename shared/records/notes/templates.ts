// What a new note begins with. Prompts stand in square brackets and carry no mark, so that what is written over them is
// plain; a query is live, so that a sheet of a country shows its positions from the first moment.
import type { ActorId } from '../../actors/actor-id.ts'
import type { TranscriptId } from '../../base/id.ts'
import { wholeFilter, writeFilter } from '../positions/position-filter.ts'
import type { NoteNode } from './note-document.ts'
import type { QueryAttrs, QueryShow } from './query.ts'

export const noteTemplates = ['blank', 'briefing', 'country-sheet', 'session-summary'] as const
export type NoteTemplate = (typeof noteTemplates)[number]

/** The folder a note of a template lies in when nobody names one; '': none. */
export const templateFolder: Readonly<Record<NoteTemplate, string>> = {
  blank: '',
  briefing: 'Briefings',
  'country-sheet': 'Country sheets',
  'session-summary': 'Session summaries',
}

/** A template with what it was asked for: a country sheet has its actor, a session summary its record. */
export type FilledTemplate =
  | { readonly template: 'blank' | 'briefing' }
  | { readonly template: 'country-sheet'; readonly actor: ActorId; readonly name: string }
  | {
      readonly template: 'session-summary'
      readonly record: TranscriptId
      readonly title: string
      /** The day of the meeting, ISO 8601; null when nobody said. */
      readonly day: string | null
    }

const heading = (text: string): NoteNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})
const empty: NoteNode = { type: 'paragraph' }
const paragraph = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const prompt = (text: string): NoteNode => paragraph(`[${text}]`)
const query = (attrs: QueryAttrs): NoteNode => ({ type: 'query', attrs })
const list = (...items: readonly string[]): NoteNode => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [prompt(text)] })),
})

/** The first blocks of a note. */
export function templateContent(filled: FilledTemplate): readonly NoteNode[] {
  switch (filled.template) {
    case 'blank':
      return [empty]
    case 'briefing':
      return briefing
    case 'country-sheet':
      return countrySheet(filled)
    case 'session-summary':
      return sessionSummary(filled)
  }
}

const briefing: readonly NoteNode[] = [
  prompt(
    'What the reader has to know, in three sentences: what was at stake, who said what, what comes next.',
  ),
  heading('Background'),
  prompt('Which meeting, which agenda item, and what was left open before it.'),
  heading('What was said'),
  prompt('One paragraph for each side. Type " and some words to quote the record.'),
  heading('Positions at a glance'),
  query({ show: 'matrix', filter: {} }),
  heading('What to watch'),
  list('The next meeting, and who decides there.', 'Whose position moved, and whose is not known yet.'),
]

function countrySheet({ actor, name }: { readonly actor: ActorId; readonly name: string }): NoteNode[] {
  const filter = writeFilter({ ...wholeFilter, actors: [actor] })
  const block = (show: QueryShow, title: string) => query({ show, filter, title: title.slice(0, 200) })
  return [
    prompt(`Where ${name} stands, in two sentences, and what it wants most.`),
    heading('Positions by topic'),
    block('matrix', `Positions of ${name}`),
    heading('In its own words'),
    prompt('Which of these quotes says it best, and what it leaves open.'),
    block('quotes', `Quotes of ${name}`),
    heading('With whom it stands'),
    prompt('Whom it names, whose proposal it supports, on behalf of whom it speaks.'),
    heading('Open questions'),
    list(`What ${name} has not said yet.`),
  ]
}

function sessionSummary({
  record,
  title,
  day,
}: {
  readonly record: TranscriptId
  readonly title: string
  readonly day: string | null
}): NoteNode[] {
  const filter = writeFilter({ ...wholeFilter, records: [record] })
  return [
    paragraph(day === null ? `Of “${title}”.` : `Of “${title}”, ${day}.`),
    prompt('What the session was for, and what came of it.'),
    heading('Who took which position'),
    query({ show: 'matrix', filter, title: 'Positions in this session' }),
    heading('Main points'),
    list('Who said what. Type " and some words to quote the record.'),
    heading('What was agreed, and what was not'),
    prompt('Only what the record holds; what was heard in the corridor belongs in a footnote.'),
    heading('What comes next'),
    list('Dates, papers, and who was asked to write them.'),
  ]
}
