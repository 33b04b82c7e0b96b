// The correction box: the words become a field in the same type at the same place, selected; a panel hangs below.
// Enter proposes exactly what the field shows, and nothing when it was not changed. What is offered is read once, when
// the box opens, so that nothing moves under the fingers.
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import { may } from '../../../../../shared/people/permissions.ts'
import { otherPlaces } from '../../../../../shared/records/corrections/other-places.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { useProject } from '../../../api/project.tsx'
import { type Ground, GroundField } from '../../../parts/ground-field.tsx'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import { useAnnounce } from '../../../ui/voice/announcer.tsx'
import type { Edges } from '../boxes/box-place.ts'
import { DeskBox } from '../boxes/desk-box.tsx'
import { AlsoIn } from './also-in.tsx'
import styles from './correction-box.module.css'
import { changeOfSense, hasLineBreak, lineBreakWords, nextStep } from './correction-draft.ts'
import { sendCorrection } from './send-correction.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { suggestionsFor } from './suggestions.ts'

/** Where the word cursor goes: `next-word` after Tab. */
export type AfterCorrection = 'stay' | 'next-word'

/** What was typed and not sent. */
export type CorrectionDraft = { readonly typed: string; readonly ground: Ground }

/** Narrower than this a field is hard to read; it then begins further left. */
const leastFieldWidth = 136

/**
 * Render it inside the positioned element that scrolls with the text, keyed by its span. `onDone` gets what to say in
 * the foot, null when nothing was proposed; `onClose` is Esc.
 */
export function CorrectionBox({
  context,
  span,
  anchor,
  bounds,
  initial,
  editing,
  draft: kept,
  suspects,
  online,
  onDraft,
  onDiscuss,
  onOther,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  /** Inside one segment. */
  readonly span: Span
  /** The box around the words, and the text column, in the viewport's pixels. */
  readonly anchor: Edges
  readonly bounds: Edges
  /** What the field shows at first: the published words, or the reading of `editing`. */
  readonly initial: string
  /** An own open proposal that is changed; null proposes anew. */
  readonly editing: RecordKey | null
  /** What was typed here before and not sent; null when nothing was. */
  readonly draft: CorrectionDraft | null
  /** What the program thinks was misheard in this record. */
  readonly suspects: readonly Suspect[]
  readonly online: boolean
  /** Called with everything typed, null when the field is as it was at first. */
  readonly onDraft: (draft: CorrectionDraft | null) => void
  /** Talks about the words instead; what was typed is kept. */
  readonly onDiscuss: () => void
  /** Goes on with other words than these, as when a suggestion is for more of them. */
  readonly onOther: (span: Span, draft: CorrectionDraft) => void
  readonly onDone: (next: AfterCorrection, outcome: Promise<string> | null) => void
  readonly onClose: () => void
}) {
  const { members } = useProject()
  const announce = useAnnounce()
  const published = context.publishedTexts[span.startSegment]?.slice(span.start, span.end) ?? ''
  const [opened] = useState(() => {
    const records = context.room.records()
    return {
      before: editing === null ? undefined : records.corrections.get(editing)?.grounds,
      suggestions: suggestionsFor(span, context.publishedTexts, records, context.me.id, suspects),
      places: otherPlaces(span, context.publishedTexts, records),
    }
  })
  const [typed, setTyped] = useState(kept?.typed ?? initial)
  /** What the person typed before taking suggestions, to come back to by ↑. */
  const [own, setOwn] = useState(kept?.typed ?? initial)
  const [taken, setTaken] = useState(-1)
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const [ground, setGround] = useState<Ground>(
    kept?.ground ?? opened.before ?? { kind: 'context', detail: '' },
  )
  const [fault, setFault] = useState<string | null>(null)
  const [groundFault, setGroundFault] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const detail = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(false)
  /** What Enter or Tab in the field asked for before the ground was given. */
  const wanted = useRef<AfterCorrection>('stay')

  const draft = { published, initial, typed, ground }
  const change = changeOfSense(draft)
  const isSettled = useSettled(change !== null, 300)
  const groundFor = asked || opened.before !== undefined || isSettled ? change : null

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  useEffect(() => {
    if (asked) detail.current?.focus()
  }, [asked])
  useEffect(() => onDraft(typed === initial ? null : { typed, ground }), [onDraft, typed, initial, ground])

  const send = (next: AfterCorrection) => {
    const step = nextStep(draft, opened.before)
    if (step.kind === 'leave') return onDone(next, null)
    if (step.kind === 'ask-ground') {
      setGroundFault(document.activeElement === detail.current ? step.words : null)
      setAsked(true)
      wanted.current = next
      detail.current?.focus()
      return
    }
    if (step.kind === 'refuse') {
      setFault(step.words)
      input.current?.focus()
      return
    }
    const also = opened.places.flatMap((place, at) => (ticked.has(at) ? [place.span] : []))
    const sent = sendCorrection(context, {
      editing,
      span,
      also,
      reading: step.reading,
      grounds: step.grounds,
    })
    if (sent.ok) onDone(next, sent.value)
    else setFault(sent.problem.message)
  }
  const type = (text: string) => {
    setTyped(text)
    setOwn(text)
    setTaken(-1)
    setFault(null)
  }
  const take = (at: number) => {
    const suggestion = opened.suggestions[at]
    if (suggestion?.of) return onOther(suggestion.of, { typed: suggestion.reading, ground })
    setTaken(suggestion ? at : -1)
    setTyped(suggestion ? suggestion.reading : own)
    setFault(null)
    if (suggestion) announce(suggestion.reading === '' ? 'Nothing was said here' : suggestion.reading)
    input.current?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined
    if (digit !== undefined && opened.suggestions[Number(digit) - 1]) take(Number(digit) - 1)
    else if (event.altKey) return
    else if (event.key === 'ArrowDown' && taken < opened.suggestions.length - 1) take(taken + 1)
    else if (event.key === 'ArrowDown') {
      const box = panel.current?.querySelector<HTMLElement>('input[type=checkbox]')
      if (!box) return
      box.focus()
    } else if (event.key === 'ArrowUp' && taken >= 0) take(taken - 1)
    else if (event.key === 'Tab' && !event.shiftKey) send('next-word')
    else if (event.key === 'Enter') send('stay')
    else return
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (!hasLineBreak(event.clipboardData.getData('text/plain'))) return
    event.preventDefault()
    setFault(lineBreakWords)
  }

  const place = useFieldPlace(anchor, bounds)
  const count = ticked.size + 1
  const isChanged = typed !== initial
  const acceptsAtOnce =
    online &&
    editing === null &&
    change === null &&
    context.acceptance?.rule !== 'agree' &&
    may(context.me, 'decide-correction')
  const act = editing !== null ? 'Change' : acceptsAtOnce ? 'Correct' : 'Propose'
  return (
    <DeskBox
      label={`Correct “${published}”`}
      anchor={place.field}
      bounds={bounds}
      gap={0}
      onLeave={onClose}
      onEnter={() => send(wanted.current)}
      foot={
        <>
          <BoxAct keys={['Enter']} isPrimary onClick={() => send('stay')}>
            {count === 1 ? act : count === 2 ? `${act} both` : `${act} ${count}`}
          </BoxAct>
          <BoxAct keys={['Tab']} onClick={() => send('next-word')}>
            {act}, go on
          </BoxAct>
          <BoxAct keys={['Esc']} onClick={onClose}>
            Leave
          </BoxAct>
          {editing === null && (
            <BoxAct keys={[]} onClick={onDiscuss}>
              Discuss
            </BoxAct>
          )}
        </>
      }
    >
      <label className={styles.field} style={place.style}>
        <span className="visually-hidden">Better reading</span>
        <span aria-hidden="true" className={styles.mirror}>
          {typed}
        </span>
        <input
          ref={input}
          className={styles.input}
          size={1}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          enterKeyHint="done"
          aria-invalid={fault !== null}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onPaste={paste}
        />
      </label>
      <div ref={panel} className={styles.panel}>
        <p className={styles.was}>
          Published: <del>{published}</del>
        </p>
        <div role="alert">{fault !== null && <p className={styles.fault}>{fault}</p>}</div>
        <SuggestionList
          suggestions={opened.suggestions}
          taken={taken}
          nameOf={(member) => members.get(member)?.name ?? 'a colleague'}
          publishedTexts={context.publishedTexts}
          onTake={take}
        />
        {groundFor && (
          <GroundField
            change={groundFor}
            ground={ground}
            fault={groundFault}
            onChange={(next) => {
              setGround(next)
              setGroundFault(null)
            }}
            detailRef={detail}
          />
        )}
        <AlsoIn
          places={isChanged || ticked.size > 0 ? opened.places : []}
          ticked={ticked}
          onTick={setTicked}
          onUp={() => input.current?.focus()}
          publishedTexts={context.publishedTexts}
        />
      </div>
    </DeskBox>
  )
}

/** True once it has been so for a while, so that half-typed words do not make the panel jump. */
function useSettled(holds: boolean, afterMs: number): boolean {
  const [settled, setSettled] = useState(holds)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(holds), holds ? afterMs : 0)
    return () => clearTimeout(timer)
  }, [holds, afterMs])
  return settled
}

/** The field's place: on the words' first line, its letters exactly over theirs. */
function useFieldPlace(
  anchor: Edges,
  bounds: Edges,
): { readonly field: Edges; readonly style: CSSProperties } {
  return useMemo(() => {
    const lineHeight = 30
    const oneLine = anchor.bottom - anchor.top < 1.5 * lineHeight
    const middle = oneLine ? (anchor.top + anchor.bottom) / 2 : anchor.top + 12
    const left = Math.max(bounds.left - 4, Math.min(anchor.left - 4, bounds.right - leastFieldWidth))
    const top = middle - lineHeight / 2
    const style = {
      '--field-width': `${oneLine ? anchor.right - anchor.left + 12 : 0}px`,
      '--field-room': `${bounds.right - left}px`,
    } as CSSProperties
    return { field: { left, top, right: anchor.right, bottom: top + lineHeight }, style }
  }, [anchor, bounds])
}
