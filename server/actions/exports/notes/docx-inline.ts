// A note's inline text as runs of a Word file. Footnotes are numbered as they are met and kept for the document.
import type { IRunOptions, ParagraphChild } from 'docx'
import { withoutControls } from '../../../../shared/formats/corrigendum/plain-words.ts'
import { isSafeAddress } from '../../../../shared/formats/note-markdown/safe-address.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'

export type Docx = typeof import('docx')

export class Inline {
  readonly #docx: Docx
  readonly #footnotes: (readonly ParagraphChild[])[] = []

  constructor(docx: Docx) {
    this.#docx = docx
  }

  runs(nodes: readonly NoteNode[] = [], isInFootnote = false): readonly ParagraphChild[] {
    return nodes.flatMap((node): readonly ParagraphChild[] => {
      if (node.type === 'text') return [this.#words(node)]
      if (node.type === 'hardBreak') return [new this.#docx.TextRun({ break: 1 })]
      // Word has no footnotes in footnotes.
      if (node.type !== 'footnote' || isInFootnote) return this.runs(node.content, isInFootnote)
      this.#footnotes.push(this.runs(node.content, true))
      return [new this.#docx.FootnoteReferenceRun(this.#footnotes.length)]
    })
  }

  /** All that were met so far, by number. */
  footnotes() {
    return Object.fromEntries(
      this.#footnotes.map((children, nth) => [
        String(nth + 1),
        { children: [new this.#docx.Paragraph({ children: [...children] })] },
      ]),
    )
  }

  #words({ text = '', marks = [] }: NoteNode): ParagraphChild {
    const { ExternalHyperlink, TextRun } = this.#docx
    const has = (name: string) => marks.some(({ type }) => type === name)
    const looks: IRunOptions = {
      text: withoutControls(text),
      ...(has('bold') && { bold: true }),
      ...(has('italic') && { italics: true }),
      ...(has('strike') && { strike: true }),
      ...(has('code') && { font: 'Courier New' }),
    }
    const link = String(marks.find(({ type }) => type === 'link')?.attrs?.href)
    if (!isSafeAddress(link)) return new TextRun(looks)
    return new ExternalHyperlink({ link, children: [new TextRun({ ...looks, style: 'Hyperlink' })] })
  }
}
