// Joins the choosing of passages with the coding bar and the acts: from the bar and back to it, or of an own position at once.
import type { RefObject } from 'react'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { OpenAt, OpenBox } from '../desk/screen/open-box.ts'
import type { DeskActs } from '../desk/use-desk-acts.ts'
import type { TextHandle } from '../text/text-handle.ts'
import { type HeldPassages, type PassagesBox, usePassages } from './use-passages.ts'

export type CodingPassages = {
  readonly box: PassagesBox | null
  readonly held: HeldPassages
  readonly leave: () => void
}

export function useCodingPassages(given: {
  readonly box: OpenBox | null
  readonly handle: RefObject<TextHandle | null>
  readonly acts: DeskActs
  readonly openAt: OpenAt
  readonly setBox: (box: OpenBox | null) => void
  /** Gives the focus back to the text too. */
  readonly closeBox: () => void
}): CodingPassages {
  const { handle, acts, openAt, setBox, closeBox } = given
  const box = given.box?.kind === 'passages' ? given.box : null
  const openCoding = ({ editing, draft }: PassagesBox, spans: readonly Span[]) => {
    const [first] = spans
    setBox(null)
    handle.current?.select(null)
    if (!first) return
    handle.current?.reveal(first)
    openAt(first, (place) => ({ kind: 'code', spans, editing, draft, ...place }))
  }
  const leaveBox = (open: PassagesBox) => (open.draft === null ? closeBox() : openCoding(open, open.spans))
  const held = usePassages({
    box,
    handle,
    tell: acts.tell,
    onKeep: (open, spans) => {
      if (open.editing === null || open.draft !== null) openCoding(open, spans)
      else if (acts.recode(open.editing, { spans: [...spans] }, passagesWords(spans.length))) {
        handle.current?.select(null)
        closeBox()
      }
    },
    onLeave: leaveBox,
  })
  return { box, held, leave: () => box && leaveBox(box) }
}

const passagesWords = (count: number) =>
  count === 1 ? 'Changed: its passage.' : `Changed: it stands on ${count} passages.`
