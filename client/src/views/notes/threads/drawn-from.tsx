// What a note is drawn from: how many records its quotes are of, and how many passages. Counted when typing pauses.
import { useEffect, useState } from 'react'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { areQuotesKnown, quotesInNote } from '../../../../../shared/records/notes/quotes-in-note.ts'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { counted, inLetters } from '../../../ui/words/counted.ts'

const pauseMs = 400
/** Blocks looked at before others get their turn: quotes are read with care, and a long note has thousands. */
const blocksAtOnce = 300

export type Drawn = { readonly records: number; readonly passages: number }

const drawnFrom = (nodes: readonly NoteNode[]): Drawn => {
  const quotes = quotesInNote(nodes)
  return {
    records: new Set(quotes.map(({ transcript }) => transcript)).size,
    passages: quotes.reduce((sum, { spans }) => sum + spans.length, 0),
  }
}

const none: Drawn = { records: 0, passages: 0 }

export function useDrawnFrom(handle: NoteHandle): Drawn {
  const [drawn, setDrawn] = useState(none)
  useEffect(() => {
    let timer = 0
    const count = (from: number) => {
      const nodes = handle.read()
      const fresh: NoteNode[] = []
      let at = from
      for (; at < nodes.length && fresh.length < blocksAtOnce; at++) {
        const node = nodes[at]
        if (node && !areQuotesKnown(node)) fresh.push(node)
      }
      quotesInNote(fresh)
      if (at < nodes.length) timer = window.setTimeout(() => count(at))
      else setDrawn(drawnFrom(nodes))
    }
    const stop = handle.subscribe(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => count(0), pauseMs)
    })
    count(0)
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [handle])
  return drawn
}

/** Nothing for a note without quotes is the caller's to see to. */
export function DrawnFrom({ records, passages }: Drawn) {
  const inWords = inLetters(records)
  return (
    <MarginCard line="solid" color="var(--rule)">
      <p>
        <b>Drawn from</b>
      </p>
      <p>
        {inWords.charAt(0).toUpperCase() + inWords.slice(1)} {records === 1 ? 'record' : 'records'}:{' '}
        {counted(passages, 'passage')}
      </p>
    </MarginCard>
  )
}
