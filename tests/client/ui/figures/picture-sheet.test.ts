// What stands above and beneath a picture in its file: all of it, in lines that fit.
import { expect, it } from 'vitest'
import { pictureSheet } from '../../../../client/src/ui/figures/picture-sheet.ts'

const words = {
  name: 'Norms of responsible behaviour, one tile a state',
  told: ['Norms has 12 of the 61 positions of any stance in both records.', 'Project: Cyber dialogues.'],
  caption: 'The number counts positions; deeper means more of them.',
}
const said = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text).join(' ')

it('says name, what was counted and how to read it, in any width', () => {
  for (const width of [200, 360, 702, 2000]) {
    const { head, foot } = pictureSheet(words, width)
    expect(said(head.lines)).toBe([words.name, ...words.told].join(' '))
    expect(said(foot.lines)).toBe(words.caption)
    for (const part of [head, foot]) {
      const places = part.lines.map(({ y }) => y)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places.at(-1)).toBeLessThan(part.height)
      for (const { text, size } of part.lines)
        expect(text.length * size * 0.48).toBeLessThan(Math.max(width, 320))
    }
  }
})

it('begins a line for each sentence, the name large', () => {
  const { head } = pictureSheet(words, 2000)
  expect(head.lines.map(({ isHead }) => isHead)).toEqual([true, false, false])
})

it('breaks a name of one endless word, and takes no room for a caption that is not there', () => {
  const { head, foot } = pictureSheet({ name: 'x'.repeat(120), told: [], caption: '' }, 400)
  expect(head.lines.length).toBeGreaterThan(1)
  expect(head.lines.map(({ text }) => text).join('')).toBe('x'.repeat(120))
  expect(foot).toEqual({ lines: [], height: 0 })
})
