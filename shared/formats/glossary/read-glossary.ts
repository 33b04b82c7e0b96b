// Reads a glossary somebody pasted or dropped, in whichever of its formats it is.
import { problem } from '../../base/problem.ts'
import { failed, type Result } from '../../base/result.ts'
import { type DecodedText, decodeText } from '../decode-text.ts'
import { readGlossaryCsv } from './glossary-csv.ts'
import { readGlossaryJson } from './glossary-json.ts'
import type { GlossaryTable } from './glossary-table.ts'

/** JSON when it begins like a list or an object, else CSV, cells from a spreadsheet, or a list of one term a line. */
export function readGlossary(text: string): Result<GlossaryTable> {
  if (/^[\s\uFEFF]*[[{]/u.test(text)) return readGlossaryJson(text)
  if (text.includes('\0'))
    return failed(problem('invalid', 'This is not a text: it holds signs that no text has.'))
  return readGlossaryCsv(text)
}

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
