// A note's nodes as what is read of them. What costs much to draw is drawn near the screen only, and nothing of it at all
// in a part of a long note that is far from it.
import { createElement, Fragment, type ReactNode } from 'react'
import type { NoteMark, NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { NearScreen } from '../editor/blocks/near-screen.tsx'
import tables from '../editor/blocks/note-tables.module.css'
import threads from '../editor/blocks/thread-mark.module.css'
import footnotes from '../editor/footnotes/footnotes.module.css'
import { readAddress } from '../editor/link-address.ts'
import { readImage } from '../editor/pictures/image-attrs.ts'
import pictures from '../editor/pictures/image-figure.module.css'
import { ImageFigure } from '../editor/pictures/image-figure.tsx'
import { NoteQuery } from '../editor/queries/live-query.tsx'
import { BrokenQuery } from '../editor/queries/query-node.tsx'
import { readQuery } from '../editor/query-attrs.ts'
import { readQuote } from '../editor/quote-attrs.ts'
import styles from '../editor/quote-figure.module.css'
import { LiveQuote } from '../editor/quote-figure.tsx'
import { WrittenWords } from '../writers/written-words.tsx'

/** `numbers`: of the footnotes. `isFar`: nobody sees it yet, so that quotes and queries are only their plain words. */
export type Drawing = { readonly numbers: ReadonlyMap<NoteNode, number>; readonly isFar: boolean }

export const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join(' ')

/** Blocks as children in place, not as a keyed list: they have no ids, and none of them moves by itself. */
export const drawAll = (nodes: readonly NoteNode[] = [], drawing: Drawing): ReactNode =>
  createElement(Fragment, null, ...nodes.map((node) => draw(node, drawing)))

function draw(node: NoteNode, drawing: Drawing): ReactNode {
  const attrs = node.attrs ?? {}
  if (node.type === 'footnote')
    return <FootnoteMark number={drawing.numbers.get(node) ?? 0} words={textOf(node)} />
  const inner = drawAll(node.content, drawing)
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
    case 'query':
      return drawQuery(attrs, drawing)
    case 'quote':
      return drawQuote(attrs, drawing)
    default:
      return node.content ? <p>{inner}</p> : null
  }
}

type Attrs = NonNullable<NoteNode['attrs']>

function drawQuery(attrs: Attrs, { isFar }: Drawing): ReactNode {
  const query = readQuery(attrs)
  if (query === null) return <BrokenQuery />
  const plain = <p>{query.title ?? 'A query of positions'}</p>
  return isFar ? plain : <NearScreen far={plain}>{() => <NoteQuery query={query} acts={null} />}</NearScreen>
}

function drawQuote(attrs: Attrs, { isFar }: Drawing): ReactNode {
  const plain = (
    <figure className={`${styles.quote} ${styles.unasked}`}>
      <blockquote>{typeof attrs.asCited === 'string' ? attrs.asCited : ''}</blockquote>
    </figure>
  )
  if (isFar) return plain
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
    <NearScreen far={plain}>
      {() => (
        <figure className={styles.quote}>
          <LiveQuote quote={quote} acts={null} />
        </figure>
      )}
    </NearScreen>
  )
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

const cellAttrs = ({ colspan, rowspan, align }: Attrs) => ({
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
