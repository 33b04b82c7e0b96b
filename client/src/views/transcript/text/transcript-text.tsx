// The text of the desk: the published words in an editor that never changes them, and everything people add drawn over them.
// React gives it marks and takes its events; the DOM inside is ProseMirror's alone.
import { Editor, Extension } from '@tiptap/core'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'
import { copiesReading } from './copying.ts'
import { keepingPlace } from './cursor/keep-place.ts'
import { pressKey } from './cursor/keyboard.ts'
import { listenToPointer, type Pointer } from './cursor/pointer.ts'
import { type TextActs, textActs } from './cursor/text-acts.ts'
import { drawingNear, laterAtFirst, type NearDrawing } from './draw-near.ts'
import type { Mark, Reading, SegmentHead } from './mark.ts'
import { noticesOf } from './notices.ts'
import { placesOf } from './places.ts'
import './text.css'
import './drawing/marks.css'
import { textAnswers } from './text-answers.ts'
import { documentOf, textExtensions } from './text-document.ts'
import type { TextEvents, TextHandle } from './text-handle.ts'
import { type GivenLook, isOurs, lookAnew, textPlugin, textStateOf } from './text-plugin.ts'

export type TranscriptTextProps = {
  readonly transcript: Pick<Transcript, 'segments'>
  /** One for each segment, in order. */
  readonly heads: readonly SegmentHead[]
  readonly marks: readonly Mark[]
  readonly reading: Reading
  readonly chosen: string | null
  /** Marks that have just come from others: their tint begins strong and settles. */
  readonly arriving?: ReadonlySet<string>
  /** Marks that are new since the reader was last here. */
  readonly fresh?: ReadonlySet<string>
  /** Words hidden under an open correction box. */
  readonly spanCovered: Span | null
  /** Passages that stay lit while a position is made of them or changed. */
  readonly coding: readonly Span[]
  readonly events: TextEvents
  readonly label: string
  readonly ref?: Ref<TextHandle>
}

const noMarks: ReadonlySet<string> = new Set()

/** Give the same `transcript` object as long as it is the same record: another one is another text. */
export function TranscriptText(props: TranscriptTextProps) {
  const { transcript, heads, marks, reading, chosen, arriving = noMarks, spanCovered, coding } = props
  const { fresh = noMarks } = props
  const host = useRef<HTMLDivElement>(null)
  const acts = useRef<TextActs | null>(null)
  const near = useRef<NearDrawing | null>(null)
  const newest = useRef(props)
  newest.current = props

  useImperativeHandle(props.ref, () => textAnswers(() => acts.current), [])

  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const opened = openText(element, transcript, newest)
    acts.current = opened.acts
    near.current = opened.near
    return () => {
      acts.current = null
      near.current = null
      opened.close()
    }
  }, [transcript])

  useLayoutEffect(() => {
    const view = acts.current?.view
    if (!view || !acts.current || !near.current) return
    const look = { heads, reading, chosen, arriving, fresh, covered: spanCovered, coding }
    const before = textStateOf(view.state).drawing
    const draw = lookAnew(view.state, marks, look, near.current.later(marks))
    if (before.look.reading === reading) view.dispatch(draw)
    else keepingPlace(acts.current, () => view.dispatch(draw))
    near.current.go()
  }, [heads, marks, reading, chosen, arriving, fresh, spanCovered, coding])

  useEffect(() => {
    acts.current?.view.dom.setAttribute('aria-label', props.label)
  }, [props.label])

  return <div ref={host} className="transcript-text" />
}

type Opened = { readonly acts: TextActs; readonly near: NearDrawing; readonly close: () => void }

function openText(
  element: HTMLElement,
  transcript: Pick<Transcript, 'segments'>,
  newest: { readonly current: TranscriptTextProps },
): Opened {
  const texts = transcript.segments.map(({ text }) => text)
  const places = placesOf(texts)
  const { marks, label } = newest.current
  const look = lookOf(newest.current)
  const held: { acts: TextActs | null; pointer: Pointer | null } = { acts: null, pointer: null }

  const Drawing = Extension.create({
    name: 'transcriptText',
    addProseMirrorPlugins() {
      const ground = { doc: this.editor.state.doc, places, texts }
      const later = laterAtFirst(texts, marks)
      return [
        textPlugin(ground, marks, look, later),
        copiesReading(texts, () => held.acts?.selection() ?? null),
      ]
    },
  })
  // Made apart and put in its place as a whole: within the page every step of its making would lay the page out anew.
  const editor = new Editor({
    extensions: [...textExtensions, Drawing],
    content: documentOf(transcript),
    editable: false,
    injectCSS: false,
    enableCoreExtensions: { clipboardTextSerializer: false, keymap: false, paste: false, drop: false },
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: { role: 'document', tabindex: '0', 'aria-label': label },
      handleDOMEvents: {
        keydown: (_view, event) => {
          const taken = held.acts !== null && pressKey(held.acts, event)
          if (taken) event.preventDefault()
          return taken
        },
        focus: () => {
          if (held.acts?.cursor() === null && held.pointer?.isPressed() === false) held.acts.begin()
          return false
        },
      },
    },
  })
  element.append(editor.view.dom)
  const acts = textActs(editor.view, { doc: editor.state.doc, places, texts }, () => newest.current.events)
  const pointer = listenToPointer(acts)
  Object.assign(held, { acts, pointer })
  const notices = noticesOf(acts, pointer)
  const near = drawingNear(acts, marks)
  editor.on('transaction', ({ transaction }) => notices.afterTransaction(isOurs(transaction)))
  return {
    acts,
    near,
    close: () => {
      near.stop()
      notices.stop()
      pointer.destroy()
      editor.destroy()
    },
  }
}

const lookOf = (props: TranscriptTextProps): GivenLook => ({
  heads: props.heads,
  reading: props.reading,
  chosen: props.chosen,
  arriving: props.arriving ?? noMarks,
  fresh: props.fresh ?? noMarks,
  covered: props.spanCovered,
  coding: props.coding,
})
