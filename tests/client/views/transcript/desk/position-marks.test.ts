import { describe, expect, it } from 'vitest'
import { markIdOf } from '../../../../../client/src/views/transcript/desk/mark-id.ts'
import {
  positionMarker,
  positionMarks,
} from '../../../../../client/src/views/transcript/desk/position-marks.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { moderationKey } from '../../../../../shared/records/moderation.ts'
import { tell } from '../../../../support/tell.ts'
import { codebook, keyOf, li, position, recordsWith } from './told-desk.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): In the <a>mute lateral</a> setting we <b>suport</b> a (?) <c>moratorium</c>.`

describe('marks of positions', () => {
  const key = keyOf(li)

  it('carries the sign, the topic’s pigment and a sentence', () => {
    const coded = recordsWith({
      positions: [[key, position(spans.c!, 'BRA', 'norms')]],
    })
    expect(positionMarks(coded, codebook, texts)).toEqual([
      {
        kind: 'position',
        id: markIdOf({ root: 'positions', key }),
        spans: [spans.c],
        colour: 2,
        sign: '+',
        words: 'Brazil supports Norms of responsible behaviour',
      },
    ])
  })

  it('shows an unknown topic and stance as they are and leaves out withdrawn and hidden ones', () => {
    const unknown = position(spans.c!, 'BRA', 'space-law', 'shrugs')
    const shown = recordsWith({ positions: [[key, unknown]] })
    expect(positionMarks(shown, codebook, texts)[0]).toMatchObject({
      colour: 12,
      sign: '?',
      words: 'Brazil shrugs space-law',
    })
    const withdrawn = recordsWith({ positions: [[key, { ...unknown, withdrawn: true }]] })
    expect(positionMarks(withdrawn, codebook, texts)).toEqual([])
    const moderation = new Map([
      [moderationKey('positions', key), { hidden: true, reason: 'x', by: li, atMs: 1 }],
    ])
    expect(positionMarks({ ...shown, moderation }, codebook, texts)).toEqual([])
  })

  it('shows the topics of today: recoded by a reviewer, then led on by the codebook', () => {
    const coded = position(spans.c!, 'BRA', 'norms')
    const recoded = { topics: ['old' as TopicId], was: coded.topics, by: li, atMs: 2 }
    const [norms] = [...codebook.topics.values()]
    const topics = new Map(codebook.topics).set('old' as TopicId, {
      ...norms!,
      redirect: 'capacity-building' as TopicId,
    })
    const records = recordsWith({ positions: [[key, coded]], recodings: [[key, recoded]] })
    const [mark] = positionMarks(records, { ...codebook, topics }, texts)
    expect(mark).toMatchObject({ colour: 3, words: 'Brazil supports Capacity building' })
    const lapsed = recordsWith({
      positions: [[key, { ...coded, topics: ['cybercrime' as TopicId] }]],
      recodings: [[key, recoded]],
    })
    expect(positionMarks(lapsed, { ...codebook, topics }, texts)[0]?.words).toBe(
      'Brazil supports Cybercrime committee',
    )
  })

  it('keeps the very mark of a position that has not changed', () => {
    const mark = positionMarker(codebook, texts).all
    const [one, two] = [position(spans.a!, 'BRA', 'norms'), position(spans.b!, 'MEX', 'norms')]
    const other = keyOf(li)
    const [first] = mark(recordsWith({ positions: [[key, one]] }))
    const after = mark(
      recordsWith({
        positions: [
          [key, one],
          [other, two],
        ],
      }),
    )
    expect(after).toHaveLength(2)
    expect(after[0]).toBe(first)
    const recoded = { topics: ['cybercrime' as TopicId], was: one.topics, by: li, atMs: 2 }
    const [changed] = mark(recordsWith({ positions: [[key, one]], recodings: [[key, recoded]] }))
    expect(changed?.words).toBe('Brazil supports Cybercrime committee')
  })

  it('gives one position the mark it has among all, and none where it has none', () => {
    const marker = positionMarker(codebook, texts)
    const [other, hidden] = [keyOf(li), keyOf(li)]
    const moderation = [
      moderationKey('positions', hidden),
      { hidden: true, by: li, atMs: 2, reason: 'spam' },
    ] as const
    const records = recordsWith({
      positions: [
        [key, position(spans.a!, 'BRA', 'norms')],
        [other, { ...position(spans.b!, 'MEX', 'norms'), withdrawn: true }],
        [hidden, position(spans.c!, 'MEX', 'norms')],
      ],
      moderation: [moderation],
    })
    expect(marker.all(records)).toHaveLength(1)
    expect(marker.one(records, key)).toBe(marker.all(records)[0])
    for (const none of [other, hidden, keyOf(li)]) expect(marker.one(records, none)).toBeNull()
  })
})
