// A decoded source as numbered lines. Lines end at CR LF, LF or CR and nowhere else; blank ones are left out.
// No-break spaces, zero-width characters and control characters make no line less blank.

/** `line` counts from 1 over all lines, blank ones included; `text` is the whole line without its ending. */
export type SourceLine = { readonly line: number; readonly text: string }

const isBlankUnit = (unit: number) =>
  unit <= 0x20 ||
  (unit >= 0x7f && unit <= 0xa0) ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x2060 ||
  unit === 0x3000 ||
  unit === 0x1680 ||
  unit === 0xfeff

/** The first offset at or after `from` that holds something to read; the length of the text when nothing does. */
export function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlankUnit(text.charCodeAt(at))) at += 1
  return at
}

/** The offset after the last thing to read, never before `from`. */
export function endOfWords(text: string, from: number): number {
  let end = text.length
  while (end > from && isBlankUnit(text.charCodeAt(end - 1))) end -= 1
  return end
}

/** The text without blanks at its ends, and each run of blanks inside it as one space. */
export function squeezed(text: string): string {
  let out = ''
  for (let at = skipBlank(text, 0); at < text.length; ) {
    let end = at
    while (end < text.length && !isBlankUnit(text.charCodeAt(end))) end += 1
    out += out === '' ? text.slice(at, end) : ` ${text.slice(at, end)}`
    at = skipBlank(text, end)
  }
  return out
}

/** The lines that hold something to read, in order; it stops after `most` of them. */
export function sourceLines(text: string, most: number): SourceLine[] {
  const lines: SourceLine[] = []
  let line = 1
  let start = 0
  const ending = /\r\n?|\n/g
  for (let match = ending.exec(text); ; match = ending.exec(text)) {
    const end = match === null ? text.length : match.index
    if (skipBlank(text.slice(start, end), 0) < end - start) lines.push({ line, text: text.slice(start, end) })
    if (match === null || lines.length === most) return lines
    start = end + match[0].length
    line += 1
  }
}

/** The 1-based lines that these ascending offsets of the text lie in. */
export function linesAt(text: string, offsets: readonly number[]): number[] {
  let line = 1
  let from = 0
  return offsets.map((offset) => {
    line += text.slice(from, offset).match(/\r\n?|\n/g)?.length ?? 0
    from = offset
    return line
  })
}
