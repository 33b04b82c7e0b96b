// A refused change in words its writer can judge: names out of the codebook for ids, and the record's words it stood on.
import { positionSchema } from '../../../../../shared/records/positions/position.ts'
import { publishedAt, spanFits } from '../../../../../shared/transcript/span.ts'
import type { RefusedChange } from '../../../live/link-state.ts'
import { positionSentence } from '../coding/position-sentence.ts'
import type { CodebookMaps } from './marks-of.ts'

/** Longer quotes are cut at a word. */
const maxQuoteLength = 160

const shortened = (words: string): string => {
  if (words.length <= maxQuoteLength) return words
  const room = words.slice(0, maxQuoteLength)
  const lastSpace = room.lastIndexOf(' ')
  return `${lastSpace > 0 ? room.slice(0, lastSpace) : room}…`
}

/**
 * "Mexico supports Programme of action, ¶ 4: “a programme of action”". A position on words this record does not have is
 * not quoted. What is no position keeps the words it came with: "Correction in ¶ 3: “suport” → “support”".
 */
export function refusedWords(
  change: Pick<RefusedChange, 'root' | 'value' | 'previous' | 'words'>,
  codebook: CodebookMaps,
  publishedTexts: readonly string[],
): string {
  const isRemoved = change.value === undefined
  const position = positionSchema.safeParse(isRemoved ? change.previous : change.value)
  if (change.root !== 'positions' || !position.success) return change.words
  const { spans, withdrawn } = position.data
  const done = isRemoved ? 'Removed: ' : withdrawn ? 'Withdrawn: ' : ''
  const [first] = spans
  const place = first ? `, ¶ ${first.startSegment + 1}` : ''
  const quote = spans.every((span) => spanFits(span, publishedTexts))
    ? `: “${shortened(spans.map((span) => publishedAt(span, publishedTexts).replaceAll('\n', ' ')).join(' … '))}”`
    : ''
  return `${done}${positionSentence(position.data, codebook)}${place}${quote}`
}
