// A page with nothing but the text of the real 2021 record, a masthead's room above it and a few marks.
// Tests steer it, and read what it told, through `window.text`.
import '../../../../client/src/styles/app.css'
import './text-page.css'
import { StrictMode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Mark, Reading, SegmentHead } from '../../../../client/src/views/transcript/text/mark.ts'
import type { TextEvents, TextHandle } from '../../../../client/src/views/transcript/text/text-handle.ts'
import { TranscriptText } from '../../../../client/src/views/transcript/text/transcript-text.tsx'
import { readIgfText } from '../../../../shared/formats/igf-text.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import published from '../../../../transcripts/igf2021-ws119.txt?raw'
import type { TextPage, TextPageState } from './text-page-window.ts'

const read = readIgfText(new TextEncoder().encode(published))
if (!read.ok) throw new Error('the sample record does not read')
/** `?times=4` shows the record four times over, for measuring. */
const times = Number(new URLSearchParams(location.search).get('times') ?? 1)
const transcript = {
  ...read.value,
  segments: Array.from({ length: times }, () => read.value.segments)
    .flat()
    .map((segment, index) => ({ ...segment, index })),
}
const texts = transcript.segments.map(({ text }) => text)

/** Where words first stand, spaces of every kind alike. */
function find(words: string, from = 0): Span {
  for (let segment = from; segment < texts.length; segment++) {
    const start = (texts[segment] ?? '').replaceAll('\u00a0', ' ').indexOf(words)
    if (start !== -1) return { startSegment: segment, start, endSegment: segment, end: start + words.length }
  }
  throw new Error(`no ${words} in the record`)
}

const marks: readonly Mark[] = [
  { kind: 'correction', id: 'ostensive', span: find('ostensive'), reading: 'substantive', state: 'proposed' },
  { kind: 'correction', id: 'mute', span: find('mute lateral'), reading: 'multilateral', state: 'accepted' },
  {
    kind: 'position',
    id: 'values',
    spans: [find('core values that we all together need')],
    colour: 5,
    sign: '+',
    words: 'Mexico supports Stakeholder participation',
  },
  {
    kind: 'position',
    id: 'together',
    spans: [find('all together')],
    colour: 9,
    sign: '−',
    words: 'Mexico opposes International law',
  },
  { kind: 'gap', id: 'gap', span: find('(?)', 3) },
  { kind: 'colleague', id: 'tn', span: find('scene having'), colour: 3, initials: 'TN' },
]

const heads: readonly SegmentHead[] = texts.map((_, segment) => {
  const turn = transcript.turns.find(({ firstSegment }) => firstSegment === segment)
  return {
    speaker: turn ? (turn.label ?? 'Henri Verdier') : null,
    affiliation: turn ? 'Ministry of Foreign Affairs' : null,
    unsure: turn?.label === null,
    actorCode: 'MEX',
    actorColour: 5,
  }
})

const told: [string, unknown][] = []
const tell = (name: string) => (what?: unknown) => {
  told.push([name, what ?? null])
}
const events: TextEvents = {
  onMove: tell('move'),
  onChoose: (mark) => {
    tell('choose')(mark)
    page.set({ chosen: mark })
  },
  onCorrect: (span) => {
    tell('correct')(span)
    told.push(['in a gesture', navigator.userActivation.isActive])
  },
  onCode: tell('code'),
  onLayout: tell('layout'),
  onAddress: tell('address'),
}

const page: TextPage = {
  texts,
  told,
  find,
  set: () => {
    throw new Error('not drawn yet')
  },
  state: () => {
    throw new Error('not drawn yet')
  },
  handle: () => {
    throw new Error('not drawn yet')
  },
}
Object.assign(window, { text: page })

function Page() {
  const [state, setState] = useState<TextPageState>({
    marks,
    reading: 'changes' satisfies Reading,
    chosen: null,
    spanCovered: null,
    coding: [],
  })
  const handle = useRef<TextHandle>(null)
  page.set = (change) => flushSync(() => setState((old) => ({ ...old, ...change })))
  page.state = () => state
  page.handle = () => {
    if (!handle.current) throw new Error('not drawn yet')
    return handle.current
  }
  return (
    <>
      <div className="masthead-here" />
      <div className="sheet-here">
        <TranscriptText
          ref={handle}
          transcript={transcript}
          heads={heads}
          events={events}
          label="Transcript"
          {...state}
        />
      </div>
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
