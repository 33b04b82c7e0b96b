// Holds passages and takes more while the text stays as it is: selecting, moving and tapping work as ever, and only the keys
// that end or change this are taken from it.
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import type { CodingDraft } from '../coding/coding-draft.ts'
import type { TextHandle } from '../text/text-handle.ts'
import { afterSelecting, allOf, faultIn, type Passages, taken, without } from './passages.ts'

/** What is chosen for: a position's own passages, or the coding bar, which then has `draft` again. */
export type PassagesBox = {
  readonly kind: 'passages'
  readonly spans: readonly Span[]
  readonly editing: RecordKey | null
  /** What the coding bar held when it stepped aside; null when it was not open. */
  readonly draft: CodingDraft | null
}

export type HeldPassages = {
  readonly passages: Passages
  readonly all: readonly Span[]
  readonly keep: () => void
  readonly hold: () => void
  readonly turn: (by: 1 | -1) => void
  readonly remove: () => void
  /** To be told of every other selection at once: keys may come faster than the screen is drawn. */
  readonly moved: (selection: Span | null) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
}

const none: Passages = { held: [], inHand: null }

/** `box` null: nothing is chosen, and the keys are the text's and the desk's. */
export function usePassages(given: {
  readonly box: PassagesBox | null
  readonly handle: RefObject<TextHandle | null>
  readonly tell: (words: string) => void
  readonly onKeep: (box: PassagesBox, spans: readonly Span[]) => void
  readonly onLeave: (box: PassagesBox) => void
}): HeldPassages {
  const { box, handle, tell, onKeep, onLeave } = given
  const [passages, show] = useState(none)
  const now = useRef(none)
  const setPassages = useCallback((next: Passages) => {
    now.current = next
    show(next)
  }, [])

  useLayoutEffect(() => {
    if (!box) return setPassages(none)
    // An own position's only passage comes into the hand at once: whoever opens it wants to move its ends.
    const [first, ...others] = box.spans
    const inHand = box.draft === null && box.editing !== null ? (first ?? null) : null
    setPassages(inHand ? { held: others, inHand } : { held: box.spans, inHand: null })
    handle.current?.select(inHand)
    if (inHand) handle.current?.reveal(inHand)
    handle.current?.focus()
  }, [box, handle, setPassages])
  const isOpen = box !== null
  const moved = useCallback(
    (selection: Span | null) => {
      if (isOpen) setPassages(afterSelecting(now.current, selection))
    },
    [isOpen, setPassages],
  )

  const keep = () => {
    if (!box) return
    const all = allOf(now.current)
    const fault = faultIn(all)
    if (fault === null) onKeep(box, all)
    else tell(fault)
  }
  const hold = useCallback(() => {
    handle.current?.select(null)
    handle.current?.focus()
  }, [handle])
  const take = (next: Passages) => {
    setPassages(next)
    handle.current?.select(next.inHand)
    if (next.inHand) handle.current?.reveal(next.inHand)
    handle.current?.focus()
  }
  const turn = (by: 1 | -1) => take(taken(now.current, by))
  const remove = () => {
    if (allOf(now.current).length < 2) return tell('A position stands on at least one passage.')
    const { held } = without(now.current)
    // What was in hand is held when the selection goes: what is left is said after that.
    handle.current?.select(null)
    setPassages({ held, inHand: null })
    handle.current?.focus()
  }

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!box || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const inText = event.target instanceof Element && event.target.closest('.transcript-text') !== null
    if (event.key === 'Escape') onLeave(box)
    else if (!inText) return
    else if (event.key === 'Enter' && !event.shiftKey) keep()
    else if (event.key === ' ' && !event.shiftKey) hold()
    else if (event.key === 'Tab') turn(event.shiftKey ? -1 : 1)
    else if (event.key === 'Backspace' || event.key === 'Delete') remove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useHotkeys(
    [
      {
        keys: ['o'],
        says: 'the other end',
        group: 'Passages',
        run: () => {
          const end = handle.current?.turnSelection() ?? null
          tell(end === null ? 'Select some words first.' : endWords[end])
        },
      },
    ],
    box !== null,
  )
  return { passages, all: allOf(passages), keep, hold, turn, remove, moved, onKey }
}

/** Which end Shift moves now, in a sentence. */
export const endWords = {
  start: 'Shift with ← or → now moves the beginning.',
  end: 'Shift with ← or → now moves the end.',
} as const
