import { describe, expect, it } from 'vitest'
import {
  footnotesIn,
  isSamePart,
  noteCutter,
  type Part,
} from '../../../../../client/src/views/notes/reading/note-parts.ts'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'

const paragraph = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const noted = (text: string): NoteNode => ({
  type: 'paragraph',
  content: [
    { type: 'text', text },
    { type: 'footnote', content: [{ type: 'text', text: `on ${text}` }] },
  ],
})
const blocks = (count: number) => Array.from({ length: count }, (_, nth) => paragraph(`block ${nth}`))
const drawnAnew = (before: readonly Part[], now: readonly Part[]): number =>
  now.filter((part) => {
    const old = before.find(({ key }) => key === part.key)
    return old === undefined || !isSamePart(old, part)
  }).length

describe('a long note cut into parts', () => {
  it('holds every block once and in order', () => {
    const nodes = blocks(333)
    expect(noteCutter()(nodes).flatMap((part) => part.nodes)).toEqual(nodes)
  })

  it('stays as it is when nothing changed', () => {
    const cut = noteCutter()
    const nodes = blocks(333)
    expect(drawnAnew(cut(nodes), cut([...nodes]))).toBe(0)
  })

  it.each([0, 1, 49, 50, 51, 170, 332])('has one part drawn anew when block %i is written in', (at) => {
    const cut = noteCutter()
    const nodes = blocks(333)
    const before = cut(nodes)
    const now = cut(nodes.with(at, paragraph('other words')))
    expect(drawnAnew(before, now)).toBe(1)
    expect(now.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })

  it.each([0, 1, 50, 120])('has few parts drawn anew when a block comes in at %i or goes', (at) => {
    const cut = noteCutter()
    const nodes = blocks(333)
    const before = cut(nodes)
    const more = cut(nodes.toSpliced(at, 0, paragraph('new')))
    expect(drawnAnew(before, more)).toBeLessThanOrEqual(2)
    expect(drawnAnew(more, cut(nodes))).toBeLessThanOrEqual(2)
  })

  it('gives no two parts one key, whatever is moved', () => {
    const cut = noteCutter()
    const nodes = blocks(200)
    cut(nodes)
    const parts = cut([...nodes.slice(120), ...nodes.slice(0, 40), ...nodes.slice(60, 120)])
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
    expect(parts.flatMap((part) => part.nodes)).toHaveLength(180)
  })

  it('tells each part how many footnotes stand before it', () => {
    const nodes = Array.from({ length: 120 }, (_, nth) => (nth % 10 === 0 ? noted(`${nth}`) : paragraph('')))
    const parts = noteCutter()(nodes)
    for (const [nth, { footnotes }] of parts.entries()) {
      expect(footnotes).toBe(parts.slice(0, nth).flatMap((part) => part.nodes.flatMap(footnotesIn)).length)
    }
  })
})
