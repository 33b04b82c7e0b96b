import { describe, expect, it } from 'vitest'
import { counted } from '../../../../client/src/ui/words/counted.ts'
import {
  assignedWords,
  changedRow,
  nextOpen,
  placeHash,
  printedWords,
  stateWords,
} from '../../../../client/src/views/speakers/row-words.ts'
import type { MemberId } from '../../../../shared/base/id.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'

const row = (more: Partial<SpeakerRow> = {}): SpeakerRow => ({
  id: 'label yik',
  kind: 'label',
  label: 'YIK',
  places: [
    { segment: 3, offset: 0 },
    { segment: 9, offset: 0 },
  ],
  words: 5,
  firstWords: 'Yes.',
  state: 'nobody',
  person: null,
  by: null,
  guesses: [],
  otherwise: 0,
  ...more,
})
const li = 'li' as MemberId

describe('the words of a row', () => {
  it('say how it is known who speaks', () => {
    const words = (more: Partial<SpeakerRow>) => stateWords(row(more), () => 'Li')
    expect(words({ state: 'said', by: li })).toBe('said by Li')
    expect(words({ state: 'label' })).toBe('by the label')
    expect(words({ state: 'asks' })).toBe('asks')
    expect(words({})).toBe('nobody yet')
  })

  it('say whether an answer holds in every record or in this one', () => {
    expect(assignedWords(row(), 'Yik Chan Chin', { how: 'alias' })).toBe(
      '“YIK” means Yik Chan Chin, in every record of the project.',
    )
    expect(assignedWords(row(), 'Yik Chan Chin', { how: 'places' })).toBe(
      'Yik Chan Chin speaks in all 2 turns of “YIK”, in this record only.',
    )
    const unnamed = row({ kind: 'unnamed', label: null, places: [{ segment: 3, offset: 0 }] })
    expect(assignedWords(unnamed, null, { how: 'places' })).toBe('Nobody known speaks in ¶ 4.')
    expect([printedWords(unnamed), printedWords(row())]).toEqual(['No name printed', 'YIK'])
    expect([counted(1, 'turn'), counted(1200, 'turn')]).toEqual(['1 turn', '1,200 turns'])
  })

  it('lead to the paragraph, or to the word where somebody else begins', () => {
    expect(placeHash(row(), [])).toBe('s4')
    const split = row({ kind: 'split', places: [{ segment: 0, offset: 5 }] })
    expect(placeHash(split, ['Yes, thank you.'])).toBe('s1:5-10')
  })
})

describe('nextOpen', () => {
  const rows = [
    row({ id: 'a', state: 'asks' }),
    row({ id: 'b', state: 'label' }),
    row({ id: 'c' }),
    row({ id: 'd', state: 'said' }),
  ]
  it('is the next row that asks or has nobody, from the top again, and never the same', () => {
    expect(nextOpen(rows, 'a')).toBe('c')
    expect(nextOpen(rows, 'c')).toBe('a')
    expect(nextOpen(rows.slice(0, 2), 'a')).toBeNull()
  })
})

describe('the row that changed', () => {
  const rows = [row({ id: 'turn 1' }), row({ id: 'turn 2', state: 'said', by: li }), row({ id: 'turn 3' })]
  const answering = (id: string, more: Partial<SpeakerRow>) =>
    rows.map((each) => (each.id === id ? { ...each, ...more } : each))

  it('is the first with another answer, and none when all are the same', () => {
    expect(changedRow(rows, answering('turn 2', { state: 'nobody', by: null }))).toBe('turn 2')
    expect(changedRow(rows, answering('turn 3', { state: 'said', by: li }))).toBe('turn 3')
    expect(changedRow(rows, answering('turn 1', { words: 9 }))).toBeNull()
    expect(changedRow(rows, [...rows, row({ id: 'place 4:2' })])).toBe('place 4:2')
    expect(changedRow(rows, rows.slice(1))).toBeNull()
  })
})
