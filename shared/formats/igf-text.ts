// The captions the Internet Governance Forum publishes, 2006 to today, as plain text; and the two nearest layouts.
// Invariant 7: never throws on content. It gives a transcript with warnings by line, or says why it is none.
import { problem } from '../base/problem.ts'
import { failed, ok, type Result } from '../base/result.ts'
import type { ReadingWarning, Segment, Transcript, Turn } from '../transcript/transcript.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { countFrontMatter, disclaimerPhrases, isRule, titleOf } from './front-matter.ts'
import { isNoise, otherKindOfFile, whyNotText } from './not-a-transcript.ts'
import { endOfWords, linesAt, type SourceLine, skipBlank, sourceLines } from './source-lines.ts'
import { chooseLayout, type TurnLayout } from './turn-layout.ts'

const mostWarnings = 1000
const longLine = 20_000
/** 20 MB of captions are about 40,000 paragraphs; ten million one-letter lines would stop everybody's work. */
const mostLines = 200_000

/** Reads a published record. Fails with `not-a-transcript` when the bytes are no text, or no text with words in it. */
export function readIgfText(bytes: Uint8Array): Result<Transcript> {
  const otherKind = otherKindOfFile(bytes)
  if (otherKind !== null) return notATranscript(otherKind)
  const decoded = decodeText(bytes)
  const why = whyNotText(decoded.text)
  if (why !== null) return notATranscript(why)

  const lines = sourceLines(decoded.text, mostLines + 1)
  if (lines.length > mostLines) return notATranscript('it has over 200,000 paragraphs, more than any meeting')
  const layout = chooseLayout(lines)
  const frontCount = countFrontMatter(lines, layout)
  const front = lines.slice(0, frontCount)
  const speech = readSpeech(lines.slice(frontCount), layout)
  if (speech.segments.length === 0) return notATranscript('it has a heading but no speech')
  const title = titleOf(front)
  return ok({
    format: 'igf-text',
    title,
    front: front.map(({ line, text }) => ({ line, text })),
    segments: speech.segments,
    turns: speech.turns,
    warnings: inOrder([
      ...decodingWarnings(decoded),
      ...titleWarnings(title, front, lines),
      ...lines.flatMap(characterWarnings),
      ...speech.warnings,
    ]),
  })
}

const notATranscript = (why: string) => failed(problem('not-a-transcript', `not a transcript: ${why}`))

type Speech = { segments: Segment[]; turns: Turn[]; warnings: ReadingWarning[] }

/** Cuts the lines after the front matter into segments and turns. A name without words makes no turn, but a warning. */
function readSpeech(lines: readonly SourceLine[], layout: TurnLayout): Speech {
  const segments: Segment[] = []
  const turns: { index: number; label: string | null; firstSegment: number; lastSegment: number }[] = []
  const warnings: ReadingWarning[] = []
  let pending: { readonly label: string | null; readonly line: number } | null = null
  const tail = lines.length - trailingMatter(lines, layout)

  for (const [i, source] of lines.entries()) {
    const { line, text } = source
    const notSpeech =
      i >= tail ? 'the notice after the speech' : isRule(text) ? 'a rule between paragraphs' : null
    if (notSpeech !== null) {
      warnings.push({ line, message: `${notSpeech}, not taken for speech` })
      continue
    }
    const opening = layout.open(source)
    if (opening !== null) {
      if (pending !== null) warnings.push(nameWithoutWords(pending))
      for (const message of opening.oddities) warnings.push({ line, message })
      pending = { label: opening.label, line }
    }
    const column = opening?.start ?? skipBlank(text, 0)
    const words = text.slice(column, endOfWords(text, column))
    if (words === '') continue
    if (layout.kind === 'marks' && hasInnerMark(words)) {
      warnings.push({
        line,
        message: 'a >> inside the line: from there on it may be somebody else who speaks',
      })
    }
    const last = turns.at(-1)
    if (pending === null && last !== undefined) last.lastSegment = segments.length
    else {
      if (pending === null) warnings.push({ line, message: openingWarning(layout) })
      const label = pending?.label ?? null
      turns.push({
        index: turns.length,
        label,
        firstSegment: segments.length,
        lastSegment: segments.length,
      })
      pending = null
    }
    segments.push({ index: segments.length, line, column, text: words })
  }
  if (pending !== null) warnings.push(nameWithoutWords(pending))
  return { segments, turns, warnings }
}

const nameWithoutWords = ({ label, line }: { label: string | null; line: number }): ReadingWarning => ({
  line,
  message:
    label === null ? 'a speaker mark with no words after it' : `${label}: a name with no words after it`,
})

const openingWarning = (layout: TurnLayout) =>
  layout.kind === 'prose'
    ? 'no speaker names found: the whole text is read as one turn without a name'
    : 'speech before the first speaker, read as a turn without a name'

const hasInnerMark = (words: string) => words.includes('>>') || words.includes('&gt;&gt;')

/** How many of the last lines repeat the disclaimer, with the rules around it. */
function trailingMatter(lines: readonly SourceLine[], layout: TurnLayout): number {
  let found = 0
  for (let back = 1; back <= Math.min(6, lines.length - 1); back++) {
    const source = lines[lines.length - back]
    if (source === undefined || layout.open(source) !== null) break
    if (disclaimerPhrases(source.text) >= 2) found = back
  }
  return found
}

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

function decodingWarnings({ text, encoding, oddOffsets, guessed }: DecodedText): ReadingWarning[] {
  const warnings: ReadingWarning[] = []
  const name = encodingNames[encoding]
  if (guessed) warnings.push({ line: 1, message: `no byte order mark: read as ${name} from its zero bytes` })
  const oddLines = new Set(linesAt(text, oddOffsets))
  for (const line of oddLines) {
    const message =
      encoding === 'windows-1252'
        ? 'the first line that is not UTF-8: the whole file is read as Windows-1252'
        : encoding === 'utf-8'
          ? 'a character that is not UTF-8, read as Windows-1252'
          : `half a character of ${name}, shown as \ufffd`
    warnings.push({ line, message })
  }
  return warnings
}

function titleWarnings(
  title: string,
  front: readonly SourceLine[],
  lines: readonly SourceLine[],
): ReadingWarning[] {
  const line = front[0]?.line ?? lines[0]?.line ?? 1
  if (title === '') return [{ line, message: 'no title before the speech' }]
  if (/\bRAW\b/.test(title))
    return [{ line, message: 'the title says RAW: captions as they were typed, not yet finished' }]
  return []
}

function characterWarnings({ line, text }: SourceLine): ReadingWarning[] {
  const warnings: ReadingWarning[] = []
  const warn = (message: string) => warnings.push({ line, message })
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isNoise(text.charCodeAt(i))) controls += 1
  const lost = controls === 0 ? 0 : text.split('\ufffd').length - 1
  if (controls > lost)
    warn(
      `${controls - lost === 1 ? 'a control character' : `${controls - lost} control characters`} in the line`,
    )
  if (lost > 0)
    warn(`${lost === 1 ? 'a letter' : `${lost} letters`} lost before the file came here, shown as \ufffd`)
  if (/â€[™œ\u009d“”˜"]|Ã[©¨¡³±¶¼]/.test(text))
    warn('letters garbled before the file came here, such as â€™ for an apostrophe')
  if (text.length > longLine) warn(`a very long line: ${text.length} characters in one paragraph`)
  return warnings
}

/** By line, and no more than a person could ever read: the rest is counted in the last one. */
function inOrder(warnings: readonly ReadingWarning[]): ReadingWarning[] {
  const sorted = [...warnings].sort((a, b) => a.line - b.line)
  const next = sorted[mostWarnings]
  if (next === undefined) return sorted
  const more = sorted.length - mostWarnings
  return [
    ...sorted.slice(0, mostWarnings),
    { line: next.line, message: `${more} more oddities from this line on` },
  ]
}
