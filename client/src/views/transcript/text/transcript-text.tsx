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
  const host = useRef<HTMLDivElement>(null)
  const acts = useRef<TextActs | null>(null)
  const newest = useRef(props)
  newest.current = props

  useImperativeHandle(props.ref, () => textAnswers(() => acts.current), [])

  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const opened = openText(element, transcript, newest)
    acts.current = opened.acts
    return () => {
      acts.current = null
      opened.close()
    }
  }, [transcript])

  useLayoutEffect(() => {
    const view = acts.current?.view
    if (!view || !acts.current) return
    const look = { heads, reading, chosen, arriving, covered: spanCovered, coding }
    const before = textStateOf(view.state).drawing
    if (before.look.reading === reading) view.dispatch(lookAnew(view.state, marks, look))
    else keepingPlace(acts.current, () => view.dispatch(lookAnew(view.state, marks, look)))
  }, [heads, marks, reading, chosen, arriving, spanCovered, coding])

  useEffect(() => {
    acts.current?.view.dom.setAttribute('aria-label', props.label)
  }, [props.label])

  return <div ref={host} className="transcript-text" />
}

type Opened = { readonly acts: TextActs; readonly close: () => void }

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
      return [textPlugin(ground, marks, look), copiesReading(texts, () => held.acts?.selection() ?? null)]
    },
  })
  const editor = new Editor({
    element,
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
  const acts = textActs(editor.view, { doc: editor.state.doc, places, texts }, () => newest.current.events)
  const pointer = listenToPointer(acts)
  Object.assign(held, { acts, pointer })
  const notices = noticesOf(acts, pointer)
  editor.on('transaction', ({ transaction }) => notices.afterTransaction(isOurs(transaction)))
  return {
    acts,
    close: () => {
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
  covered: props.spanCovered,
  coding: props.coding,
})
