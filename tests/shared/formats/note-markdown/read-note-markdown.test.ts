// Markdown from elsewhere: structure is kept, nothing of it can run, and references find what they mean.
import { expect, test } from 'vitest'
import { readNoteMarkdown } from '../../../../shared/formats/note-markdown/read-note-markdown.ts'
import { paragraph, words } from '../../../support/notes/note-of-all-kinds.ts'

test('the highest heading of a text is a note’s heading, and the others keep their order below it', () => {
  const levels = (markdown: string) => readNoteMarkdown(markdown).map(({ attrs }) => attrs?.level)
  expect(levels('# a\n## b\n### c\n#### d')).toEqual([2, 3, 4, 4])
  expect(levels('## b\n### c\n###### d')).toEqual([2, 3, 4])
})

test('HTML is text, but for a line break; comments say nothing', () => {
  expect(readNoteMarkdown('<script>alert(1)</script>')).toEqual([
    paragraph(words('<script>alert(1)</script>')),
  ])
  expect(readNoteMarkdown('a <img src=x onerror=alert(1)> b')).toEqual([
    paragraph(words('a <img src=x onerror=alert(1)> b')),
  ])
  expect(readNoteMarkdown('<!-- a comment -->')).toEqual([])
})

test('addresses that could run become their words', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc/passwd',
  ])
    expect(readNoteMarkdown(`[here](<${address}>)`)).toEqual([paragraph(words('here'))])
})

test('a picture that lies elsewhere is a link, never fetched; one without words is named by its address', () => {
  expect(readNoteMarkdown('![a map](https://x.example/map.png)')).toEqual([
    paragraph(words('a map', { type: 'link', attrs: { href: 'https://x.example/map.png' } })),
  ])
  expect(readNoteMarkdown('![](https://x.example/m.png)')).toEqual([
    paragraph(words('https://x.example/m.png', { type: 'link', attrs: { href: 'https://x.example/m.png' } })),
  ])
})

test('references find their definitions, footnotes theirs, and one without a definition stays words', () => {
  expect(readNoteMarkdown('[a][x] b[^n] c[^m]\n\n[x]: https://x.example\n[^n]: the *note*\n')).toEqual([
    paragraph(
      words('a', { type: 'link', attrs: { href: 'https://x.example' } }),
      words(' b'),
      { type: 'footnote', content: [words('the '), words('note', { type: 'italic' })] },
      words(' c[^m]'),
    ),
  ])
})

test('a footnote that refers to itself ends', () => {
  expect(readNoteMarkdown('a[^1]\n\n[^1]: see[^1]')).toEqual([
    paragraph(words('a'), { type: 'footnote', content: [words('see[^1]')] }),
  ])
})

test('boxes of a task list stay in sight', () => {
  const [list] = readNoteMarkdown('- [x] done\n- [ ] open')
  expect(JSON.stringify(list)).toContain('[x] done')
  expect(JSON.stringify(list)).toContain('[ ] open')
})

test('a comment of ours that was broken leaves what follows as it is', () => {
  expect(readNoteMarkdown('<!-- quote {"transcript":1} -->\n\n> words')).toEqual([
    { type: 'blockquote', content: [paragraph(words('words'))] },
  ])
})
