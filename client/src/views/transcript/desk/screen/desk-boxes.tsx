// The box that stands open, if one does: mounted inside the sheet, so that it scrolls with the words it is about.
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useCallback } from 'react'
import type { NoteId } from '../../../../../../shared/base/id.ts'
import { appliedBySegment } from '../../../../../../shared/records/corrections/correction-state.ts'
import { speakerAt } from '../../../../../../shared/records/speakers/speaker-at.ts'
import type { ProjectRecords, TranscriptRecords } from '../../../../../../shared/room/read-room.ts'
import type { Suspect } from '../../../../../../shared/suspects/suspect.ts'
import { quoteOf } from '../../../../../../shared/transcript/quote.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import type { Transcript } from '../../../../../../shared/transcript/transcript.ts'
import { PublishDialog } from '../../../../parts/publishing/publish-dialog.tsx'
import { foundHash } from '../../../../parts/quotes/found-hash.ts'
import { SelectionActs, type SelectionRun } from '../../boxes/selection-acts.tsx'
import { CodingBar } from '../../coding/coding-bar.tsx'
import { QuotePicker } from '../../coding/quote-picker.tsx'
import { CorrectionBox, type CorrectionDraft } from '../../correcting/correction-box.tsx'
import { RejectBox } from '../../correcting/reject-box.tsx'
import { FindBox } from '../../finding/find-box.tsx'
import { otherPlacesWords } from '../../finding/found-words.ts'
import type { PassagesBox } from '../../passages/use-passages.ts'
import { BeginBox } from '../../talk/begin-box.tsx'
import type { TextHandle } from '../../text/text-handle.ts'
import type { DeskActs } from '../use-desk-acts.ts'
import type { DeskRecords } from '../use-desk-records.ts'
import { HideBox } from './hide-box.tsx'
import type { OpenBox } from './open-box.ts'
import { SpeakerBox } from './speaker-box.tsx'
import { speakerMoment } from './speaker-moment.ts'
import { useDrafts } from './use-drafts.ts'

/** Of a quote, enough to be found by in its note. */
const wordsInAddress = 8

export function DeskBoxes({
  box,
  desk,
  transcript,
  project,
  records,
  suspects,
  acts,
  online,
  handle,
  selection,
  layout,
  run,
  onClose,
  onPassages,
  onTalk,
}: {
  readonly box: OpenBox | null
  readonly desk: DeskRecords
  readonly transcript: Transcript
  readonly project: ProjectRecords
  readonly records: TranscriptRecords
  readonly suspects: readonly Suspect[]
  readonly acts: DeskActs
  readonly online: boolean
  readonly handle: RefObject<TextHandle | null>
  /** What is selected in the text, where words stand, and the acts on them, for while no box is open. */
  readonly selection: Span | null
  readonly layout: number
  readonly run: SelectionRun
  /** Closes the box and gives the focus back to the text. */
  readonly onClose: () => void
  /** The coding bar steps aside for more passages. */
  readonly onPassages: (box: PassagesBox) => void
  /** A thread was begun: this is its note. */
  readonly onTalk: (id: string) => void
}) {
  const navigate = useNavigate()
  const drafts = useDrafts(box, acts.tell)
  const correcting = box?.kind === 'correct' ? box.span : null
  const onDraft = useCallback(
    (draft: CorrectionDraft | null) => {
      if (correcting) drafts.keep(correcting, draft)
    },
    [drafts, correcting],
  )
  if (!box) return <SelectionActs selection={selection} handle={handle} layout={layout} run={run} />
  const { context } = acts
  const openNote = (note: NoteId, spans: readonly Span[]) => {
    const applied = appliedBySegment(context.room.records())
    const { correctedText } = quoteOf(spans, context.publishedTexts, applied)
    const hash = foundHash(['', correctedText.split(/\s+/).slice(0, wordsInAddress).join(' ')])
    void navigate({ to: '/p/$project/notes/$note', params: { project: context.project, note }, hash })
  }
  const key = box.kind === 'correct' ? JSON.stringify(box.span) : box.kind
  const done = (outcome: string) => {
    acts.did(outcome)
    onClose()
  }
  switch (box.kind) {
    case 'correct': {
      const { span, editing } = box
      const published = desk.texts[span.startSegment]?.slice(span.start, span.end) ?? ''
      const initial = editing === null ? published : (records.corrections.get(editing)?.reading ?? published)
      return (
        <CorrectionBox
          key={key}
          context={context}
          span={span}
          anchor={box.anchor}
          bounds={box.bounds}
          initial={initial}
          editing={editing}
          draft={drafts.of(span)}
          suspects={suspects}
          online={online}
          onDraft={onDraft}
          onDiscuss={() => run.discuss(span)}
          onOther={(other, draft) => {
            drafts.keep(other, draft)
            run.correct(other)
          }}
          onDone={(next, outcome) => {
            drafts.keep(span, null)
            onClose()
            if (outcome)
              void outcome.then((words) => {
                const more = otherPlacesWords(published, desk.texts, context.room.records())
                acts.did(more === null ? words : `${words} ${more}`)
              })
            if (next === 'stay') return
            const word = handle.current?.moveCursorAfter({ segment: span.endSegment, offset: span.end })
            if (word) run.correct(word)
          }}
          onClose={() => {
            drafts.keep(span, null)
            onClose()
          }}
        />
      )
    }
    case 'code': {
      const first = box.spans[0]
      const speaker = first
        ? speakerAt(transcript, records.attributions, desk.people, first.startSegment, first.start)
        : null
      return (
        <CodingBar
          key={key}
          context={context}
          project={project}
          spans={box.spans}
          speaker={speaker}
          anchor={box.anchor}
          bounds={box.bounds}
          editing={box.editing}
          held={box.draft ?? null}
          online={online}
          onAside={(draft) => onPassages({ kind: 'passages', spans: box.spans, editing: box.editing, draft })}
          onDone={done}
          onClose={onClose}
        />
      )
    }
    case 'passages':
      return null
    case 'quote':
      return (
        <QuotePicker
          context={context}
          spans={box.spans}
          source={box.source}
          anchor={box.anchor}
          bounds={box.bounds}
          online={online}
          onDone={(words, note) => {
            acts.tellWith({ words, open: { words: 'Open the note', run: () => openNote(note, box.spans) } })
            onClose()
          }}
          onClose={onClose}
        />
      )
    case 'talk':
      return (
        <BeginBox
          key={JSON.stringify(box.span)}
          context={context}
          span={box.span}
          anchor={box.anchor}
          bounds={box.bounds}
          onDone={(id) => {
            done('Thread begun.')
            handle.current?.select(null)
            onTalk(id)
          }}
          onClose={onClose}
        />
      )
    case 'reject':
      return (
        <RejectBox
          context={context}
          correction={box.note.key}
          anchor={box.anchor}
          bounds={box.bounds}
          online={online}
          onDone={done}
          onClose={onClose}
        />
      )
    case 'hide': {
      const { kind, key: record } = box.note
      return (
        <HideBox
          what={kind}
          onHide={(reason) => {
            onClose()
            void acts.hide(rootOf[kind], record, reason)
          }}
          onClose={onClose}
        />
      )
    }
    case 'publish':
      return (
        <PublishDialog
          subject={{ kind: 'quote', transcript: context.transcript, spans: [...box.spans] }}
          onClose={onClose}
        />
      )
    case 'find':
      return (
        <FindBox
          context={context}
          records={records}
          title={transcript.title}
          initial={box.sought}
          online={online}
          onDone={done}
          onClose={onClose}
        />
      )
    case 'speaker':
      return (
        <SpeakerBox
          key={`${box.segment}:${box.offset}:${box.fromWord}`}
          moment={speakerMoment(transcript, desk, records, box)}
          fromWord={box.fromWord}
          people={desk.people}
          record={{ project: context.project, transcript: context.transcript }}
          onChoose={(place, { person, name }) => {
            onClose()
            void acts.attribute(place, person, name)
          }}
          onClose={onClose}
        />
      )
  }
}

const rootOf = { correction: 'corrections', position: 'positions', thread: 'passages' } as const
