// Every kind of block, inline piece and mark a note's text may be made of: exactly those of note-kinds.ts. An editor that
// does not know a kind deletes it merely by showing the note, so another set here is another protocol version.
import type { Extensions } from '@tiptap/core'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Link } from '@tiptap/extension-link'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeAddress } from '../../../../../../shared/formats/note-markdown/safe-address.ts'
import { QueryBlock } from '../query-block.ts'
import { QuoteBlock } from '../quote-block.ts'
import { FootnoteNode } from './footnote-node.ts'
import { ImageBlock } from './image-block.ts'
import { noteTables } from './note-tables.ts'
import { ThreadMark } from './thread-mark.ts'

/** Threads may stand at code too; all other marks stay out of it. */
const noteCode = [Code.extend({ excludes: 'bold italic strike link' }), CodeBlock.extend({ marks: 'thread' })]

export const noteBlocks: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    link: false,
    underline: false,
    code: false,
    codeBlock: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
  }),
  ...noteCode,
  Link.configure({
    openOnClick: false,
    isAllowedUri: isSafeAddress,
    autolink: true,
    protocols: ['mailto'],
    HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
  }),
  ThreadMark,
  FootnoteNode,
  ...noteTables,
  QuoteBlock,
  QueryBlock,
  ImageBlock,
]
