// The Word file, read back: "reject all" is the record as published, "accept all" the corrected one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { docxStyles, writeDocxTracked } from '../../../../server/actions/exports/docx-tracked.ts'
import { trackedRecord } from '../../../../shared/formats/docx/tracked-record.ts'
import { correctedText } from '../../../../shared/records/corrections/corrected-text.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedIn } from '../../../../shared/records/corrections/correction-state.ts'
import type { DocxRead, Resolution } from '../../../support/read-docx.ts'
import { readDocx } from '../../../support/read-docx.ts'
import { type Told, tell } from '../../../support/tell.ts'
import {
  acceptedAtMs,
  ana,
  corrigendumOf,
  decided,
  li,
  madeAtMs,
  sha256,
} from '../../../support/told-corrigendum.ts'

const facts = { fileName: 'told.txt', sha256, madeAtMs }

async function written(told: Told, decisions: readonly Decision[], name = (id: string) => id) {
  const keyed = corrigendumOf(told, decisions).decisions
  const record = trackedRecord(told.transcript, keyed, name)
  return { docx: readDocx(await writeDocxTracked(record, facts)), keyed }
}

const speech = (docx: DocxRead, resolution: Resolution) =>
  docx
    .paragraphs(resolution)
    .filter(({ style }) => style === docxStyles.speech)
    .map(({ text }) => text)

/** The law of the format, whatever the corrections are. */
async function expectBothTexts(told: Told, decisions: readonly Decision[]) {
  const { docx, keyed } = await written(told, decisions)
  const corrected = told.publishedTexts.map(
    (text, segment) => correctedText(text, appliedIn({ decisions: keyed }, segment)).text,
  )
  expect(speech(docx, 'reject')).toEqual(told.publishedTexts)
  expect(speech(docx, 'accept')).toEqual(corrected)
}

const told = tell`
  ANA (Brazil): We <one>suport</one>\u00a0the multi‑lateral way,  and <two>you know</two> the <three>GEE</three>.
  Second <four>paragraph & < more</four> here.
  >> Nobody <five>named</five>.
`
const decisions = [
  decided(told, told.spans.one!, 'sup‑\u00a0port', {
    grounds: { kind: 'heard', detail: 'at 00:14\nclearly' },
  }),
  decided(told, told.spans.two!, ''),
  decided(told, told.spans.three!, '<GGE> & "more"', { proposer: li, by: ana }),
  decided(told, told.spans.four!, 'x', { verdict: 'rejected' }),
]

it('[I1] rejecting all gives the published words, accepting all the corrected ones, letter for letter', async () => {
  await expectBothTexts(told, decisions)
  await expectBothTexts(told, [])
})

it('does so for random corrections of random texts', async () => {
  const sign = fc.constantFrom('a', 'B', ' ', '\u00a0', '‑', '&', '<', '>', '"', "'", '😀', 'é', '\t', ']]>')
  const text = fc.string({ unit: sign, minLength: 2, maxLength: 30 })
  const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ unit: sign, maxLength: 6 })), {
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, cuts), { minLength: 1, maxLength: 4 }), async (drawn) => {
      const random: Told = {
        ...told,
        publishedTexts: drawn.map(([words]) => words),
        transcript: {
          ...told.transcript,
          segments: drawn.map(([words], index) => ({ index, line: index + 1, column: 0, text: words })),
          turns: [{ index: 0, label: 'ANA', firstSegment: 0, lastSegment: drawn.length - 1 }],
        },
      }
      const someDecisions = drawn.flatMap(([words, cuts], segment) =>
        cuts.flatMap(([a, b, reading]) => {
          const [start, end] = [a % words.length, (b % words.length) + 1].sort((one, other) => one - other)
          if (start === end || breaksACharacter(words, start!) || breaksACharacter(words, end!)) return []
          const span = { startSegment: segment, start: start!, endSegment: segment, end: end! }
          return [decided(random, span, reading)]
        }),
      )
      await expectBothTexts(random, someDecisions)
    }),
    { numRuns: 60 },
  )
})

const breaksACharacter = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))

it('keeps labels, the order of turns and the unnamed ones', async () => {
  const { docx } = await written(told, decisions)
  expect(docx.paragraphs('reject').map(({ style }) => style)).toEqual([
    'Title',
    docxStyles.label,
    docxStyles.speech,
    docxStyles.speech,
    docxStyles.label,
    docxStyles.speech,
  ])
  const labels = docx.paragraphs('accept').filter(({ style }) => style === docxStyles.label)
  expect(labels.map(({ text }) => text)).toEqual(['ANA (Brazil)', '—'])
})

it('says of each change whose words they are and when they were accepted, and comments on why', async () => {
  const names = new Map([
    [ana, 'Ana "Nana" <Ribeiro> & Co'],
    [li, 'Li'],
  ])
  const { docx } = await written(told, decisions, (id) => names.get(id as typeof ana) ?? id)
  const date = '2026-01-03T04:05:06Z'
  expect(new Date(date).getTime()).toBe(acceptedAtMs)
  expect(docx.changes).toEqual([
    { kind: 'del', author: 'Ana "Nana" <Ribeiro> & Co', date, text: 'suport' },
    { kind: 'ins', author: 'Ana "Nana" <Ribeiro> & Co', date, text: 'sup‑\u00a0port' },
    { kind: 'del', author: 'Ana "Nana" <Ribeiro> & Co', date, text: 'you know' },
    { kind: 'del', author: 'Li', date, text: 'GEE' },
    { kind: 'ins', author: 'Li', date, text: '<GGE> & "more"' },
  ])
  expect(docx.commentsUsed).toEqual([...docx.comments.keys()])
  expect([...docx.comments.values()].map(({ text }) => text)).toEqual([
    'Paragraph 1.\nHeard in the recording: at 00:14\nclearly\nAccepted by Li on 3 January 2026.',
    'Paragraph 1.\nAccepted by Li on 3 January 2026.',
    'Paragraph 1.\nAccepted by Ana "Nana" <Ribeiro> & Co on 3 January 2026.',
  ])
})

it('puts U+FFFD where the record holds a sign that no XML can', async () => {
  const odd: Told = {
    ...told,
    transcript: {
      ...told.transcript,
      segments: [{ index: 0, line: 1, column: 0, text: 'a\0b\u0007c\uFFFEd' }],
      turns: [{ index: 0, label: 'A\0B', firstSegment: 0, lastSegment: 0 }],
    },
  }
  const { docx } = await written(odd, [])
  expect(speech(docx, 'reject')).toEqual(['a\uFFFDb\uFFFDc\uFFFDd'])
})
