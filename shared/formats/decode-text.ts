// Bytes to text, by hand: shared code has no TextDecoder, and we want to know where a file stops being what it claims.
// Never throws. A byte order mark is not part of the text, so columns and lines count as a person would.

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * `oddOffsets` are the places in `text` (at most 200, in order) whose bytes were not valid in `encoding`: a Windows-1252
 * letter within UTF-8, half a character in UTF-16, and for `windows-1252` the first letter that showed it was not UTF-8.
 * `guessed` is true for UTF-16 told only by its zero bytes.
 */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncodingName
  readonly oddOffsets: readonly number[]
  readonly guessed: boolean
}

const mostOddOffsets = 200

/** UTF-8 unless the bytes say otherwise: a byte order mark, zero bytes at every second place, or bytes UTF-8 cannot hold. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), true, false)
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), false, false)
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3))
  const unmarked = unmarkedUtf16(bytes)
  return unmarked === null ? decodeUtf8(bytes) : decodeUtf16(bytes, unmarked === 'little', true)
}

/** Latin text in UTF-16 has a zero in nearly every second byte and nearly none in the others. */
function unmarkedUtf16(bytes: Uint8Array): 'little' | 'big' | null {
  const looked = Math.min(bytes.length, 4096) & ~1
  if (looked < 8) return null
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < looked; i += 2) {
    if (bytes[i] === 0) evenZeros += 1
    if (bytes[i + 1] === 0) oddZeros += 1
  }
  const half = looked / 2
  if (oddZeros > half * 0.7 && evenZeros < half * 0.05) return 'little'
  if (evenZeros > half * 0.7 && oddZeros < half * 0.05) return 'big'
  return null
}

function decodeUtf16(bytes: Uint8Array, little: boolean, guessed: boolean): DecodedText {
  const writer = new UnitWriter()
  const oddOffsets: number[] = []
  const unitAt = (i: number) => {
    const here = bytes[i] ?? 0
    const next = bytes[i + 1] ?? 0
    return little ? here | (next << 8) : (here << 8) | next
  }
  const replace = () => {
    if (oddOffsets.length < mostOddOffsets) oddOffsets.push(writer.length)
    writer.unit(0xfffd)
  }
  const whole = bytes.length & ~1
  // a lone high surrogate and half a unit after it are one fault, as platforms count
  let endsInHalf = false
  for (let i = 0; i < whole; i += 2) {
    const unit = unitAt(i)
    const isHigh = unit >= 0xd800 && unit < 0xdc00
    if (!isHigh) {
      if (unit >= 0xdc00 && unit < 0xe000) replace()
      else writer.unit(unit)
      continue
    }
    const next = i + 2 < whole ? unitAt(i + 2) : 0
    if (next >= 0xdc00 && next < 0xe000) {
      writer.unit(unit)
      writer.unit(next)
      i += 2
    } else {
      replace()
      endsInHalf = i + 2 >= whole
    }
  }
  if (whole !== bytes.length && !endsInHalf) replace()
  return { text: writer.text(), encoding: little ? 'utf-16le' : 'utf-16be', oddOffsets, guessed }
}

/** A file with more stray bytes than UTF-8 sequences is Windows-1252 throughout; else only the stray bytes are. */
function decodeUtf8(bytes: Uint8Array): DecodedText {
  const writer = new UnitWriter()
  const oddOffsets: number[] = []
  let strays = 0
  let sequences = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) {
      writer.unit(byte)
      i += 1
      continue
    }
    const length = sequenceLength(bytes, i)
    if (length === 0) {
      if (oddOffsets.length < mostOddOffsets) oddOffsets.push(writer.length)
      writer.unit(windows1252Unit(byte))
      strays += 1
      i += 1
      continue
    }
    sequences += 1
    writer.codePoint(codePointOf(bytes, i, length))
    i += length
  }
  if (strays <= sequences) return { text: writer.text(), encoding: 'utf-8', oddOffsets, guessed: false }
  return decodeWindows1252(bytes)
}

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const writer = new UnitWriter()
  const firstOdd = bytes.findIndex((byte, i) => byte >= 0x80 && sequenceLength(bytes, i) === 0)
  for (const byte of bytes) writer.unit(windows1252Unit(byte))
  return {
    text: writer.text(),
    encoding: 'windows-1252',
    oddOffsets: firstOdd < 0 ? [] : [firstOdd],
    guessed: false,
  }
}

/** Bytes of the well-formed UTF-8 sequence at `at` (Unicode standard, table 3-7), or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function codePointOf(bytes: Uint8Array, at: number, length: 2 | 3 | 4): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) point = (point << 6) | ((bytes[at + i] ?? 0) & 0x3f)
  return point
}

/** 0x80 to 0x9F of Windows-1252; the five places it leaves empty are control characters (encoding.spec.whatwg.org). */
const windows1252Upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const windows1252Unit = (byte: number) =>
  byte >= 0x80 && byte < 0xa0 ? windows1252Upper.charCodeAt(byte - 0x80) : byte

/** Collects UTF-16 units and makes strings of them by the block, so that 20 MB take a moment and no deep call stack. */
class UnitWriter {
  private readonly block = new Uint16Array(8192)
  private readonly done: string[] = []
  private used = 0
  private flushed = 0

  get length(): number {
    return this.flushed + this.used
  }

  unit(unit: number): void {
    if (this.used === this.block.length) this.flush()
    this.block[this.used] = unit
    this.used += 1
  }

  codePoint(point: number): void {
    if (point < 0x10000) this.unit(point)
    else {
      this.unit(0xd800 + ((point - 0x10000) >> 10))
      this.unit(0xdc00 + ((point - 0x10000) & 0x3ff))
    }
  }

  text(): string {
    this.flush()
    return this.done.join('')
  }

  private flush(): void {
    this.done.push(String.fromCharCode(...this.block.subarray(0, this.used)))
    this.flushed += this.used
    this.used = 0
  }
}
