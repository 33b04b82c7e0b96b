// Readings typed into a correction box and not sent: kept while the desk is open, so that opening another box, or a
// click on other words, loses nothing. Esc and sending let a draft go.
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type Span, spanAddress } from '../../../../../../shared/transcript/span.ts'
import type { CorrectionDraft } from '../../correcting/correction-box.tsx'
import type { OpenBox } from './open-box.ts'

export type Drafts = {
  readonly of: (span: Span) => CorrectionDraft | null
  /** Null lets it go. */
  readonly keep: (span: Span, draft: CorrectionDraft | null) => void
}

/** Says so when a box with something unsent in it gave way to another. */
export function useDrafts(box: OpenBox | null, tell: (words: string) => void): Drafts {
  const kept = useRef(new Map<string, CorrectionDraft>())
  const last = useRef<string | null>(null)
  const open = box?.kind === 'correct' ? spanAddress(box.span) : null
  useEffect(() => {
    const before = last.current
    last.current = open
    const draft = before === null || before === open ? undefined : kept.current.get(before)
    if (draft) tell(`“${draft.typed}” was not sent. It is kept: open the words again to go on.`)
  }, [open, tell])
  const of = useCallback((span: Span) => kept.current.get(spanAddress(span)) ?? null, [])
  const keep = useCallback((span: Span, draft: CorrectionDraft | null) => {
    if (draft) kept.current.set(spanAddress(span), draft)
    else kept.current.delete(spanAddress(span))
  }, [])
  return useMemo(() => ({ of, keep }), [of, keep])
}
