// A file a person hands in, as text, with a word about its encoding where it is not the usual one.
import { type DecodedText, decodeText } from './decode-text.ts'

/** The text of a file, with one sentence when it was not in UTF-8; null when it was. */
export function textOfFile(bytes: Uint8Array): {
  readonly text: string
  readonly encodingWords: string | null
} {
  const decoded = decodeText(bytes)
  return { text: decoded.text, encodingWords: encodingWords(decoded) }
}

function encodingWords({ encoding, oddOffsets, text }: DecodedText): string | null {
  const [first] = oddOffsets
  if (encoding === 'utf-8' && first === undefined) return null
  const line = first === undefined ? null : text.slice(0, first).split('\n').length
  const where = line === null ? '' : ` Look at line ${line} first.`
  return encoding === 'windows-1252'
    ? `The file is not in UTF-8 and was read as Windows-1252. Check that letters with accents are right.${where}`
    : encoding === 'utf-8'
      ? `Some letters of the file are not in UTF-8.${where}`
      : `The file was read as UTF-16.${where}`
}
