// One small note that holds every kind of block, inline piece and mark there is, in the shape that is stored.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import type { NoteMark, NoteNode, QuoteAttrs } from '../../../shared/records/notes/note-document.ts'
import type { QueryAttrs } from '../../../shared/records/notes/query.ts'
import { testId } from '../world.ts'

export const words = (text: string, ...marks: readonly NoteMark[]): NoteNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
export const paragraph = (...content: readonly NoteNode[]): NoteNode => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
})
const cell = (type: 'tableHeader' | 'tableCell', ...content: readonly NoteNode[]): NoteNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(...content)],
})
const item = (text: string): NoteNode => ({ type: 'listItem', content: [paragraph(words(text))] })

export const testQuote: QuoteAttrs = {
  transcript: testId(40) as TranscriptId,
  spans: [{ startSegment: 40, start: 0, endSegment: 40, end: 29 }],
  source: { root: 'positions', key: `${testId(1)}/${testId(41)}` as RecordKey },
  asCited: 'the multilateral settings and\nconversations',
  citedAtMs: 1_700_000_000_000,
  earlier: [{ asCited: 'the mute lateral settings', citedAtMs: 1_600_000_000_000 }],
  published: 'the mute lateral settings',
  sha256: 'a'.repeat(64),
}

export const testQuery: QueryAttrs = {
  show: 'matrix',
  filter: { topics: 'stakeholders' },
  title: 'Four delegations',
}

export const noteOfAllKinds: readonly NoteNode[] = [
  { type: 'heading', attrs: { level: 2 }, content: [words('What was said')] },
  paragraph(
    words('All four '),
    words('spoke', { type: 'bold' }, { type: 'italic' }),
    words(' for it', { type: 'thread', attrs: { thread: testId(71) } }),
    {
      type: 'footnote',
      content: [
        words('Morales, '),
        words('¶ 41', { type: 'link', attrs: { href: 'https://example.org/p/x#s41' } }),
      ],
    },
    words(', none'),
    { type: 'hardBreak' },
    words('against', { type: 'strike' }),
    words('code', { type: 'code' }, { type: 'thread', attrs: { thread: testId(71) } }),
  ),
  { type: 'bulletList', content: [item('one'), item('two')] },
  { type: 'orderedList', attrs: { start: 3 }, content: [item('three'), item('four')] },
  { type: 'blockquote', content: [paragraph(words('What another wrote'))] },
  { type: 'codeBlock', content: [words('a = 1\nb = 2')] },
  { type: 'horizontalRule' },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', words('Who')), cell('tableHeader', words('What'))] },
      { type: 'tableRow', content: [cell('tableCell', words('Chile')), cell('tableCell')] },
    ],
  },
  { type: 'quote', attrs: testQuote },
  { type: 'query', attrs: testQuery },
  { type: 'image', attrs: { image: testId(81), alt: 'The room, half empty', width: 640, height: 480 } },
  { type: 'heading', attrs: { level: 4 }, content: [words('Last')] },
  paragraph(),
]
