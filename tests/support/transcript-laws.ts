// The laws every reader keeps, whatever the bytes: each reading in the tests goes through `readByTheLaws`.
// The lines are cut here independently of the reader, from the platform's own decoder wherever it accepts the bytes.
import { expect } from 'vitest'
import type { Result } from '../../shared/base/result.ts'
import { decodeText } from '../../shared/formats/decode-text.ts'
import { type Transcript, transcriptSchema, turnOfSegment } from '../../shared/transcript/transcript.ts'

export type ReadFunction = (bytes: Uint8Array) => Result<Transcript>

/** Reads, checks the laws, and hands the reading on. Also what is refused must be refused with a sentence. */
export function readByTheLaws(read: ReadFunction, bytes: Uint8Array): Result<Transcript> {
  const before = bytes.slice()
  const reading = read(bytes)
  expect(bytes.length === before.length && bytes.every((byte, i) => byte === before[i])).toBe(true)
  if (reading.ok) checkTranscript(bytes, reading.value)
  else {
    expect(reading.problem.code).toBe('not-a-transcript')
    expect(reading.problem.message).toMatch(/^not a transcript: \S/)
  }
  return reading
}

/** The reading of a source that must be a transcript. */
export function transcriptOf(read: ReadFunction, source: string | Uint8Array): Transcript {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const reading = readByTheLaws(read, bytes)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.value
}

export function checkTranscript(bytes: Uint8Array, transcript: Transcript): void {
  expect(transcriptSchema.safeParse(transcript).error).toBeUndefined()
  const lines = linesOf(bytes)
  checkSegments(lines, transcript)
  checkTurns(lines, transcript)
  for (const { line, text } of transcript.front) expect(text).toBe(lines[line - 1])
  let last = 1
  for (const { line } of transcript.warnings) {
    expect(line).toBeGreaterThanOrEqual(last)
    expect(line).toBeLessThanOrEqual(lines.length)
    last = line
  }
  checkNothingIsDropped(lines, transcript)
}

/** Each segment is an exact piece of its own line, holds words, and stands after the one before it. */
function checkSegments(lines: readonly string[], { segments, front }: Transcript): void {
  expect(segments.length).toBeGreaterThan(0)
  let lastLine = front.at(-1)?.line ?? 0
  segments.forEach(({ index, line, column, text }, i) => {
    expect(index).toBe(i)
    expect(line).toBeGreaterThan(lastLine)
    lastLine = line
    const source = lines[line - 1]
    if (source === undefined) throw new Error(`segment ${i} names line ${line} of ${lines.length}`)
    expect(source.slice(column, column + text.length)).toBe(text)
    expect(isBlank(text)).toBe(false)
    expect(isBlank(text[0] as string) || isBlank(text.at(-1) as string)).toBe(false)
    expect(isBlank(source.slice(column + text.length))).toBe(true)
  })
}

/** Turns tile the segments; only a turn's first segment may have a mark or label before it, and nothing else stands there. */
function checkTurns(lines: readonly string[], transcript: Transcript): void {
  const { segments, turns } = transcript
  let next = 0
  turns.forEach(({ index, label, firstSegment, lastSegment }, i) => {
    expect(index).toBe(i)
    expect(firstSegment).toBe(next)
    expect(lastSegment).toBeGreaterThanOrEqual(firstSegment)
    next = lastSegment + 1
    if (label !== null) expect(label).toBe(label.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ').trim())
  })
  expect(next).toBe(segments.length)
  for (const { index, line, column } of segments) {
    const before = (lines[line - 1] ?? '').slice(0, column)
    if (isBlank(before)) continue
    const turn = turnOfSegment(transcript, index)
    expect(turn.firstSegment).toBe(index)
    const name = withoutMark(before)
    if (turn.label === null) expect(name).toBe('')
    else if (name !== '') expect(name.replace(/\s*[:：]+$/, '')).toBe(turn.label)
  }
}

/** Every line that holds something is front matter, speech, a speaker's name, or named in a warning. */
function checkNothingIsDropped(
  lines: readonly string[],
  { front, segments, turns, warnings }: Transcript,
): void {
  if (warnings.length > 1000) return
  const told = new Set([...front, ...segments, ...warnings].map(({ line }) => line))
  const labels = new Set(turns.map(({ label }) => label))
  lines.forEach((text, i) => {
    if (isBlank(text) || told.has(i + 1)) return
    expect([...labels]).toContain(withoutMark(text).replace(/\s*[:：]+$/, '') || null)
  })
}

const withoutMark = (text: string) =>
  squeezed(text)
    .replace(/^(?:(?:>|＞|»|&gt;)\s?)+/, '')
    .trim()

const squeezed = (text: string) =>
  [...text]
    .map((letter) => (isBlank(letter) ? ' ' : letter))
    .join('')
    .replace(/ +/g, ' ')
    .trim()

const isBlank = (text: string) => /^[\s\p{Cc}\u200b-\u200f\u2060]*$/u.test(text)

export function linesOf(bytes: Uint8Array): string[] {
  return platformText(bytes).split(/\r\n|\r|\n/)
}

function platformText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const ours = decodeText(bytes)
  if (ours.guessed) return ours.text
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return ours.text
  }
}
