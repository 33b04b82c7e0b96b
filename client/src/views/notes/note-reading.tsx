// A note for those who only read: its text as HTML made from plain nodes. No editor is bound, so nothing can be changed,
// not even by an editor that does not know some kind of block.
import { createElement, Fragment, type ReactNode, useEffect, useMemo, useState } from 'react'
import type { NoteMark, NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { NoteHandle } from '../../live/note-handle.ts'
import { NearScreen } from './editor/blocks/near-screen.tsx'
import tables from './editor/blocks/note-tables.module.css'
import threads from './editor/blocks/thread-mark.module.css'
import footnoteList from './editor/footnotes/footnote-list.module.css'
import footnotes from './editor/footnotes/footnotes.module.css'
import { readAddress } from './editor/link-address.ts'
import editorStyles from './editor/note-editor.module.css'
import { readImage } from './editor/pictures/image-attrs.ts'
import pictures from './editor/pictures/image-figure.module.css'
import { ImageFigure } from './editor/pictures/image-figure.tsx'
import { NoteQuery } from './editor/queries/live-query.tsx'
import { BrokenQuery } from './editor/queries/query-node.tsx'
import { readQuery } from './editor/query-attrs.ts'
import { readQuote } from './editor/quote-attrs.ts'
import styles from './editor/quote-figure.module.css'
import { LiveQuote } from './editor/quote-figure.tsx'
import { countWords } from './editor/word-count.ts'
import { WrittenWords } from './writers/written-words.tsx'

/** A long note takes a moment to be drawn: what comes in quick succession is drawn together. */
const pauseMs = 150

export function NoteReading({
  handle,
  onWords,
}: {
  readonly handle: NoteHandle
  readonly onWords: (words: number) => void
}) {
  const [nodes, setNodes] = useState(handle.read)
  useEffect(() => {
    let timer: number | undefined
    const look = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined
        setNodes(handle.read())
      }, pauseMs)
    }
    const stop = handle.subscribe(look)
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [handle])
  useEffect(() => onWords(countWords(nodes.map(textOf).join('\n'))), [nodes, onWords])
  return <NoteText nodes={nodes} />
}

/** A note's text, or one of its versions, as it is read. */
export function NoteText({ nodes }: { readonly nodes: readonly NoteNode[] }) {
  const numbers = useMemo(() => numberFootnotes(nodes), [nodes])
  return (
    <>
      <div className={editorStyles.text}>{drawAll(nodes, numbers)}</div>
      {numbers.size > 0 && (
        <section aria-label="Footnotes" className={footnoteList.footnotes}>
          <ol>
            {[...numbers].map(([node, number]) => (
              <li key={number} id={`footnote-words-${number}`}>
                <a
                  className={footnoteList.number}
                  href={`#footnote-${number}`}
                  aria-label={`Footnote ${number}, to its place`}
                >
                  {number}
                </a>
                <span>{drawAll(node.content, numbers)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

type Numbers = ReadonlyMap<NoteNode, number>

const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join(' ')

function numberFootnotes(nodes: readonly NoteNode[], numbers = new Map<NoteNode, number>()): Numbers {
  for (const node of nodes) {
    if (node.type === 'footnote') numbers.set(node, numbers.size + 1)
    else numberFootnotes(node.content ?? [], numbers)
  }
  return numbers
}

/** Blocks as children in place, not as a keyed list: they have no ids, and none of them moves by itself. */
const drawAll = (nodes: readonly NoteNode[] = [], numbers: Numbers): ReactNode =>
  createElement(Fragment, null, ...nodes.map((node) => draw(node, numbers)))

function draw(node: NoteNode, numbers: Numbers): ReactNode {
  const attrs = node.attrs ?? {}
  if (node.type === 'footnote') return <FootnoteMark number={numbers.get(node) ?? 0} words={textOf(node)} />
  const inner = drawAll(node.content, numbers)
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(drawMark, node.text ?? '')
    case 'heading':
      return attrs.level === 3 ? <h3>{inner}</h3> : attrs.level === 4 ? <h4>{inner}</h4> : <h2>{inner}</h2>
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol start={typeof attrs.start === 'number' ? attrs.start : 1}>{inner}</ol>
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
    case 'table':
      return (
        <div className={tables.scroller}>
          <table>
            <tbody>{inner}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr>{inner}</tr>
    case 'tableHeader':
      return <th {...cellAttrs(attrs)}>{inner}</th>
    case 'tableCell':
      return <td {...cellAttrs(attrs)}>{inner}</td>
    case 'image':
      return (
        <figure className={pictures.figure}>
          <ImageFigure image={readImage(attrs)} />
        </figure>
      )
    case 'query': {
      const query = readQuery(attrs)
      if (query === null) return <BrokenQuery />
      return (
        <NearScreen far={<p>{query.title ?? 'A query of positions'}</p>}>
          {() => <NoteQuery query={query} acts={null} />}
        </NearScreen>
      )
    }
    case 'quote': {
      const quote = readQuote(attrs)
      if (quote === null) {
        return (
          <figure className={styles.quote}>
            <p className={styles.broken}>
              A quote stands here that this program cannot read. It is kept as it is.
            </p>
          </figure>
        )
      }
      return (
        <NearScreen
          far={
            <figure className={styles.quote}>
              <blockquote>{quote.asCited}</blockquote>
            </figure>
          }
        >
          {() => (
            <figure className={styles.quote}>
              <LiveQuote quote={quote} acts={null} />
            </figure>
          )}
        </NearScreen>
      )
    }
    default:
      return node.content ? <p>{inner}</p> : null
  }
}

function FootnoteMark({ number, words }: { readonly number: number; readonly words: string }) {
  return (
    <a
      className={footnotes.number}
      id={`footnote-${number}`}
      href={`#footnote-words-${number}`}
      title={words}
      aria-label={`Footnote ${number}`}
    >
      {number}
    </a>
  )
}

const spanOf = (span: unknown): number => (typeof span === 'number' && span > 1 ? Math.min(span, 100) : 1)

const cellAttrs = ({ colspan, rowspan, align }: NonNullable<NoteNode['attrs']>) => ({
  colSpan: spanOf(colspan),
  rowSpan: spanOf(rowspan),
  ...(align === 'right' || align === 'center' ? { 'data-align': align } : {}),
})

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
    case 'written':
      return <WrittenWords attrs={mark.attrs}>{inner}</WrittenWords>
    case 'thread':
      return (
        <span className={threads.thread} data-thread={String(mark.attrs?.thread ?? '')}>
          {inner}
        </span>
      )
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
