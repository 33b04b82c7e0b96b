// What stands at the foot of the desk while passages are chosen: how many, and a button for everything the keys do, so that
// mouse and touch can do the same. The passage in hand has a handle at each end to drag.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { useKeyLabel } from '../../../ui/keys/use-hotkeys.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { TextHandle } from '../text/text-handle.ts'
import { EndHandles } from './end-handles.tsx'
import styles from './passages.module.css'
import type { HeldPassages, PassagesBox } from './use-passages.ts'

/** `about` is the position in a sentence; null while it is made. `layout` grows whenever words may have moved. */
export function PassagesBar({
  box,
  held,
  about,
  handle,
  layout,
  onLeave,
}: {
  readonly box: PassagesBox
  readonly held: HeldPassages
  readonly about: string | null
  readonly handle: RefObject<TextHandle | null>
  readonly layout: number
  readonly onLeave: () => void
}) {
  const [bySentence, setBySentence] = useState(false)
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const root = document.documentElement
    const top = bar.current?.getBoundingClientRect().top ?? window.innerHeight
    root.style.scrollPaddingBottom = `${Math.round(window.innerHeight - top)}px`
    return () => {
      root.style.scrollPaddingBottom = ''
    }
  }, [])
  const keyLabel = useKeyLabel()
  const { passages, all } = held
  const { inHand } = passages
  const nth = inHand ? all.findIndex((span) => holds(span, inHand)) + 1 : 0
  const move = (end: 'start' | 'end', by: 1 | -1) => {
    const moved = inHand && handle.current?.withEndMoved(inHand, end, by, bySentence ? 'sentence' : 'word')
    if (moved) handle.current?.select(moved, end === 'start')
  }
  const step = (end: 'start' | 'end', by: 1 | -1, says: string) => (
    <button
      type="button"
      className={styles.step}
      aria-label={says}
      title={says}
      onClick={() => move(end, by)}
    >
      <Icon of={by === 1 ? ChevronRight : ChevronLeft} size="small" />
    </button>
  )
  const size = bySentence ? 'sentence' : 'word'
  return (
    <>
      {inHand && <EndHandles span={inHand} handle={handle} layout={layout} />}
      <section ref={bar} aria-label="Passages" className={styles.bar}>
        <p className={styles.words}>
          {about !== null && <b>{about}: </b>}
          {all.length === 0
            ? 'select the words of its first passage'
            : all.length === 1
              ? '1 passage'
              : `${all.length} passages`}
          {inHand
            ? all.length > 1
              ? `, the ${ordinal(nth)} in hand`
              : ''
            : ', select more words to add them'}
        </p>
        {inHand && (
          <div className={styles.ends}>
            <span>
              Beginning
              {step('start', -1, `Begin one ${size} earlier`)}
              {step('start', 1, `Begin one ${size} later`)}
            </span>
            <span>
              End
              {step('end', -1, `End one ${size} earlier`)}
              {step('end', 1, `End one ${size} later`)}
            </span>
            <CheckBox isChecked={bySentence} onChange={setBySentence}>
              by sentence
            </CheckBox>
          </div>
        )}
        <div className={styles.acts}>
          <BoxAct keys={['Enter']} isPrimary onClick={held.keep}>
            {box.editing !== null && box.draft === null ? 'Keep' : 'Go on'}
          </BoxAct>
          {inHand && (
            <BoxAct keys={['Space']} onClick={held.hold}>
              Another passage
            </BoxAct>
          )}
          {(all.length > 1 || (!inHand && all.length === 1)) && (
            <BoxAct keys={[keyLabel('Tab')]} onClick={() => held.turn(1)}>
              Next passage
            </BoxAct>
          )}
          {all.length > 1 && (
            <BoxAct keys={[keyLabel('Delete')]} onClick={held.remove}>
              {inHand ? 'Take this away' : 'Take the last away'}
            </BoxAct>
          )}
          <BoxAct keys={['Esc']} onClick={onLeave}>
            Leave
          </BoxAct>
        </div>
      </section>
    </>
  )
}

const holds = (outer: Span, inner: Span) =>
  (outer.startSegment < inner.startSegment ||
    (outer.startSegment === inner.startSegment && outer.start <= inner.start)) &&
  (outer.endSegment > inner.startSegment ||
    (outer.endSegment === inner.startSegment && outer.end > inner.start))

const ordinal = (nth: number) =>
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][nth - 1] ?? `${nth}th`
