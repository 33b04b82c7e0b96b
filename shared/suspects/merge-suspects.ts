// Of suspects that overlap the best is kept, with what the others offer for the same words. In reading order.
import type { Suspect } from './suspect.ts'

const mostSuggestions = 6

export function mergeSuspects(suspects: readonly Suspect[]): readonly Suspect[] {
  const bySegment = new Map<number, Suspect[]>()
  for (const suspect of suspects) {
    const there = bySegment.get(suspect.segment)
    if (there) there.push(suspect)
    else bySegment.set(suspect.segment, [suspect])
  }
  return [...bySegment.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, ofSegment]) => mergeSegment(ofSegment).sort((a, b) => a.start - b.start))
}

function mergeSegment(suspects: readonly Suspect[]): Suspect[] {
  const kept: Suspect[] = []
  for (const suspect of [...suspects].sort(byRank)) {
    const at = kept.findIndex((other) => suspect.start < other.end && other.start < suspect.end)
    const other = kept[at]
    if (!other) kept.push(suspect)
    else kept[at] = { ...other, suggestions: joined(other, suspect) }
  }
  return kept
}

/** The experimental layer never hides a suspect of the others. */
const byRank = (a: Suspect, b: Suspect): number =>
  Number(a.experimental ?? false) - Number(b.experimental ?? false) ||
  worthOf(b) - worthOf(a) ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  (a.detector < b.detector ? -1 : 1)

/** A find of several words explains more than one of a single word inside it. */
const worthOf = ({ score, text }: Suspect): number =>
  score * (1 + 0.15 * Math.min(2, text.split(/[\s\u2010\u2011-]+/u).length - 1))

/** What the lesser one offers, put into the words of the better, where those contain its own. */
function joined(better: Suspect, lesser: Suspect): string[] {
  const isInside = better.start <= lesser.start && lesser.end <= better.end
  if (!isInside) return better.suggestions
  const before = better.text.slice(0, lesser.start - better.start)
  const after = better.text.slice(lesser.end - better.start)
  const more = lesser.suggestions.map((suggestion) => `${before}${suggestion}${after}`)
  return [...new Set([...better.suggestions, ...more])].slice(0, mostSuggestions)
}
