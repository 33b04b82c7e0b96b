// `docx-tracked`: a tracked record as a Word file (ECMA-376, WordprocessingML). Everything that is not the record's own
// text stands outside the body: comments, header and footer. Paragraphs carry no automatic numbers, which word processors
// count anew around each change. The library is loaded when first needed.
import type { ParagraphChild } from 'docx'
import { dayWords, withoutControls } from '../../../shared/formats/corrigendum/plain-words.ts'
import type { TrackedPiece, TrackedRecord } from '../../../shared/formats/docx/tracked-record.ts'
import { initials } from '../../../shared/people/member.ts'

export type DocxFacts = { readonly fileName: string; readonly sha256: string; readonly madeAtMs: number }

/** The names of the body's paragraph styles, by which a reader of the file tells speech from labels. */
export const docxStyles = { label: 'SpeakerLabel', speech: 'Speech', front: 'FrontMatter' } as const

type Docx = typeof import('docx')
type Changed = Extract<TrackedPiece, { kind: 'changed' }>

/** Characters no XML can hold become U+FFFD; all others, no-break spaces and U+2011 too, stay as they are. */
export async function writeDocxTracked(record: TrackedRecord, facts: DocxFacts): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document, Footer, Header, Packer, Paragraph, PageNumber, TextRun } = docx
  const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 16 })] })
  const changes: Changed[] = []
  const body = record.turns.flatMap(({ label, paragraphs }) => [
    new Paragraph({ style: docxStyles.label, text: withoutControls(label ?? '—') }),
    ...paragraphs.map(
      (pieces) =>
        new Paragraph({
          style: docxStyles.speech,
          children: pieces.flatMap((piece) => runsOf(docx, piece, changes)),
        }),
    ),
  ])
  const document = new Document({
    creator: 'Rapporteur',
    title: withoutControls(record.title),
    description: record.summary,
    styles: stylesOf(),
    comments: { children: changes.map((change, id) => commentOf(docx, change, id)) },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1418 } } },
        headers: { default: new Header({ children: [small(record.summary)] }) },
        footers: {
          default: new Footer({
            children: [
              small(
                `${withoutControls(facts.fileName)}, SHA-256 ${facts.sha256}. Made on ${dayWords(facts.madeAtMs)} with Rapporteur.`,
              ),
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT], size: 16 })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: docx.HeadingLevel.TITLE, text: withoutControls(record.title) }),
          ...record.front.map(
            (line) => new Paragraph({ style: docxStyles.front, text: withoutControls(line) }),
          ),
          ...body,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A change is numbered by its place in `changes`, where its comment is made from. */
function runsOf(docx: Docx, piece: TrackedPiece, changes: Changed[]): ParagraphChild[] {
  const { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, InsertedTextRun, TextRun } =
    docx
  if (piece.kind === 'kept') return [new TextRun({ text: withoutControls(piece.text) })]
  const id = changes.push(piece) - 1
  const by = { author: withoutControls(piece.author), date: wordTime(piece.atMs) }
  return [
    new CommentRangeStart(id),
    ...(piece.deleted === ''
      ? []
      : [new DeletedTextRun({ ...by, id: 2 * id + 1, text: withoutControls(piece.deleted) })]),
    ...(piece.inserted === ''
      ? []
      : [new InsertedTextRun({ ...by, id: 2 * id + 2, text: withoutControls(piece.inserted) })]),
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ]
}

const commentOf = ({ Paragraph }: Docx, { author, atMs, comment }: Changed, id: number) => ({
  id,
  author: withoutControls(author),
  initials: initials(author),
  date: new Date(atMs),
  children: comment.split(/[\r\n]+/).map((text) => new Paragraph({ text: withoutControls(text) })),
})

/** To the second, as Word writes it. */
const wordTime = (atMs: number) => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z')

const serif = 'Times New Roman'

const stylesOf = () => ({
  default: {
    document: { run: { font: serif, size: 23 } },
    title: { run: { font: serif, size: 36 }, paragraph: { spacing: { after: 160 } } },
  },
  paragraphStyles: [
    {
      id: docxStyles.label,
      name: 'Speaker label',
      basedOn: 'Normal',
      next: docxStyles.speech,
      run: { bold: true, size: 21 },
      paragraph: { keepNext: true, spacing: { before: 280, after: 60 } },
    },
    {
      id: docxStyles.speech,
      name: 'Speech',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    {
      id: docxStyles.front,
      name: 'Front matter',
      basedOn: 'Normal',
      run: { italics: true, size: 20 },
      paragraph: { spacing: { after: 120 } },
    },
  ],
})
