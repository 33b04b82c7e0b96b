// A note as a Markdown file with front matter, alone and in a vault.
import { expect, test } from 'vitest'
import {
  readNoteFile,
  type VaultPlaces,
  writeNoteFile,
} from '../../../../shared/formats/note-files/note-file.ts'
import { readNoteMarkdown } from '../../../../shared/formats/note-markdown/read-note-markdown.ts'
import { writeNoteMarkdown } from '../../../../shared/formats/note-markdown/write-note-markdown.ts'
import { noteOfAllKinds, paragraph, testQuote, words } from '../../../support/notes/note-of-all-kinds.ts'
import { testTakenNote } from '../../../support/notes/taken-note.ts'
import { testId } from '../../../support/world.ts'

const origin = 'https://desk.example'

test('the front matter says what is known of the note, and the text comes back as the same note', () => {
  const note = testTakenNote()
  const file = writeNoteFile(note, origin)
  expect(file).toMatch(/^---\ntitle: "Norms: “who” said what"\nid: "\w{26}"\nfolder: "Briefings"\n/)
  expect(file).toContain(
    'tags: ["norms","UN"]\nauthors: ["Ana Ribeiro","Li Wei"]\ncreated: "2026-11-01T00:00:00.000Z"',
  )
  const read = readNoteFile(file)
  expect(read).toMatchObject({ title: note.title, folder: 'Briefings', tags: ['norms', 'UN'] })
  expect(read.blocks).toEqual(readNoteMarkdown(writeNoteMarkdown(noteOfAllKinds)))
  expect(read.blocks).toContainEqual({ type: 'quote', attrs: testQuote })
})

test('a quote stands as it reads now, with how it was cited and published below it', () => {
  const file = writeNoteFile(testTakenNote({ blocks: [{ type: 'quote', attrs: testQuote }] }), origin)
  expect(file).toContain('> the multilateral settings and\n>\n> conversations held\n')
  expect(file).toContain(
    `> — Gerardo Isaac Morales Tenorio, Mexico, [WS #119, ¶ 41](https://desk.example/p/cyber/t/${testQuote.transcript}#s41:0-29)\n`,
  )
  expect(file).toContain('> As cited on 2023-11-14: “the multilateral settings and conversations”\n')
  expect(file).toContain('> As published: “the mute lateral settings”\n\n^q1\n')
})

test('a quote nobody knows stands as cited and says so', () => {
  const file = writeNoteFile(
    testTakenNote({ blocks: [{ type: 'quote', attrs: testQuote }], quotes: new Map() }),
    origin,
  )
  expect(file).toContain('> the multilateral settings and\n>\n> conversations\n')
  expect(file).toContain('> Nobody can say where the words stand.')
  expect(readNoteFile(file).blocks).toEqual([{ type: 'quote', attrs: testQuote }])
})

const vault: VaultPlaces = {
  pictureAt: (image) => `../attachments/${image}.png`,
  linkTo: (address) => (address.endsWith('known') ? 'notes/Other note' : null),
  blockOf: ({ at }) => (at === null ? null : `records/WS -119#^s${at.segment + 1}`),
}
const link = (text: string, href: string) => words(text, { type: 'link', attrs: { href } })

test('in a vault notes link to notes, quotes to paragraphs, pictures to files', () => {
  const blocks = [
    paragraph(
      link('the other', 'https://desk.example/known'),
      words(' and '),
      link('a page', 'https://a.example/'),
    ),
    paragraph(link('a|b', 'https://desk.example/known')),
    ...noteOfAllKinds.filter(({ type }) => type === 'quote' || type === 'image'),
  ]
  const file = writeNoteFile(testTakenNote({ blocks }), origin, vault)
  expect(file).toContain('[[notes/Other note|the other]] and [a page](https://a.example/)')
  expect(file).toContain('[a|b](https://desk.example/known)')
  expect(file).toContain('> [[records/WS -119#^s41]]\n\n^q1\n')
  expect(file).toContain(`![The room, half empty](../attachments/${testId(81)}.png "640 × 480")`)
  expect(readNoteFile(file).blocks.slice(2)).toEqual(blocks.slice(2))
})

test.each(['---\ntitle: x', 'no front matter', '\uFEFF---\ntitle: plain words\n---\ntext\n'])(
  'reads %j without front matter that it cannot read',
  (file) => {
    expect(readNoteFile(file).blocks.length).toBeGreaterThan(0)
  },
)
