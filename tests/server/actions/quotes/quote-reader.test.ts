// Passages that cut one correction, in what a quote shows, in the words of each who speaks, and on its public page.
import { expect, test } from 'vitest'
import {
  correctedWords,
  quoteContent,
} from '../../../../server/actions/publishing/content/content-of-quote.ts'
import { quoteView, type ReadRecord } from '../../../../server/actions/quotes/quote-reader.ts'
import { type MemberId, type RecordKey, recordKey } from '../../../../shared/base/id.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import { speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import { spanWithin } from '../../../../shared/transcript/span.ts'
import { tell } from '../../../support/tell.ts'
import { testId } from '../../../support/world.ts'

const {
  transcript,
  publishedTexts: texts,
  spans,
} = tell`
  ANA: We go the <a>mute</a> <b>lateral way. And more.
  LI: So</b> do we.
`
const member = testId(1) as MemberId
const { startSegment: segment, start } = spans.a!
const published = 'mute lateral'
const decision: Decision = {
  verdict: 'accepted',
  segment,
  start,
  end: start + published.length,
  published,
  reading: 'multilateral',
  proposer: member,
  by: member,
  atMs: 1,
}
const decisions = new Map<RecordKey, Decision>([[recordKey(member, testId(2)), decision]])
const runs = speakersOfTurns(transcript, new Map(), [])
const record = {
  id: testId(3),
  transcript,
  texts,
  applied: appliedBySegment({ decisions }),
  runs: () => runs,
} as unknown as ReadRecord
const quoted = [spans.a!, spans.b!]

test('a quote shows the reading once, also where its words stand by who says them', () => {
  const view = quoteView('cyber', record, quoted)
  expect(view).toMatchObject({
    spans: quoted,
    publishedText: 'mute … lateral way. And more.\nSo',
    correctedText: 'multilateral way. And more.\nSo',
  })
  expect(view.stretches).toMatchObject([
    { publishedText: 'mute … lateral way. And more.', correctedText: 'multilateral way. And more.' },
    { publishedText: 'So', correctedText: 'So' },
  ])
})

test('its public page holds the correction once, and the same words as the note', () => {
  const source = { texts, decisions: () => decisions, speakersIn: () => [], facts: () => ({}) }
  const content = quoteContent(source as never, quoted, { nameOf: null }, null)
  if (!content.ok) throw new Error(content.problem.message)
  const { passages, grounds, spans: shown } = content.value
  expect(correctedWords(passages)).toBe(quoteView('cyber', record, quoted).correctedText)
  expect([
    grounds.length,
    passages
      .flat()
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => 'ground' in piece).length,
  ]).toEqual([1, 1])
  expect(shown).toEqual([{ ...spans.b!, start }])
  const apart = quoteContent(source as never, [spanWithin(0, 0, 2), spans.b!], { nameOf: null }, null)
  expect(apart.ok && apart.value.spans.length).toBe(2)
})
