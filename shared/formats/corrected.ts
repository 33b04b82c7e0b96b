// `corrected`: the published file with the accepted readings in place. Lines, labels, front matter and blanks stay as
// they were published; only the words of segments change. The text is meant to be written as UTF-8.
import { type AppliedReading, correctedText } from '../records/corrections/corrected-text.ts'
import type { Transcript } from '../transcript/transcript.ts'

/**
 * `sourceText` is the decoded source the transcript was read from (decode-text). Throws when a segment does not stand
 * at its line and column there: that is another file.
 */
export function writeCorrected(
  sourceText: string,
  transcript: Pick<Transcript, 'segments'>,
  appliedBySegment: ReadonlyMap<number, readonly AppliedReading[]>,
): string {
  const lineStarts = startsOfLines(sourceText)
  let text = ''
  let at = 0
  for (const segment of transcript.segments) {
    const start = (lineStarts[segment.line - 1] ?? sourceText.length) + segment.column
    if (!sourceText.startsWith(segment.text, start) || start < at) {
      throw new Error(
        `segment ${segment.index} does not stand at line ${segment.line}, column ${segment.column}`,
      )
    }
    const applied = appliedBySegment.get(segment.index)
    if (applied === undefined) continue
    text += sourceText.slice(at, start) + correctedText(segment.text, applied).text
    at = start + segment.text.length
  }
  return text + sourceText.slice(at)
}

/** Where each line begins; lines end at CR LF, LF or CR, as the readers have them (source-lines). */
function startsOfLines(text: string): readonly number[] {
  const starts = [0]
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length)
  return starts
}
