// What "/" offers, in the order of the list. Pictures are chosen by a file box, which the editor's screen adds.
import {
  Braces,
  ChartGantt,
  ChartLine,
  ChartScatter,
  Heading2,
  Heading3,
  Heading4,
  List,
  ListOrdered,
  Map as MapIcon,
  Minus,
  Superscript,
  Table,
  Table2,
  TextQuote,
  TextSearch,
} from 'lucide-react'
import type { QueryShow } from '../../../../../../shared/records/notes/query.ts'
import { showNewQuery } from '../queries/show-new-query.ts'
import type { SlashEntry } from './slash-entry.ts'

const heading = (
  level: 2 | 3 | 4,
  label: string,
  icon: SlashEntry['icon'],
  keywords: readonly string[],
): SlashEntry => ({
  id: `heading-${level}`,
  label,
  keywords,
  icon,
  detail: `Ctrl Alt ${level}`,
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
})

const query = (
  show: QueryShow,
  label: string,
  icon: SlashEntry['icon'],
  keywords: readonly string[],
): SlashEntry => ({
  id: `query-${show}`,
  label,
  keywords: ['query', 'positions', ...keywords],
  icon,
  run: (editor) => {
    editor.chain().focus().insertQuery({ show, filter: {} }).run()
    showNewQuery(editor)
  },
})

export const slashEntries: readonly SlashEntry[] = [
  heading(2, 'Heading', Heading2, ['h2', 'title', 'section']),
  heading(3, 'Smaller heading', Heading3, ['h3', 'sub-heading', 'subheading']),
  heading(4, 'Smallest heading', Heading4, ['h4', 'sub-heading']),
  {
    id: 'bullet-list',
    label: 'List',
    keywords: ['bullet', 'points', 'ul'],
    icon: List,
    detail: 'Ctrl Shift 8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbered-list',
    label: 'Numbered list',
    keywords: ['ordered', 'ol', '1.'],
    icon: ListOrdered,
    detail: 'Ctrl Shift 7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'table',
    label: 'Table',
    keywords: ['rows', 'columns', 'grid'],
    icon: Table,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    id: 'footnote',
    label: 'Footnote',
    keywords: ['reference', 'source', 'citation'],
    icon: Superscript,
    detail: 'Ctrl Alt F',
    run: (editor) => editor.chain().focus().insertFootnote().run(),
  },
  {
    id: 'block-quotation',
    label: 'Block quotation',
    keywords: ['blockquote', 'cite', 'another text'],
    icon: TextQuote,
    detail: 'Ctrl Shift B',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  query('matrix', 'Matrix of positions', Table2, ['actors', 'topics', 'table']),
  query('map', 'Map of positions', MapIcon, ['world', 'countries']),
  query('quotes', 'Quotes of positions', TextSearch, ['words', 'passages', 'quotations']),
  query('alignment', 'Alignment of actors', ChartScatter, ['agreement', 'network', 'groups']),
  query('time', 'Change over time', ChartLine, ['moves', 'sessions', 'moved']),
  query('meeting', 'One meeting', ChartGantt, ['timeline', 'who spoke', 'record']),
  {
    id: 'line',
    label: 'Line',
    keywords: ['rule', 'divider', 'hr', 'separator'],
    icon: Minus,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    id: 'code',
    label: 'Code',
    keywords: ['monospace', 'pre', 'program'],
    icon: Braces,
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
]
