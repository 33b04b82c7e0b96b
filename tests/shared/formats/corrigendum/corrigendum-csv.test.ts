import { expect, it } from 'vitest'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import {
  corrigendumColumns,
  writeCorrigendumCsv,
} from '../../../../shared/formats/corrigendum/corrigendum-csv.ts'
import { readCsv } from '../../../../shared/formats/csv.ts'
import { tableOf } from '../../../support/table-of.ts'
import { tell } from '../../../support/tell.ts'
import { corrigendumOf, decided, sha256 } from '../../../support/told-corrigendum.ts'

const told = tell`ANA (Brazil): We <one>suport, "firmly"</one> it, and <two>18</two>.`
const of = {
  ...corrigendumOf(told, [
    decided(told, told.spans.one!, '=SUM(A)', { grounds: { kind: 'source', detail: 'See\n"report"' } }),
    decided(told, told.spans.two!, ''),
  ]),
  id: 'T1' as TranscriptId,
}

it('writes one row a correction with all that a publisher needs to find and judge it', () => {
  const [first, second] = tableOf(writeCorrigendumCsv([of]))
  expect(first).toEqual({
    transcript_id: 'T1',
    transcript: 'Told',
    source_file: 'told.txt',
    source_sha256: sha256,
    paragraph: '1',
    label: 'ANA (Brazil)',
    person: '',
    before: 'We ',
    published: 'suport, "firmly"',
    corrected: '=SUM(A)',
    after: ' it, and 18.',
    class: 'acronym',
    changes_sense: 'no',
    grounds_kind: 'source',
    grounds: 'See\n"report"',
    certainty: '',
    proposer: 'Ana',
    accepted_by: 'Li',
    accepted_on: '2026-01-03',
    permalink: 'https://example.org/p/x/t/y#s1:3-19',
  })
  expect(second).toMatchObject({ published: '18', corrected: '', class: 'number', changes_sense: 'yes' })
})

it('lets no spreadsheet run a reading', () => {
  expect(writeCorrigendumCsv([of])).toContain("'=SUM(A)")
})

it('is its header alone where nothing was accepted, and takes several records one after the other', () => {
  expect(readCsv(writeCorrigendumCsv([])).rows.map(({ cells }) => cells)).toEqual([[...corrigendumColumns]])
  expect(
    tableOf(writeCorrigendumCsv([of, { ...of, id: 'T2' as TranscriptId }])).map(
      ({ transcript_id }) => transcript_id,
    ),
  ).toEqual(['T1', 'T1', 'T2', 'T2'])
})
