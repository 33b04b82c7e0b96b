// What the page of the text offers to a test, as `window.text`.
import type { Mark, Reading } from '../../../../client/src/views/transcript/text/mark.ts'
import type { TextHandle } from '../../../../client/src/views/transcript/text/text-handle.ts'
import type { Span } from '../../../../shared/transcript/span.ts'

export type TextPageState = {
  readonly marks: readonly Mark[]
  readonly reading: Reading
  readonly chosen: string | null
  readonly spanCovered: Span | null
  readonly coding: readonly Span[]
}

export type TextPage = {
  readonly texts: readonly string[]
  /** Every event the text told, in order. */
  readonly told: [string, unknown][]
  readonly find: (words: string, fromSegment?: number) => Span
  set: (change: Partial<TextPageState>) => void
  state: () => TextPageState
  handle: () => TextHandle
}

declare global {
  interface Window {
    readonly text: TextPage
  }
}
