// Notes by chance, of every kind, in the one form of each that Markdown can hold: no empty paragraphs, no spaces at edges,
// neighbouring text joined, tables without joined cells, no threads.
import fc from 'fast-check'
import type { TranscriptId } from '../../../shared/base/id.ts'
import type { NoteMark, NoteNode } from '../../../shared/records/notes/note-document.ts'
import { testId } from '../world.ts'
import { testQuery, testQuote } from './note-of-all-kinds.ts'

/** Words with all that Markdown reads as its own signs. */
const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Zäßé中]{1,8}$/),
  fc.constantFrom(
    '*',
    '_',
    '**',
    '__init__',
    '`',
    '~~',
    '~',
    '[x]',
    '[^1]',
    '[a](b)',
    '![a](b)',
    '<b>',
    '</script>',
    '<!--',
    '-->',
    '&amp;',
    '&',
    '\\',
    '\\*',
    '#',
    '# a',
    '-',
    '+',
    '1.',
    '1)',
    '>',
    '|',
    ':',
    '---',
    '===',
    '```',
    'http://a.example/x_y_z',
    'www.a.example',
    'a@b.example',
    '^q1',
    '“',
    '…',
    '\u00a0',
    '!',
    '$',
    '{',
    '}',
    ':--',
    '(',
    ')',
    "'",
    '"',
    '😀',
    '[',
    ']',
    '=',
    '.',
    ',',
  ),
)
const text = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' ').trim())
  .filter((words) => words !== '')
const marks = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    strike: fc.boolean(),
    link: fc.option(
      fc.constantFrom('https://a.example/', 'https://b.example/x(y)?z=1#s41', 'mailto:a@b.example'),
      { nil: null, freq: 4 },
    ),
  })
  .map(({ bold, italic, strike, link }): NoteMark[] => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(strike ? [{ type: 'strike' }] : []),
  ])
const plain = (value: string): NoteNode => ({ type: 'text', text: value })
const marked = fc
  .tuple(text, marks)
  .map(
    ([value, those]): NoteNode =>
      those.length > 0 ? { type: 'text', text: value, marks: those } : plain(value),
  )
const code = fc
  .stringMatching(/^[a-z`*_ |\\<]{0,6}[a-z]$/)
  .filter((value) => !value.includes('\\|'))
  .map((value): NoteNode => ({ type: 'text', text: value.trim(), marks: [{ type: 'code' }] }))

/** Pieces with a space between each, so that no mark touches another word. */
const spaced = (pieces: readonly NoteNode[]): NoteNode[] =>
  joined(pieces.flatMap((piece, nth) => (nth === 0 ? [piece] : [plain(' '), piece])))

function joined(nodes: readonly NoteNode[]): NoteNode[] {
  const all: NoteNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      all[all.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else all.push(node)
  }
  return all
}

const footnote = fc.array(marked, { maxLength: 2 }).map(
  (content): NoteNode => ({
    type: 'footnote',
    ...(content.length > 0 ? { content: spaced(content) } : {}),
  }),
)
const inline = fc
  .tuple(
    text.map(plain),
    fc.array(fc.oneof({ weight: 4, arbitrary: marked }, code), { maxLength: 3 }),
    fc.option(footnote, { nil: null, freq: 3 }),
    fc.option(text.map(plain), { nil: null, freq: 3 }),
  )
  .map(([first, others, note, broken]): NoteNode[] => [
    ...spaced([first, ...others]),
    ...(note ? [note] : []),
    ...(broken ? [{ type: 'hardBreak' }, broken] : []),
  ])
const oneLine = fc.array(marked, { minLength: 1, maxLength: 3 }).map(spaced)

const paragraph = inline.map((content): NoteNode => ({ type: 'paragraph', content }))
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4), oneLine)
  .map(([level, content]): NoteNode => ({ type: 'heading', attrs: { level }, content }))
const codeBlock = fc
  .tuple(
    fc.option(fc.constantFrom('ts', 'c++'), { nil: null }),
    fc.array(fc.stringMatching(/^[ -~]{0,12}$/), { minLength: 1, maxLength: 3 }),
  )
  .map(([language, lines]): NoteNode => {
    const value = lines.join('\n')
    return {
      type: 'codeBlock',
      ...(language ? { attrs: { language } } : {}),
      ...(value === '' ? {} : { content: [plain(value)] }),
    }
  })
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('row', 'column', 'both', 'none'),
    fc.array(fc.option(inline, { nil: null }), { minLength: 9, maxLength: 9 }),
    fc.constantFrom(null, 'right', 'center'),
  )
  .map(([rows, columns, heads, cells, align]): NoteNode => {
    const isHead = (row: number, column: number) =>
      (row === 0 && (heads === 'row' || heads === 'both')) ||
      (column === 0 && (heads === 'column' || heads === 'both'))
    return {
      type: 'table',
      content: Array.from({ length: rows }, (_, row) => ({
        type: 'tableRow',
        content: Array.from({ length: columns }, (_, column) => {
          const content = cells[row * 3 + column] ?? null
          return {
            type: isHead(row, column) ? 'tableHeader' : 'tableCell',
            attrs: { colspan: 1, rowspan: 1, ...(align && column === 0 ? { align } : {}) },
            content: [{ type: 'paragraph', ...(content ? { content } : {}) }],
          }
        }),
      })),
    }
  })
const quote = text.map(
  (asCited): NoteNode => ({
    type: 'quote',
    attrs: { ...testQuote, transcript: testId(41) as TranscriptId, asCited: `${asCited} --> *` },
  }),
)
const query = text.map((title): NoteNode => ({ type: 'query', attrs: { ...testQuery, title } }))
const image = text.map(
  (alt): NoteNode => ({
    type: 'image',
    attrs: { image: testId(81), alt, width: 640, height: 480 },
  }),
)
const simple = fc.oneof({ weight: 3, arbitrary: paragraph }, codeBlock, quote, query, image)
const itemOf = (block: fc.Arbitrary<NoteNode>) =>
  fc
    .tuple(paragraph, fc.array(block, { maxLength: 2 }))
    .map(([first, others]): NoteNode => ({ type: 'listItem', content: [first, ...others] }))
const listOf = (block: fc.Arbitrary<NoteNode>) =>
  fc
    .tuple(
      fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
      fc.array(itemOf(block), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([start, content]): NoteNode =>
        start === null ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { start }, content },
    )
const block = fc.oneof(
  { weight: 4, arbitrary: simple },
  heading,
  table,
  fc.constant<NoteNode>({ type: 'horizontalRule' }),
  listOf(fc.oneof(simple, listOf(simple))),
  fc
    .array(fc.oneof(simple, listOf(simple)), { minLength: 1, maxLength: 2 })
    .map((content): NoteNode => ({ type: 'blockquote', content })),
)

/** Blocks of a note, up to six. */
export const anyNote = fc.array(block, { minLength: 1, maxLength: 6 })
