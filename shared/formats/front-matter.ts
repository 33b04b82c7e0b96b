// Where the speech begins: title, place, disclaimer and rules of asterisks come first and are nobody's words.
// The disclaimer's words change by year (2009 "rough draft format … CART", since 2010 "not an authoritative record").
import { type SourceLine, squeezed } from './source-lines.ts'
import type { TurnLayout } from './turn-layout.ts'

const disclaimers: readonly RegExp[] = [
  /outputs? of the .{0,30}caption/i,
  /rough[- ]draft format/i,
  /authoritative record/i,
  /communication access real-?\s?time translation/i,
  /totally verbatim record/i,
  /largely accurate, in some cases/i,
  /incomplete or inaccurate due to inaudible passages/i,
  /based on live transcription/i,
]

const longestDisclaimerLine = 3000
const longestHeading = 160

/** How many of the known phrases of a disclaimer a line holds. */
export function disclaimerPhrases(text: string): number {
  if (text.length > longestDisclaimerLine) return 0
  const plain = squeezed(text).replace(/[\u2010-\u2015]/g, '-')
  return disclaimers.filter((phrase) => phrase.test(plain)).length
}

/** A line of asterisks, dashes, underscores or equals signs only. */
export const isRule = (text: string): boolean =>
  /^(?:[*\-_=~•·‑–—]\s?){3,}$/.test(text.length > 400 ? '' : squeezed(text))

/** A line that is no sentence, as titles, dates and places are. */
export const isHeading = (text: string, longest = longestHeading): boolean =>
  text.length <= longest && !/[.?!…,;)\]"”’']$/.test(squeezed(text))

/**
 * How many of the lines, from the first, are front matter. The rest is speech: it begins at the first turn, or at what
 * follows the disclaimer and is no heading.
 */
export function countFrontMatter(lines: readonly SourceLine[], layout: TurnLayout): number {
  const opener = layout.kind === 'prose' ? -1 : lines.findIndex((line) => layout.open(line) !== null)
  const most = opener < 0 ? Math.min(lines.length - 1, 12) : opener
  let end = afterDisclaimer(lines, most)
  if (end === 0 && layout.kind === 'prose') return most > 0 && isTitle(textOf(lines, 0)) ? 1 : 0
  if (end === 0 && most > 0 && (isTitle(textOf(lines, 0)) || isRule(textOf(lines, 0)))) end = 1
  if (end === 0) return 0
  while (end < most && (isRule(textOf(lines, end)) || isHeading(textOf(lines, end)))) end += 1
  return end
}

const textOf = (lines: readonly SourceLine[], i: number) => lines[i]?.text ?? ''

/** A heading, or a line that begins by naming the event or session, though it ends like a sentence. */
const isTitle = (text: string) =>
  isHeading(text, 300) ||
  (text.length <= 300 && /\b(?:IGF|WS|session|workshop|forum)\b/i.test(text.slice(0, 60)))

/** The number of lines up to and with the last disclaimer line before `most`, and with the lines it is broken into. */
function afterDisclaimer(lines: readonly SourceLine[], most: number): number {
  let end = 0
  for (let i = 0; i < most; i++) {
    const taken = disclaimerLines(lines, i, most)
    if (taken > 0) end = i + taken
  }
  if (end === 0) return 0
  while (end < most && goesOn(lines[end - 1], lines[end])) end += 1
  return end
}

/** How many lines a known phrase of a disclaimer takes from here: none, one, or two when it is broken between them. */
function disclaimerLines(lines: readonly SourceLine[], i: number, most: number): 0 | 1 | 2 {
  const text = textOf(lines, i)
  if (disclaimerPhrases(text) > 0) return 1
  const isBroken = i + 1 < most && text.length < 200 && goesOn(lines[i], lines[i + 1])
  return isBroken && disclaimerPhrases(`${text} ${textOf(lines, i + 1)}`) > 0 ? 2 : 0
}

/** A line broken in mid-sentence, with the rest of it right below. */
const goesOn = (before: SourceLine | undefined, after: SourceLine | undefined) =>
  before !== undefined && after?.line === before.line + 1 && !/[.!]["”)*]*$/.test(squeezed(before.text))

const pageFurniture =
  /^(?:welcome to the united nations|you are here$|skip to|deprecated:|warning:|this is now a legacy site|home$|search$)/i

/** The record's title as printed, without blanks at its ends; empty when the front matter holds none. */
export function titleOf(front: readonly SourceLine[]): string {
  const first = front.findIndex((_, i) => disclaimerLines(front, i, front.length) > 0)
  const before = first < 0 ? front : front.slice(0, first)
  return titleAmong(before) ?? titleAmong(front.slice(afterDisclaimer(front, front.length))) ?? ''
}

function titleAmong(lines: readonly SourceLine[]): string | undefined {
  const candidates = lines
    .map(({ text }) => squeezed(text))
    .filter((text) => !isRule(text) && !pageFurniture.test(text))
  return candidates.find((text) => /\bIGF\s?\d{4}\b|\bWS\s?#?\d+/.test(text)) ?? candidates[0]
}
