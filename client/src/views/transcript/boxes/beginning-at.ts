// Opens the box that corrects words, codes them or begins a thread on them; where that cannot be, says why.
import { maxCorrectedLength } from '../../../../../shared/records/record.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { OpenAt } from '../desk/screen/open-box.ts'

export function beginningAt({
  acts: { tell },
  proposes,
  codes,
  openAt,
}: {
  readonly acts: { readonly tell: (words: string) => void }
  /** What the reader may do. */
  readonly proposes: boolean
  readonly codes: boolean
  readonly openAt: OpenAt
}): {
  readonly correct: (span: Span) => void
  readonly code: (span: Span) => void
  readonly discuss: (span: Span) => void
} {
  return {
    correct: (span) => {
      if (!proposes) tell('You read this project; ask an owner if you want to correct.')
      else if (span.startSegment !== span.endSegment)
        tell('A correction stays inside one paragraph. Correct each paragraph by itself.')
      else if (span.end - span.start > maxCorrectedLength)
        tell('Select fewer words: a correction covers at most 2,000 characters.')
      else openAt(span, (place) => ({ kind: 'correct', span, editing: null, ...place }))
    },
    code: (span) => {
      if (!codes) tell('You read this project; ask an owner if you want to record positions.')
      else openAt(span, (place) => ({ kind: 'code', spans: [span], editing: null, ...place }))
    },
    discuss: (span) => openAt(span, (place) => ({ kind: 'talk', span, ...place })),
  }
}
