import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIgfText } from '../../../shared/formats/igf-text.ts'
import { gapsIn } from '../../../shared/records/gap.ts'
import { transcriptOf } from '../../support/transcript-laws.ts'

const marksOf = (name: string) => {
  const source = readFileSync(new URL(`../../../transcripts/${name}`, import.meta.url))
  return transcriptOf(readIgfText, source).segments.flatMap(({ text }) =>
    gapsIn(text).map(({ mark }) => mark),
  )
}

describe('gapsIn', () => {
  it('finds the 28 gaps of the 2021 record: 27 times (?) and once (inaudible)', () => {
    const marks = marksOf('igf2021-ws119.txt')
    expect(marks).toHaveLength(28)
    expect(marks.filter((mark) => mark === '(?)')).toHaveLength(27)
    expect(marks.filter((mark) => mark === '(inaudible)')).toHaveLength(1)
  })

  it('finds none in the 2020 record, where somebody only laughs', () => {
    expect(marksOf('igf2020-ws341.txt')).toEqual([])
  })

  it('gives offsets in the text', () => {
    expect(gapsIn('at a\u00a0(?) level, [ Indiscernible ]')).toEqual([
      { start: 5, end: 8, mark: '(?)' },
      { start: 16, end: 33, mark: '[ Indiscernible ]' },
    ])
  })

  it.each([
    '(inaudible)',
    '[inaudible 00:12:33]',
    '(Inaudible question)',
    '[unclear]',
    '(poor audio)',
    '(audio cutting out)',
    '(Audio\u00a0lost)',
    '(no audio)',
    '(off microphone)',
    '(Off mic.)',
    '[?]',
    '(indistinct)',
    '(no English interpretation)',
    '(speaking in a foreign language)',
    '(cross\u2011talk)',
  ])('takes %s for a gap', (mark) =>
    expect(gapsIn(`We ${mark} go`)).toEqual([{ start: 3, end: 3 + mark.length, mark }]),
  )

  it.each([
    '(Laughing).',
    '(Applause)',
    '(IGF)',
    '[sic]',
    '(is it clear?)',
    '(a)',
    '()',
    '(?',
    '?)',
    '[?)',
    'inaudible',
    '(audio)',
  ])('takes %s for none', (text) => expect(gapsIn(`We ${text} go`)).toEqual([]))

  it('gives ordered places that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('(', ')', '[', ']', '?', 'inaudible', ' ', 'x')), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, mark } of gapsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(mark)
          last = end
        }
      }),
    )
  })
})
