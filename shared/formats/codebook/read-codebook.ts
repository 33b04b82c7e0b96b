// Reads a codebook somebody pasted or dropped, in whichever of its formats it is.
import { problem } from '../../base/problem.ts'
import { failed, type Result } from '../../base/result.ts'
import { readCodebookCsv } from './codebook-csv.ts'
import type { ImportedCodebook } from './imported-codebook.ts'
import { readCodebookQdc } from './read-qdc.ts'
import { readStancesCsv } from './stances-csv.ts'

/** XML when it begins like it, stances when the first row names a sign or a value, else topics. */
export function readCodebook(text: string): Result<ImportedCodebook> {
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.startsWith('PK\u0003\u0004')) {
    return failed(
      problem(
        'invalid',
        'This is a packed file, such as a whole project (.qdpx): save its codebook as .qdc in the other program, or unpack it and hand in the .qde.',
      ),
    )
  }
  if (bare.includes('\0')) {
    return failed(problem('invalid', 'This is not a text: it holds signs that no text has.'))
  }
  if (/^\s*</.test(bare)) return readCodebookQdc(bare)
  const head = bare.slice(0, bare.search(/[\r\n]|$/)).toLowerCase()
  const isOf = (column: string) =>
    head.split(/[,\t]/).some((cell) => cell.replaceAll('"', '').trim() === column)
  return isOf('sign') || isOf('value') ? readStancesCsv(bare) : readCodebookCsv(bare)
}
