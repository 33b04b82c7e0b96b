// A query and its answer as plain blocks of a note, for the formats that draw blocks: the same words as in Markdown.
import type { NoteNode } from '../../records/notes/note-document.ts'
import type { QueryAttrs, QueryResult } from '../../records/notes/query.ts'
import { readNoteMarkdown } from '../note-markdown/read-note-markdown.ts'
import { writeNoteMarkdown } from '../note-markdown/write-note-markdown.ts'

export const queryBlocks = (query: QueryAttrs, result: QueryResult | null): readonly NoteNode[] =>
  readNoteMarkdown(
    writeNoteMarkdown([{ type: 'query', attrs: query }], { resultOf: () => result, isForOthers: true }),
  )

/** Said in place of an answer. */
export const unanswered = 'This query could not be answered when the file was made.'
