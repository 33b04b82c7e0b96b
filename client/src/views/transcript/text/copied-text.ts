// What goes to the clipboard: the words of a span in the reading on screen. Proposed readings are not the record's words yet,
// so only accepted ones are applied; a correction that is cut by the span's end is copied whole.
import { correctedText } from '../../../../../shared/records/corrections/corrected-text.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { correctionsIn } from './drawing/draw-segment.ts'
import type { Mark, Reading } from './mark.ts'
import { partIn } from './places.ts'

/** One string for each segment the span touches. */
export function copiedParagraphs(
  texts: readonly string[],
  span: Span,
  bySegment: ReadonlyMap<number, readonly Mark[]>,
  reading: Reading,
): readonly string[] {
  const paragraphs: string[] = []
  for (let segment = span.startSegment; segment <= span.endSegment; segment++) {
    const published = texts[segment] ?? ''
    const part = partIn(span, segment, published.length)
    if (!part) continue
    if (reading === 'published') {
      paragraphs.push(published.slice(part.from, part.to))
      continue
    }
    const applied = correctionsIn(segment, published.length, bySegment.get(segment) ?? [], 'corrected')
    const corrected = correctedText(
      published,
      applied.map(({ from, to, reading: words }) => ({ start: from, end: to, reading: words })),
    )
    paragraphs.push(
      corrected.text.slice(
        corrected.toCorrected(part.from, 'before'),
        corrected.toCorrected(part.to, 'after'),
      ),
    )
  }
  return paragraphs
}

/** As plain text: paragraphs with an empty line between. */
export const asPlainText = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
