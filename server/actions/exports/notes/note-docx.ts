// `note-docx`: a note as a Word file: headings, lists, tables and real footnotes; quotes in a style of their own with the
// source below. Threads leave no trace. The library is loaded when first needed.
import type { INumberingOptions, IParagraphOptions, Paragraph, Table } from 'docx'
import { dayWords, listed, withoutControls } from '../../../../shared/formats/corrigendum/plain-words.ts'
import { queryBlocks, unanswered } from '../../../../shared/formats/note-files/query-blocks.ts'
import {
  queryIn,
  quoteIn,
  quoteRemarks,
  resultIn,
  type TakenNote,
  takenQuoteOf,
} from '../../../../shared/formats/note-files/taken-note.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { type Docx, Inline } from './docx-inline.ts'
import { noteDocxStyles, stylesOfNotes } from './docx-note-styles.ts'

export async function writeNoteDocx(note: TakenNote, madeAtMs: number): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx
  const writing = new Writing(docx, note)
  const children = writing.blocks(note.blocks)
  const small = (text: string) => new TextRun({ text: withoutControls(text), size: 16 })
  const facts = [listed(note.authors), `last changed on ${dayWords(note.updatedAtMs)}`, note.project]
  const document = new Document({
    creator: 'Rapporteur',
    title: withoutControls(note.title),
    description: note.address,
    keywords: withoutControls(note.tags.join(', ')),
    styles: stylesOfNotes,
    numbering: { config: [...writing.numbering] },
    footnotes: writing.inline.footnotes(),
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1418 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  small(`Made on ${dayWords(madeAtMs)} with Rapporteur from ${note.address}. `),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: docx.HeadingLevel.TITLE, text: withoutControls(note.title) }),
          new Paragraph({
            style: noteDocxStyles.facts,
            text: withoutControls(facts.filter((fact) => fact !== '').join(' · ')),
          }),
          ...children,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Written = Paragraph | Table

/** Where a block stands: in which list, how deep, under which style. */
type Place = {
  readonly depth: number
  readonly list: IParagraphOptions
  readonly style: string | null
  /** In an answer of a query: names of many columns stand upright, so that all fit the page. */
  readonly isAnswer: boolean
}
const top: Place = { depth: 0, list: {}, style: null, isAnswer: false }

/** Word counts levels from 0 to 8. */
const deepest = 8
/** Beyond so many columns names stand upright. */
const mostLying = 6
/** In twentieths of a point: the width of the text, of the names of rows, the height of upright names. */
const [textWidth, nameWidth, nameHeight] = [8787, 1900, 2600]
/** A table in a table in a table: what lies deeper is written as its paragraphs. */
const deepestTable = 3

class Writing {
  readonly inline: Inline
  readonly numbering: INumberingOptions['config'][number][] = []
  readonly #docx: Docx
  readonly #note: TakenNote
  #tables = 0

  constructor(docx: Docx, note: TakenNote) {
    this.#docx = docx
    this.#note = note
    this.inline = new Inline(docx)
  }

  blocks(nodes: readonly NoteNode[] = [], place: Place = top): Written[] {
    return nodes.flatMap((node) => this.#block(node, place))
  }

  #paragraph(content: readonly NoteNode[] | undefined, options: IParagraphOptions): Written {
    return new this.#docx.Paragraph({ ...options, children: [...this.inline.runs(content)] })
  }

  #words(text: string, style: string): Written {
    return this.#paragraph([{ type: 'text', text }], { style })
  }

  #block(node: NoteNode, place: Place): Written[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph(node.content, { ...styled(place), ...place.list })]
      case 'heading': {
        const { HEADING_1, HEADING_2, HEADING_3 } = this.#docx.HeadingLevel
        const level = node.attrs?.level
        const heading = level === 4 ? HEADING_3 : level === 3 ? HEADING_2 : HEADING_1
        return [this.#paragraph(node.content, { heading })]
      }
      case 'bulletList':
        return this.#list(node, place, null)
      case 'orderedList':
        return this.#list(node, place, Math.max(0, Math.trunc(Number(node.attrs?.start ?? 1))) || 1)
      case 'blockquote':
        return this.blocks(node.content, { ...place, style: noteDocxStyles.quotation })
      case 'codeBlock':
        return wordsOf(node)
          .split('\n')
          .map((line) => this.#words(line, noteDocxStyles.code))
      case 'horizontalRule':
        return [new this.#docx.Paragraph({ thematicBreak: true })]
      case 'table':
        return this.#table(node, place)
      case 'quote':
        return this.#quote(node)
      case 'query':
        return this.#query(node, place)
      case 'image':
        return [this.#picture(node)]
      case 'text':
      case 'hardBreak':
      case 'footnote':
        return [this.#paragraph([node], { ...styled(place), ...place.list })]
      default:
        return this.blocks(node.content, place)
    }
  }

  #list(node: NoteNode, place: Place, start: number | null): Written[] {
    const level = Math.min(place.depth, deepest)
    let first: IParagraphOptions = { bullet: { level } }
    if (start !== null) {
      const reference = `list-${this.numbering.length + 1}`
      const left = 720 * (level + 1)
      this.numbering.push({
        reference,
        levels: [
          {
            level,
            format: this.#docx.LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            start,
            style: { paragraph: { indent: { left, hanging: 360 } } },
          },
        ],
      })
      first = { numbering: { reference, level } }
    }
    const further: IParagraphOptions = { indent: { left: 720 * (level + 1) } }
    return (node.content ?? []).flatMap((item) =>
      (item.content ?? []).flatMap((block, nth) =>
        this.#block(block, { ...place, depth: place.depth + 1, list: nth === 0 ? first : further }),
      ),
    )
  }

  #table(node: NoteNode, place: Place): Written[] {
    const { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextDirection, WidthType } =
      this.#docx
    const rows = (node.content ?? []).filter(
      ({ type, content }) => type === 'tableRow' && (content ?? []).length > 0,
    )
    if (rows.length === 0) return []
    if (this.#tables >= deepestTable) return rows.flatMap((row) => this.blocks(row.content, place))
    this.#tables += 1
    const columns = rows[0]?.content?.length ?? 0
    const isUpright = place.isAnswer && columns > mostLying
    const width = Math.floor((textWidth - nameWidth) / Math.max(1, columns - 1))
    const widths = Array.from({ length: columns }, (_, at) => (at === 0 ? nameWidth : width))
    const table = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(isUpright && {
        layout: TableLayoutType.FIXED,
        columnWidths: widths,
        margins: { left: 40, right: 40 },
      }),
      rows: rows.map(
        (row, nth) =>
          new TableRow({
            tableHeader: nth === 0 && (row.content ?? []).every(({ type }) => type === 'tableHeader'),
            ...(isUpright && nth === 0 && { height: { value: nameHeight, rule: HeightRule.ATLEAST } }),
            children: (row.content ?? []).map((cell, at) => {
              const isHead = cell.type === 'tableHeader'
              const style = isHead ? noteDocxStyles.head : null
              const inner = this.blocks(cell.content, {
                ...top,
                style: isUpright ? noteDocxStyles.sign : style,
              })
              return new TableCell({
                ...(isUpright && {
                  width: { size: widths[at] ?? width, type: WidthType.DXA },
                  ...(nth === 0 && at > 0 && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
                }),
                columnSpan: spanOf(cell.attrs?.colspan),
                rowSpan: Math.min(spanOf(cell.attrs?.rowspan), rows.length - nth),
                // Word refuses a cell that does not end in a paragraph.
                children: inner.at(-1) instanceof Paragraph ? inner : [...inner, new Paragraph('')],
              })
            }),
          }),
      ),
    })
    this.#tables -= 1
    return [table, new Paragraph('')]
  }

  #quote(node: NoteNode): Written[] {
    const quote = quoteIn(node)
    if (quote === null) return []
    const taken = takenQuoteOf(this.#note, quote)
    const source: NoteNode[] = []
    if (taken.speaker !== null) source.push({ type: 'text', text: `— ${taken.speaker}, ` })
    const marks = taken.address === null ? [] : [{ type: 'link', attrs: { href: taken.address } }]
    source.push({ type: 'text', text: taken.place, marks })
    return [
      ...(taken.stretches ?? [{ speaker: null, words: taken.words }]).flatMap(({ speaker, words }) => [
        ...(speaker === null ? [] : [this.#words(speaker, noteDocxStyles.source)]),
        ...words.split(/\n+/).map((line) => this.#words(line, noteDocxStyles.quote)),
      ]),
      this.#paragraph(source, { style: noteDocxStyles.source }),
      ...quoteRemarks(quote, taken).map((remark) => this.#words(remark, noteDocxStyles.source)),
    ]
  }

  #query(node: NoteNode, place: Place): Written[] {
    const query = queryIn(node)
    if (query === null) return []
    const result = resultIn(this.#note, query)
    const none = result === null ? [this.#words(unanswered, noteDocxStyles.source)] : []
    return [...this.blocks(queryBlocks(query, result), { ...place, isAnswer: true }), ...none]
  }

  /** Word draws PNG, JPEG and GIF; of others only the words stand. */
  #picture({ attrs }: NoteNode): Written {
    const { ImageRun, Paragraph } = this.#docx
    const alt = withoutControls(typeof attrs?.alt === 'string' ? attrs.alt : '')
    const picture = this.#note.pictures.get(String(attrs?.image))
    const type = picture && wordTypes.get(picture.type)
    if (!picture || !type) {
      const why = picture ? 'which Word cannot draw' : 'that is not kept any more'
      return this.#words(`A picture ${why}: ${alt}`, noteDocxStyles.source)
    }
    const scale = Math.min(1, widestPicture / picture.width)
    const transformation = { width: picture.width * scale, height: picture.height * scale }
    const altText = { name: picture.id, description: alt, title: alt }
    return new Paragraph({
      children: [new ImageRun({ type, data: Buffer.from(picture.bytes), transformation, altText })],
    })
  }
}

const wordTypes = new Map<string, 'png' | 'jpg' | 'gif'>([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
])

/** In CSS pixels: the width of the text. */
const widestPicture = 580

const styled = ({ style }: Place): IParagraphOptions => (style === null ? {} : { style })

const spanOf = (span: unknown): number =>
  typeof span === 'number' && span > 1 ? Math.min(Math.floor(span), 60) : 1

const wordsOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')
