import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  documentOf,
  publishedTextNeverChanges,
} from '../../../../../client/src/views/transcript/text/text-document.ts'
import { textSchema } from './text-schema.ts'

const segments = ['Thank you,\u00a0 Kaja.', 'Multi\u2011lateral  settings.'].map((text, index) => ({
  index,
  line: index + 1,
  column: 0,
  text,
}))

describe('the document of the text', () => {
  it('[I1] holds the published text to the character', () => {
    const doc = textSchema.nodeFromJSON(documentOf({ segments }))
    expect(doc.children.map((node) => node.textContent)).toEqual(segments.map(({ text }) => text))
  })

  it('[I1] refuses every transaction that would change it', () => {
    const doc = textSchema.nodeFromJSON(documentOf({ segments }))
    const state = EditorState.create({ doc, plugins: [publishedTextNeverChanges] })
    fc.assert(
      fc.property(
        fc.nat(doc.content.size),
        fc.nat(doc.content.size),
        fc.string({ minLength: 1 }),
        (a, b, words) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          for (const change of [
            () => state.tr.insertText(words, from, to),
            () => state.tr.delete(from, to),
            () => state.tr.setNodeAttribute(0, 'index', 7),
          ]) {
            const after = state.apply(change())
            expect(after.doc.eq(doc)).toBe(true)
          }
        },
      ),
    )
  })

  it('lets selections and redrawings pass', () => {
    const doc = textSchema.nodeFromJSON(documentOf({ segments }))
    const state = EditorState.create({ doc, plugins: [publishedTextNeverChanges] })
    const { transactions } = state.applyTransaction(state.tr.setMeta('look', 1))
    expect(transactions).toHaveLength(1)
  })
})
