import { describe, expect, it } from 'vitest'
import { type Passage, passageOf } from '../../../../../client/src/views/walk/items/passage-of.ts'

const words = (passage: Passage) => passage.parts.map(({ kind, text }) => `${kind}:${text}`)
const said = (passage: Passage) => passage.parts.map(({ text }) => text).join('')
const at = (text: string, sought: string) => {
  const start = text.indexOf(sought)
  return { start, end: start + sought.length }
}

describe('passageOf', () => {
  it('lights the place, sets its sentence in ink and what surrounds it in the third voice', () => {
    const text = 'We met. The receipt process went on. Then we left.'
    expect(words(passageOf(text, at(text, 'receipt'), [], false))).toEqual([
      'dim:We met. ',
      'plain:The ',
      'now:receipt',
      'plain: process went on.',
      'dim: Then we left.',
    ])
  })

  it('shows accepted readings in place of their words, but for those that touch the place or an edge', () => {
    const text = 'The mute lateral receipt process.'
    const applied = [
      { ...at(text, 'mute lateral'), reading: 'multilateral' },
      { ...at(text, 'receipt process'), reading: 'recent process' },
    ]
    const { parts } = passageOf(text, at(text, 'receipt'), applied, false)
    expect(parts.map(({ text: run, reading }) => reading ?? run)).toEqual([
      'The ',
      'multilateral',
      ' ',
      'receipt',
      ' process.',
    ])
  })

  it('cuts a long sentence at words, and says that it is cut', () => {
    const long = `${'before '.repeat(200)}receipt ${'after '.repeat(200)}end.`
    const passage = passageOf(long, at(long, 'receipt'), [], false)
    expect(said(passage).length).toBeLessThan(560)
    expect(said(passage)).toMatch(/^before .*receipt.* after$/)
    expect([passage.cutBefore, passage.cutAfter]).toEqual([true, true])
    const whole = passageOf(long, at(long, 'receipt'), [], true)
    expect(said(whole)).toBe(long)
    expect([whole.cutBefore, whole.cutAfter]).toEqual([false, false])
  })

  it('never loses a letter, wherever the place is', () => {
    const text = 'One receipt. Two receipts! And the last receipt'
    for (let start = 0; start < text.length; start += 1) {
      const passage = passageOf(text, { start, end: start + 1 }, [], true)
      expect(said(passage)).toBe(text)
      expect(passage.parts.filter(({ kind }) => kind === 'now').map((part) => part.text)).toEqual([
        text[start],
      ])
    }
  })
})
