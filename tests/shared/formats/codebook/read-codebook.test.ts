// Readers of codebooks never throw, whatever they are given; and what they give can always be imported.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCodebookCsv } from '../../../../shared/formats/codebook/codebook-csv.ts'
import { importChange, planImport } from '../../../../shared/formats/codebook/plan/plan-import.ts'
import { readCodebook } from '../../../../shared/formats/codebook/read-codebook.ts'
import { writeStancesCsv } from '../../../../shared/formats/codebook/stances-csv.ts'
import { writeCodebookQdc } from '../../../../shared/formats/codebook/write-qdc.ts'
import { codebookFault } from '../../../../shared/records/codebook/codebook-faults.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { codebookChangeSchema } from '../../../../shared/wire/api-codebook.ts'
import { entriesOf, guidOf } from './told-codebook.ts'

const ours = entriesOf(starterCodebook)
const files = [
  writeCodebookCsv(starterCodebook.topics),
  writeStancesCsv(starterCodebook.stances),
  writeCodebookQdc(starterCodebook, guidOf),
]

/** A file with pieces cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(60),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.constantFrom('<', '"', ',', '&', ']]>', '\r', '<Code name="threats"/>'),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([file, cuts]) =>
    cuts.reduce((text, [at, length, piece]) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + piece + text.slice(from + length)
    }, file),
  )

test('[I7] reading never throws, and a plan always keeps the codebook whole and fits the wire', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const read = readCodebook(text)
      if (!read.ok) {
        expect(read.problem.message).toMatch(/\.$/)
        return
      }
      for (const { line, message } of read.value.troubles)
        expect([line >= 1, /[.:]$/.test(message)]).toEqual([true, true])
      const change = importChange(planImport(ours, read.value, guidOf), new Set())
      codebookChangeSchema.parse(change)
      const after = { topics: new Map(ours.topics), stances: new Map(ours.stances) }
      for (const { id, after: topic } of change.topics) after.topics.set(id, topic)
      for (const { id, after: stance } of change.stances) after.stances.set(id, stance)
      expect(codebookFault(ours, after)).toBeNull()
    }),
    { numRuns: 150 },
  )
})

test('tells topics, stances and XML apart', () => {
  const [topics = '', stances = '', xml = ''] = files
  const counts = [topics, stances, xml, `\n ${xml.slice(xml.indexOf('<CodeBook'))}`].map((text) => {
    const read = readCodebook(text)
    return read.ok ? [read.value.topics.length, read.value.stances.length] : read.problem
  })
  expect(counts).toEqual([
    [16, 0],
    [0, 6],
    [16, 6],
    [16, 6],
  ])
})
