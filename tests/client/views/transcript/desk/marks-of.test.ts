import { describe, expect, it } from 'vitest'
import { markIdOf, subjectOf } from '../../../../../client/src/views/transcript/desk/mark-id.ts'
import {
  colleagueMarks,
  correctionMarks,
  gapMarks,
  speakerMarks,
} from '../../../../../client/src/views/transcript/desk/marks-of.ts'
import { moderationKey } from '../../../../../shared/records/moderation.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { tell } from '../../../../support/tell.ts'
import { ana, correction, decision, keyOf, li, person, recordsWith } from './told-desk.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): In the <a>mute lateral</a> setting we <b>suport</b> a (?) <c>moratorium</c>.`

describe('marks of corrections', () => {
  const key = keyOf(ana)
  const proposed = correction(texts, spans.a!, 'multilateral')

  it('shows a proposal as proposed, and one that changes the sense as held', () => {
    const held = keyOf(ana)
    const marks = correctionMarks(
      recordsWith({
        corrections: [
          [key, proposed],
          [held, correction(texts, spans.b!, 'do not support')],
        ],
      }),
      texts,
    )
    expect(marks.map(({ state, reading }) => [state, reading])).toEqual([
      ['proposed', 'multilateral'],
      ['held', 'do not support'],
    ])
  })

  it('takes an accepted reading from the decision alone, whatever became of the proposal', () => {
    const decisions = [[key, decision(proposed, 'accepted', ana, li)]] as const
    for (const corrections of [
      [],
      [[key, { ...proposed, reading: 'bilateral' }]] as const,
      [[key, { ...proposed, withdrawn: true as const }]] as const,
    ]) {
      expect(correctionMarks(recordsWith({ corrections, decisions }), texts)).toEqual([
        {
          kind: 'correction',
          id: markIdOf({ root: 'corrections', key }),
          span: spans.a,
          reading: 'multilateral',
          state: 'accepted',
        },
      ])
    }
  })

  it('draws nothing rejected, withdrawn, hidden or outside the text', () => {
    const hidden = { hidden: true, reason: 'spam', by: li, atMs: 1 }
    for (const records of [
      recordsWith({
        corrections: [[key, proposed]],
        decisions: [[key, decision(proposed, 'rejected', ana, li)]],
      }),
      recordsWith({ corrections: [[key, { ...proposed, withdrawn: true }]] }),
      recordsWith({
        corrections: [[key, proposed]],
        moderation: [[moderationKey('corrections', key), hidden]],
      }),
      recordsWith({ corrections: [[key, { ...proposed, segment: 7 }]] }),
    ])
      expect(correctionMarks(records, texts)).toEqual([])
  })
})

it('finds the gaps of every paragraph', () => {
  expect(gapMarks(['one (?)', 'two', '(inaudible) three']).map(({ span }) => span.startSegment)).toEqual([
    0, 2,
  ])
})

it('flags a colleague’s selection only while they have just moved', () => {
  const colleague = {
    clientKey: '5',
    id: li,
    name: 'Li Wen',
    colour: 2,
    segment: 0,
    selection: spans.a!,
    active: true,
  }
  expect(colleagueMarks([colleague], new Set(['5']), texts)[0]?.initials).toBe('LW')
  expect(colleagueMarks([colleague], new Set(), texts)[0]?.initials).toBe('')
  expect(colleagueMarks([{ ...colleague, selection: null }], new Set(['5']), texts)).toEqual([])
})

it('finds the way back from a mark to its record', () => {
  const subject = { root: 'positions', key: keyOf(ana) } as const
  expect(subjectOf(markIdOf(subject))).toEqual(subject)
  for (const id of [null, 'gap:3:4', 'colleague:9', 'nonsense']) expect(subjectOf(id)).toBeNull()
})

describe('a change of speaker', () => {
  const someone = person('Pablo Castro', 'CHL')
  const runsWith = (offset: number) => [
    [
      { segment: 0, offset: 0, speaker: { person: null, basis: 'none', label: 'ANA', candidates: [] } },
      {
        segment: 0,
        offset,
        speaker: { person: someone, basis: 'attribution', label: 'ANA', candidates: [] },
      },
    ] as const,
  ]
  it('inside a paragraph stands before its word with the name', () => {
    expect(speakerMarks(runsWith(7), texts)).toEqual([
      { kind: 'speaker', id: 'speaker:0:7', span: spanWithin(0, 7, 8), name: 'Pablo Castro' },
    ])
  })
  it('at a paragraph’s beginning, or beyond its words, is left to the gutter', () => {
    expect(speakerMarks(runsWith(0), texts)).toEqual([])
    expect(speakerMarks(runsWith(9999), texts)).toEqual([])
  })
})
