import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '../../../../shared/base/id.ts'
import {
  calledByOldName,
  mentionPieces,
  mentionsIn,
  mentionTyped,
  peopleFitting,
} from '../../../../shared/records/talk/mentions.ts'

const person = (id: string, name: string) => ({ id: id as MemberId, name })
const ana = person('ana', 'Ana')
const anaRibeiro = person('ana-r', 'Ana Ribeiro')
const li = person('li', 'Li Wen')
const otherLi = person('li-2', 'Li Wen')
const people = [ana, anaRibeiro, li]

describe('mentions in a text', () => {
  it('are whole names after an @, the longest that fits, whatever their capitals', () => {
    expect(mentionsIn('@Ana Ribeiro and @li wen, see ¶ 4', people)).toEqual(['ana-r', 'li'])
    expect(mentionsIn('@Ana, you coded him?', people)).toEqual(['ana'])
  })

  it('are not addresses of mail, nor names that go on', () => {
    expect(mentionsIn('li@Ana.org, @Anabel and @Nobody', people)).toEqual([])
  })

  it('call each once, and of two of one name those who were picked', () => {
    expect(mentionsIn('@Li Wen @Li Wen', people)).toEqual(['li'])
    expect(mentionsIn('@Li Wen', [li, otherLi], new Set(['li-2' as MemberId]))).toEqual(['li-2'])
    expect(mentionsIn('@Li Wen', [li, otherLi])).toEqual(['li', 'li-2'])
  })

  it('cut a text into pieces that give it back whole', () => {
    expect(mentionPieces('Ask @Ana!', people)).toEqual([
      { text: 'Ask ', member: null },
      { text: '@Ana', member: 'ana' },
      { text: '!', member: null },
    ])
    const words = fc.constantFrom('@', 'Ana', ' ', 'Ribeiro', '@Li Wen', 'é', '\n', '@@', 'x')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (all) => {
        const text = all.join('')
        const pieces = mentionPieces(text, people)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.member === null || piece.text.startsWith('@'))).toBe(true)
      }),
    )
  })
})

describe('a mention being typed', () => {
  it('begins at an @ before the caret and ends with the line', () => {
    expect(mentionTyped('Ask @Li W', 9)).toEqual({ from: 4, typed: 'Li W' })
    expect(mentionTyped('Ask @', 5)).toEqual({ from: 4, typed: '' })
    expect(mentionTyped('mail a@b', 8)).toBeNull()
    expect(mentionTyped('@ na', 4)).toBeNull()
    expect(mentionTyped('@Li\nWen', 7)).toBeNull()
    expect(mentionTyped('no one', 3)).toBeNull()
  })

  it('fits people by the beginning of any word of their name', () => {
    expect(peopleFitting(people, 'rib').map(({ id }) => id)).toEqual(['ana-r'])
    expect(peopleFitting(people, 'a').map(({ id }) => id)).toEqual(['ana', 'ana-r'])
    expect(peopleFitting(people, 'Li Wen ')).toEqual([])
  })
})

describe('editing a message that called somebody by a name they had then', () => {
  const before = { text: '@Anna and @Li Wen, look', mentions: [ana.id, li.id] }

  it('leaves them called while a name that is nobody’s today stands in it', () => {
    expect(calledByOldName(before, '@Anna and @Li Wen, look again', people)).toEqual([ana.id])
    expect(calledByOldName(before, 'Dear @Anna', people)).toEqual([ana.id])
  })

  it('lets them go with the name, and touches nobody who is called by today’s', () => {
    expect(calledByOldName(before, '@Li Wen, mail x@anna.org', people)).toEqual([])
    expect(calledByOldName({ text: '@Li Wen?', mentions: [li.id] }, 'Nobody, @Anna', people)).toEqual([])
    expect(calledByOldName({ text: 'Nobody' }, '@Anna', people)).toEqual([])
  })
})
