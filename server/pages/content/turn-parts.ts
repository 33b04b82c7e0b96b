// A record's paragraphs under who speaks them. A turn may begin inside a paragraph: then it is cut there, the number stays
// with its first words, and a correction over the cut stays whole with the words before.
import type { PublishedParagraph, RecordContent } from '../../../shared/publishing/published-content.ts'
import { cutParagraph } from '../../../shared/publishing/published-text.ts'

type Turns = RecordContent['turns']
export type TurnPart = {
  readonly speaker: Turns[number]['speaker']
  readonly paragraphs: readonly {
    readonly paragraph: PublishedParagraph
    /** Whether it has the first, the last words of its segment. */
    readonly isFirst: boolean
    readonly isLast: boolean
  }[]
}

export function turnParts(turns: Turns, paragraphs: readonly PublishedParagraph[]): readonly TurnPart[] {
  if (turns.length === 0) return [{ speaker: null, paragraphs: paragraphs.map(whole) }]
  return turns.map(({ speaker, first, last, start = 0 }, nth) => {
    const next = turns[nth + 1]
    const parts = paragraphs.slice(first, last + 1).flatMap((paragraph) => {
      const from = paragraph.segment === first ? start : 0
      const to = next?.start !== undefined && next.first === paragraph.segment ? next.start : paragraph.end
      if (from === 0 && to >= paragraph.end) return [whole(paragraph)]
      const part = cutParagraph(paragraph, from, to)
      if (part.pieces.length === 0) return []
      return [{ paragraph: part, isFirst: from === 0, isLast: to >= paragraph.end }]
    })
    return { speaker, paragraphs: parts }
  })
}

const whole = (paragraph: PublishedParagraph) => ({ paragraph, isFirst: true, isLast: true })
