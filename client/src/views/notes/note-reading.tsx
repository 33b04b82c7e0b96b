// A note for those who only read: its text as HTML made from plain nodes. No editor is bound, so nothing can be changed,
// not even by an editor that does not know some kind of block.
import { createElement, Fragment, type ReactNode, useEffect, useState } from 'react'
import type { NoteMark, NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { NoteHandle } from '../../live/note-handle.ts'
import { readAddress } from './editor/link-address.ts'
import editorStyles from './editor/note-editor.module.css'
import { NoteQuery } from './editor/queries/live-query.tsx'
import { BrokenQuery } from './editor/queries/query-node.tsx'
import { readQuery } from './editor/query-attrs.ts'
import { readQuote } from './editor/quote-attrs.ts'
import styles from './editor/quote-figure.module.css'
import { LiveQuote } from './editor/quote-figure.tsx'
import { countWords } from './editor/word-count.ts'

export function NoteReading({
  handle,
  onWords,
}: {
  readonly handle: NoteHandle
  readonly onWords: (words: number) => void
}) {
  const [nodes, setNodes] = useState(handle.read)
  useEffect(() => handle.subscribe(() => setNodes(handle.read())), [handle])
  useEffect(() => onWords(countWords(nodes.map(textOf).join('\n'))), [nodes, onWords])
  return <div className={editorStyles.text}>{drawAll(nodes)}</div>
}

const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join(' ')

/** Blocks as children in place, not as a keyed list: they have no ids, and none of them moves by itself. */
const drawAll = (nodes: readonly NoteNode[] = []): ReactNode =>
  createElement(Fragment, null, ...nodes.map(draw))

function draw(node: NoteNode): ReactNode {
  const inner = drawAll(node.content)
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(drawMark, node.text ?? '')
    case 'heading':
      return node.attrs?.level === 3 ? <h3>{inner}</h3> : <h2>{inner}</h2>
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol>{inner}</ol>
    case 'listItem':
      return <li>{inner}</li>
    case 'blockquote':
      return <blockquote>{inner}</blockquote>
    case 'codeBlock':
      return <pre>{inner}</pre>
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    case 'quote': {
      const quote = readQuote(node.attrs ?? {})
      return (
        <figure className={styles.quote}>{quote ? <LiveQuote quote={quote} acts={null} /> : null}</figure>
      )
    }
    case 'query': {
      const query = readQuery(node.attrs)
      return query ? <NoteQuery query={query} acts={null} /> : <BrokenQuery />
    }
    default:
      return node.content ? <p>{inner}</p> : null
  }
}

function drawMark(inner: ReactNode, mark: NoteMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link': {
      const href = typeof mark.attrs?.href === 'string' ? readAddress(mark.attrs.href) : null
      return href === null ? (
        inner
      ) : (
        <a href={href} rel="noopener noreferrer" target="_blank">
          {inner}
        </a>
      )
    }
    default:
      return inner
  }
}
