import { expect, test } from 'vitest'
import { textsInNote } from '../../../../shared/records/notes/texts-in-note.ts'

const text = (words: string) => ({ type: 'text', text: words })

test('every block has its words, whatever marks and lines cut them; quotes have theirs as cited', () => {
  const nodes = [
    { type: 'paragraph', content: [text('multi'), text('lateral'), { type: 'hardBreak' }, text('settings')] },
    { type: 'horizontalRule' },
    {
      type: 'bulletList',
      content: ['one', 'two'].map((word) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [text(word)] }],
      })),
    },
    { type: 'quote', attrs: { asCited: 'We support it.' } },
    {
      type: 'paragraph',
      content: [text('See'), { type: 'footnote', content: [text('the letter')] }, text('.')],
    },
    { type: 'query', attrs: { title: null } },
  ]
  expect(textsInNote(nodes)).toEqual([
    'multilateral settings',
    '',
    'one two',
    'We support it.',
    'See the letter .',
    '',
  ])
})
