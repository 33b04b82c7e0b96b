import { expect, it } from 'vitest'
import { soughtFrom } from '../../../../../client/src/views/transcript/finding/sought-from.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { ana, correction, keyOf, recordsWith } from '../desk/told-desk.ts'

const texts = ['The GG report was (?) last week.']
const began = (words: string, reading: string) => {
  const start = texts[0]!.indexOf(words)
  const made = correction(texts, spanWithin(0, start, start + words.length), reading)
  const records = recordsWith({ corrections: [[keyOf(ana), made]] })
  return soughtFrom({
    chosen: null,
    selection: null,
    acts: {
      context: {
        room: { records: () => records } as never,
        publishedTexts: texts,
        me: { id: ana, role: 'annotator' },
        nowMs: () => made.atMs + 1000,
      },
    },
  })
}

it('begins with what one has just corrected', () => {
  expect(began('GG', 'GGE')).toEqual({ words: 'GG', reading: 'GGE', matchCase: true })
})

it('never offers what filled one gap for all the others', () => {
  expect(began('(?)', 'regional')).toEqual({ words: '', reading: '', matchCase: false })
})
