// A note for those who only read: its text as HTML made from plain nodes. No editor is bound, so nothing can be changed,
// not even by an editor that does not know some kind of block.
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { NoteHandle } from '../../live/note-handle.ts'
import footnoteList from './editor/footnotes/footnote-list.module.css'
import editorStyles from './editor/note-editor.module.css'
import { countWords } from './editor/word-count.ts'
import { drawAll, textOf } from './reading/draw-note.tsx'
import { NotePart, numbersOf } from './reading/note-part.tsx'
import { footnotesIn, noteCutter } from './reading/note-parts.ts'

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
  useEffect(() => onWords(wordsIn(nodes)), [nodes, onWords])
  return <NoteText nodes={nodes} />
}

const counted = new WeakMap<NoteNode, number>()

/** A block that did not change is the very same node: of a long note a key counts one block anew. */
function wordsIn(nodes: readonly NoteNode[]): number {
  let count = 0
  for (const node of nodes) {
    const words = counted.get(node) ?? countWords(textOf(node))
    counted.set(node, words)
    count += words
  }
  return count
}

/** A note with more blocks is drawn in parts. */
const longNote = 200
/** Parts that are drawn at once; the others follow while nothing else is to be done. */
const firstParts = 2

/** A note's text, or one of its versions, as it is read. */
export function NoteText({ nodes }: { readonly nodes: readonly NoteNode[] }) {
  const footnotes = useMemo(() => nodes.flatMap(footnotesIn), [nodes])
  const numbers = useMemo(() => numbersOf({ nodes, footnotes: 0 }), [nodes])
  const drawing = { numbers, isFar: false }
  return (
    <>
      <div className={editorStyles.text}>
        {nodes.length > longNote ? <LongText nodes={nodes} /> : drawAll(nodes, drawing)}
      </div>
      {footnotes.length > 0 && (
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
                <span>{drawAll(node.content, drawing)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function LongText({ nodes }: { readonly nodes: readonly NoteNode[] }) {
  const [cut] = useState(noteCutter)
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const parts = useMemo(() => cut(nodes), [cut, nodes])
  return (isWhole ? parts : parts.slice(0, firstParts)).map((part) => <NotePart key={part.key} part={part} />)
}
