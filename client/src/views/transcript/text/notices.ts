// Tells the desk what happened in the text: the cursor or the selection moved, or words may stand elsewhere than before.
import type { Span } from '../../../../../shared/transcript/span.ts'
import { placeBars } from './cursor/gutter-bars.ts'
import type { Pointer } from './cursor/pointer.ts'
import type { TextActs } from './cursor/text-acts.ts'
import { sameSpanOrNone } from './drawing/draw-segment.ts'
import { textStateOf } from './text-plugin.ts'

export type Notices = {
  /** To be called after every transaction; `ours` when this program made it, not the browser's own selecting. */
  readonly afterTransaction: (ours: boolean) => void
  readonly stop: () => void
}

/** Watches one editor until stopped. Layout notices come once a frame at most. */
export function noticesOf(acts: TextActs, pointer: Pick<Pointer, 'isPressed'>): Notices {
  const { view } = acts
  let frame = 0
  let drawing = textStateOf(view.state).drawing
  let native = view.state.selection
  let word: Span | null = null
  let selection: Span | null = null

  const tellLayout = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      placeBars(acts)
      acts.events().onLayout()
    })
  }
  const observer = new ResizeObserver(tellLayout)
  observer.observe(view.dom)

  return {
    afterTransaction: (ours) => {
      const state = view.state
      const now = textStateOf(state)
      if (!state.selection.eq(native)) {
        native = state.selection
        if (!ours && !pointer.isPressed()) {
          acts.follow()
          return
        }
      }
      if (now.drawing.marks !== drawing.marks || now.drawing.look.reading !== drawing.look.reading)
        tellLayout()
      else if (now.drawing.look.heads !== drawing.look.heads || now.drawing.look.later !== drawing.look.later)
        tellLayout()
      drawing = now.drawing
      const newWord = now.cursor?.word ?? null
      const newSelection = acts.selection()
      if (sameSpanOrNone(newWord, word) && sameSpanOrNone(newSelection, selection)) return
      word = newWord
      selection = newSelection
      acts.events().onMove({ word, selection })
    },
    stop: () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    },
  }
}
