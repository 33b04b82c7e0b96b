// What a reader sees as one character may be several UTF-16 units: an accent, a flag, a family. Spans never cut one.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** True when no character is cut at this offset. The text's two ends are boundaries; offsets outside are none. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false
  if (offset === 0 || offset === text.length) return true
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return true
  return graphemes.segment(text).containing(offset)?.index === offset
}

/** Widens `start` to `end` until neither cuts a character. Offsets outside the text are taken to its ends. */
export function snapToGraphemes(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: snapBack(text, start), end: snapOn(text, end) }
}

/** The last boundary at or before an offset. */
function snapBack(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  return graphemes.segment(text).containing(offset)?.index ?? offset
}

/** The first boundary at or after an offset. */
function snapOn(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  const found = graphemes.segment(text).containing(offset)
  if (!found || found.index === offset) return offset
  return found.index + found.segment.length
}

/** Printable ASCII joins with nothing of its kind. */
const isPlain = (unit: number) => unit >= 0x20 && unit < 0x7f
