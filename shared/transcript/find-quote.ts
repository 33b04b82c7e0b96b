// Where words stand in a transcript, for a quote that was pasted or came from elsewhere: exactly as published, else
// folded (case, kinds of hyphen, apostrophe and space). Found words may run over segments. Spelling is never guessed.
import type { Span } from './span.ts'

/** The places of `text` in reading order, not overlapping: the exact ones, or where there are none the folded ones. */
export function findQuote(text: string, publishedTexts: readonly string[]): readonly Span[] {
  const asked = text.trim()
  if (asked === '') return []
  const whole = publishedTexts.join('\n')
  const begins: number[] = []
  let at = 0
  for (const published of publishedTexts) {
    begins.push(at)
    at += published.length + 1
  }
  const exact = placesOf(asked.replace(/\r\n?/g, '\n'), whole)
  if (exact.length > 0) return exact.map(([start, end]) => spanAt(begins, start, end))
  const haystack = fold(whole)
  return placesOf(fold(asked).text, haystack.text).map(([start, end]) =>
    spanAt(
      begins,
      haystack.offsets[start] ?? 0,
      (haystack.offsets[end - 1] ?? 0) + (haystack.lengths[end - 1] ?? 0),
    ),
  )
}

function placesOf(asked: string, text: string): [start: number, end: number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + asked.length)) {
    places.push([at, at + asked.length])
  }
  return places
}

/** A folded text, and for each of its units where it came from and how long that was. */
type Folded = {
  readonly text: string
  readonly offsets: readonly number[]
  readonly lengths: readonly number[]
}

function fold(text: string): Folded {
  let folded = ''
  const offsets: number[] = []
  const lengths: number[] = []
  for (const match of text.matchAll(/[\s\u00a0]+|[^\s\u00a0]/gu)) {
    const units = foldCharacter(match[0])
    folded += units
    for (let i = 0; i < units.length; i++) {
      offsets.push(match.index)
      lengths.push(match[0].length)
    }
  }
  return { text: folded, offsets, lengths }
}

function foldCharacter(character: string): string {
  if (/^\s/u.test(character)) return ' '
  if (/^[\u2010-\u2015\u2212]$/.test(character)) return '-'
  if (/^[‘’ʼ]$/.test(character)) return "'"
  if (/^[“”«»]$/.test(character)) return '"'
  return character === '\u00ad' ? '' : character.toLowerCase()
}

function spanAt(begins: readonly number[], start: number, end: number): Span {
  const startSegment = begins.findLastIndex((begin) => begin <= start)
  const endSegment = begins.findLastIndex((begin) => begin < end)
  return {
    startSegment,
    start: start - (begins[startSegment] ?? 0),
    endSegment,
    end: end - (begins[endSegment] ?? 0),
  }
}
