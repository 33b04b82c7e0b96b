// Reads a glossary somebody pasted or dropped, in whichever of its formats it is.
import { problem } from '../../base/problem.ts'
import { failed, type Result } from '../../base/result.ts'
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
