// What may be done with words that mouse or touch has just selected: the acts that the keyboard has keys for, under the
// words. It takes no focus, and goes when a key is pressed: whoever selects by keys reads them in the foot.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { useProject } from '../../../api/project.tsx'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import { useKeyLabel } from '../../../ui/keys/use-hotkeys.tsx'
import { type WordsPlace, wordsPlace } from '../desk/screen/open-box.ts'
import type { TextHandle } from '../text/text-handle.ts'
import { DeskBox } from './desk-box.tsx'
import styles from './selection-acts.module.css'

/** What the acts do; each may say in the foot why it does nothing. */
export type SelectionRun = {
  readonly code: (span: Span) => void
  readonly correct: (span: Span) => void
  readonly discuss: (span: Span) => void
  /** On what is selected. */
  readonly quote: () => void
}

/** `layout` grows whenever words may have moved. Nothing for who only reads. */
export function SelectionActs({
  selection,
  handle,
  layout,
  run,
}: {
  readonly selection: Span | null
  readonly handle: RefObject<TextHandle | null>
  readonly layout: number
  readonly run: SelectionRun
}) {
  const { may } = useProject()
  const keyLabel = useKeyLabel()
  const bar = useRef<HTMLDivElement>(null)
  const byPointer = useIsByPointer(bar)
  const [place, setPlace] = useState<WordsPlace | null>(null)
  useLayoutEffect(() => {
    const isDrawn = layout >= 0 && byPointer && selection !== null
    setPlace(isDrawn ? wordsPlace(handle.current, selection) : null)
  }, [selection, byPointer, layout, handle])
  const mayAny = may('add-position') || may('propose-correction') || may('discuss')
  if (!selection || !place || !mayAny) return null
  return (
    <div ref={bar}>
      <DeskBox
        label="With these words"
        role="group"
        anchor={place.anchor}
        bounds={place.bounds}
        onLeave={() => setPlace(null)}
        width={366}
      >
        <div className={styles.acts}>
          {may('add-position') && (
            <BoxAct keys={['Space']} isPrimary onClick={() => run.code(selection)}>
              Position
            </BoxAct>
          )}
          {may('propose-correction') && selection.startSegment === selection.endSegment && (
            <BoxAct keys={['Enter']} onClick={() => run.correct(selection)}>
              Correct
            </BoxAct>
          )}
          {may('discuss') && (
            <BoxAct keys={[keyLabel('m')]} onClick={() => run.discuss(selection)}>
              Discuss
            </BoxAct>
          )}
          {may('write-note') && (
            <BoxAct keys={[keyLabel('q')]} onClick={run.quote}>
              Quote
            </BoxAct>
          )}
        </div>
      </DeskBox>
    </div>
  )
}

/** True from when a pointer let go outside of `inside` until a key is pressed or the pointer is pressed again. */
function useIsByPointer(inside: RefObject<Element | null>): boolean {
  const [is, set] = useState(false)
  useEffect(() => {
    const isInside = ({ target }: Event) =>
      target instanceof Node && inside.current?.contains(target) === true
    const down = (event: Event) => !isInside(event) && set(false)
    // A press on an act leaves the keyboard, and what is selected, with the text.
    const keep = (event: Event) => isInside(event) && event.preventDefault()
    // After the text has settled what was selected.
    const up = (event: Event) => !isInside(event) && requestAnimationFrame(() => set(true))
    const press = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      const isCopying = ctrlKey || metaKey || key === 'Control' || key === 'Meta' || key === 'Shift'
      if (!isCopying) set(false)
    }
    window.addEventListener('pointerdown', down, true)
    window.addEventListener('mousedown', keep, true)
    window.addEventListener('pointerup', up, true)
    window.addEventListener('pointercancel', up, true)
    window.addEventListener('keydown', press, true)
    return () => {
      window.removeEventListener('pointerdown', down, true)
      window.removeEventListener('mousedown', keep, true)
      window.removeEventListener('pointerup', up, true)
      window.removeEventListener('pointercancel', up, true)
      window.removeEventListener('keydown', press, true)
    }
  }, [inside])
  return is
}
