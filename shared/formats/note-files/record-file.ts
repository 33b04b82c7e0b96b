// A record as one Markdown file of a vault: the corrected reading, a paragraph each with a block id (`^s41`) that quotes
// link to. It comes in parts, so that whoever writes it can let others in between.
import type { NoteNode } from '../../records/notes/note-document.ts'
import { writeNoteMarkdown } from '../note-markdown/write-note-markdown.ts'
import { writeFrontMatter } from './note-file.ts'

export type TakenText = {
  readonly id: string
  readonly title: string
  /** ISO 8601; null when nobody said. */
  readonly day: string | null
  readonly fileName: string
  readonly sha256: string
  readonly disclaimer: string
  readonly address: string
  readonly segments: readonly {
    /** In the corrected reading. */
    readonly text: string
    /** Where another begins to speak: who, in words. */
    readonly speaker: string | null
  }[]
}

/** The paragraph's id as links name it: ¶ 41 is `s41`. */
export const blockId = (segment: number): string => `s${segment + 1}`

/** Paragraphs in a part. */
const slice = 60

const words = (text: string, ...marks: readonly string[]): NoteNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})

export function* recordFileParts(record: TakenText): Generator<string> {
  yield writeFrontMatter({
    title: record.title,
    id: record.id,
    ...(record.day === null ? {} : { day: record.day }),
    file: record.fileName,
    sha256: record.sha256,
    reading: 'corrected',
    address: record.address,
  })
  yield '\n'
  yield writeNoteMarkdown([
    { type: 'heading', attrs: { level: 2 }, content: [words(record.title)] },
    ...(record.disclaimer === ''
      ? []
      : [{ type: 'blockquote', content: [{ type: 'paragraph', content: [words(record.disclaimer)] }] }]),
  ])
  for (let from = 0; from < record.segments.length; from += slice) {
    const blocks = record.segments
      .slice(from, from + slice)
      .flatMap(({ text, speaker }, nth): NoteNode[] => [
        ...(speaker === null ? [] : [{ type: 'paragraph', content: [words(speaker, 'bold')] }]),
        { type: 'paragraph', content: [words(`${text.trim() === '' ? '—' : text} ^${blockId(from + nth)}`)] },
      ])
    yield `\n${writeNoteMarkdown(blocks)}`
  }
}
