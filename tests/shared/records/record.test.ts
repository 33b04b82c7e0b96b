// What the text of every record may hold.
import { describe, expect, it } from 'vitest'
import { correctionSchema } from '../../../shared/records/corrections/correction.ts'
import { lineSchema, textSchema } from '../../../shared/records/record.ts'
import { testCorrection } from '../../support/world.ts'

const line = (text: string) => lineSchema(10).safeParse(text).success
const text = (words: string) => textSchema(10).safeParse(words).success

describe('the text of a record', () => {
  it('keeps whatever people write, in any script', () => {
    for (const words of ['é\u0301', '👩‍👩', 'שלום', 'a\u202eb', 'a\tb', '\u200b', ''])
      expect(line(words)).toBe(true)
    expect(text('two\nlines')).toBe(true)
  })

  it('refuses what no file of any format could hold: half characters and control characters', () => {
    for (const words of ['\0', 'a\u001bb', '\u007f', '\ud83d', 'two\nlines']) expect(line(words)).toBe(false)
    for (const words of ['\0', '\u0008', '\udc00']) expect(text(words)).toBe(false)
  })

  it('cites published words whatever control characters they hold', () => {
    const correction = { ...testCorrection('support'), published: 'su\u0000po' }
    expect(correctionSchema.safeParse(correction).success).toBe(true)
    expect(correctionSchema.safeParse({ ...correction, reading: 'su\u0000po' }).success).toBe(false)
  })
})
