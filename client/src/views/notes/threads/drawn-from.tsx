// What a note is drawn from: how many records its quotes are of, and how many passages. Counted when typing pauses.
import { useEffect, useState } from 'react'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { quotesInNote } from '../../../../../shared/records/notes/quotes-in-note.ts'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { counted, inLetters } from '../../../ui/words/counted.ts'

const pauseMs = 400
/** Blocks looked at before others get their turn: quotes are read with care, and a long note has thousands. */
const blocksAtOnce = 300

export type Drawn = { readonly records: number; readonly passages: number }

type QuotedIn = readonly { readonly transcript: string; readonly passages: number }[]

/** A block that did not change is the very same node. */
const quotedIn = new WeakMap<NoteNode, QuotedIn>()

function quotedOf(node: NoteNode): QuotedIn {
  const known = quotedIn.get(node)
  if (known) return known
  const quoted = quotesInNote([node]).map(({ transcript, spans }) => ({ transcript, passages: spans.length }))
  quotedIn.set(node, quoted)
  return quoted
}

const drawnFrom = (nodes: readonly NoteNode[]): Drawn => {
  const quoted = nodes.flatMap(quotedOf)
  return {
    records: new Set(quoted.map(({ transcript }) => transcript)).size,
    passages: quoted.reduce((sum, { passages }) => sum + passages, 0),
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
        if (node && !quotedIn.has(node)) fresh.push(node)
      }
      for (const node of fresh) quotedOf(node)
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
