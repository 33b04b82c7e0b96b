// "Quote this": puts the words of a selection, a position or a correction into a note one chooses, or into a new one.
// The server writes the quote, so offline the picker says so and keeps still.
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import { appliedBySegment } from '../../../../../shared/records/corrections/correction-state.ts'
import { quoteOf } from '../../../../../shared/transcript/quote.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { type QuoteSource, quoteInNewNote, quoteInNote } from '../../../acts/quote-acts.ts'
import { useApi } from '../../../api/use-api.ts'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import type { Edges } from '../boxes/box-place.ts'
import { DeskBox } from '../boxes/desk-box.tsx'
import styles from './quote-picker.module.css'

/** Longer passages are shown cut; they are quoted whole. */
const shownLength = 180

/** `onDone` gets the sentence for the foot; a failure keeps the picker open. */
export function QuotePicker({
  context,
  spans,
  source,
  anchor,
  bounds,
  online,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  /** In reading order. */
  readonly spans: readonly Span[]
  readonly source: QuoteSource
  readonly anchor: Edges
  readonly bounds: Edges
  readonly online: boolean
  readonly onDone: (outcome: string, note: NoteId) => void
  readonly onClose: () => void
}) {
  const client = useQueryClient()
  const notes = useApi('listNotes', { params: { project: context.project } }, { enabled: online })
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [words] = useState(() => {
    const { correctedText } = quoteOf(spans, context.publishedTexts, appliedBySegment(context.room.records()))
    return correctedText.length <= shownLength
      ? correctedText
      : `${correctedText.slice(0, shownLength).replace(/\s*\S*$/u, '')}…`
  })
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])

  const put = async (title: string, act: () => Promise<Result<NoteId>>) => {
    if (isAsking) return
    if (!online)
      return setFault('To quote needs the server, and you are offline. Try again when you are back.')
    setAsking(true)
    setFault(null)
    const done = await act()
    setAsking(false)
    void client.invalidateQueries({ queryKey: ['listNotes'] })
    if (done.ok) onDone(`Quoted at the end of “${title}”.`, done.value)
    else setFault(done.problem.message)
  }
  const offlineWords = online ? null : 'You are offline: quoting needs the server.'
  return (
    <DeskBox
      label="Quote this"
      anchor={anchor}
      bounds={bounds}
      isBesideWords
      onLeave={onClose}
      foot={
        <>
          <span className={styles.hint}>
            <Kbd>Enter</Kbd>
            {isAsking ? 'Quoting' : 'Quote in this note'}
          </span>
          <BoxAct keys={['Esc']} onClick={onClose}>
            Leave
          </BoxAct>
        </>
      }
    >
      <blockquote className={styles.words}>{words}</blockquote>
      <div className={styles.notes}>
        <ComboBox
          label="Quote this in a note"
          list="inline"
          options={(notes.data?.notes ?? []).map(({ id, title, quotes }) => ({
            id,
            label: title,
            detail: quotes === 0 ? '' : quotes === 1 ? '1 quote' : `${quotes} quotes`,
          }))}
          typed={typed}
          onType={(text) => {
            setTyped(text)
            setFault(null)
          }}
          onChoose={({ id, label }) =>
            void put(label, async () => {
              const quoted = await quoteInNote(context, id as NoteId, spans, source)
              return quoted.ok ? ok(id as NoteId) : quoted
            })
          }
          newOption={{
            words: (title) => `New note “${title}”`,
            make: (title) => void put(title, () => quoteInNewNote(context, title, spans, source)),
          }}
          noneWords={
            offlineWords ??
            (notes.isPending
              ? 'Looking for notes'
              : notes.error
                ? notes.error.problem.message
                : 'No note yet: type a title for the first one')
          }
          placeholder="A note’s title"
          limit={6}
          inputRef={input}
        />
      </div>
      <div role="alert">
        {(fault ?? offlineWords) !== null && <p className={styles.fault}>{fault ?? offlineWords}</p>}
      </div>
    </DeskBox>
  )
}
