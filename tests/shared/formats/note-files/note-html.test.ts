// A note as one page: whole, and with nothing in it that runs.
import { expect, test } from 'vitest'
import { writeNoteHtml } from '../../../../shared/formats/note-files/note-html.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { ResultCell } from '../../../../shared/records/notes/query.ts'
import { paragraph, words } from '../../../support/notes/note-of-all-kinds.ts'
import { testTakenNote } from '../../../support/notes/taken-note.ts'
import { canadaTold, matrix, mexico, mixed } from '../../../support/queries/told-results.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const html = (given: Parameters<typeof testTakenNote>[0] = {}) =>
  writeNoteHtml(testTakenNote(given), Date.UTC(2026, 10, 22), base64)

test('a note of all kinds is drawn with its quote, query, footnote and picture', () => {
  const page = html()
  expect(page).toContain('<h2 dir="auto">What was said</h2>')
  expect(page).toContain('<em><strong>spoke</strong></em>')
  expect(page).toContain('<ol start="3"><li><p dir="auto">three</p></li>')
  expect(page).toContain(
    '<figure class="quote" id="q1"><blockquote><p dir="auto">the multilateral settings and</p>',
  )
  expect(page).toContain('As cited on 2023-11-14: “the multilateral settings and\nconversations”')
  expect(page).toContain('#s41:0-29">WS #119, ¶ 41</a>')
  expect(page).toContain('as looked at on 21 November 2026')
  expect(page).toContain('<sup><a id="r1" href="#f1"')
  expect(page).toContain('<li id="f1">Morales, <a href="https://example.org/p/x#s41">¶ 41</a>')
  expect(page).toContain(
    '<img alt="The room, half empty" width="640" height="480" src="data:image/png;base64,iVBOR',
  )
  expect(page).not.toContain('thread')
})

test('a matrix keeps every topic, with who did not speak as a sign and all signs in a key', () => {
  const labels = Array.from({ length: 15 }, (_, nth) => `Topic <${nth + 1}>`)
  const topics = labels.map((label, nth) => ({ id: `t${nth}`, label, pigment: nth + 1 }))
  const rows = [mexico, canadaTold].map((actor) => ({
    actor,
    cells: topics.map((_, nth): ResultCell => (nth === 0 ? { stance: mixed, positions: 2 } : 'silent')),
  }))
  const frozen = { ...matrix, topics, rows }
  const page = html({ blocks: [{ type: 'query', attrs: { show: 'matrix', filter: {}, frozen } }] })
  for (const nth of labels.keys()) expect(page).toContain(`<span>Topic &lt;${nth + 1}&gt;</span></th>`)
  expect(page).toContain('<div class="sided upright"><p class="goes-on">The table goes on at the side.</p>')
  expect(page).toMatch(/<div class="table" role="region" aria-label="[^"]+, table" tabindex="0">/)
  expect(page.match(/<td class="silent"><span aria-hidden="true">\/<\/span>/g)).toHaveLength(28)
  expect(page.match(/<th scope="rowgroup" colspan="16">Reported by others/g)).toHaveLength(1)
  expect(page).toContain('Key: ± for and against; / did not speak. A number says how many quotes.')
  expect(page).toContain('frozen as of 22 November 2026')
})

const harm = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
test('hostile words stay words wherever they stand', () => {
  const blocks: NoteNode[] = [
    paragraph(words(harm), words('go', { type: 'link', attrs: { href: 'javascript:alert(1)' } })),
    paragraph(words('go', { type: 'link', attrs: { href: `https://a.example/"onclick=alert(1)` } })),
    { type: 'heading', attrs: { level: harm }, content: [words(harm)] },
    { type: 'orderedList', attrs: { start: harm }, content: [] },
    { type: 'codeBlock', attrs: { language: harm }, content: [words(harm)] },
    { type: 'image', attrs: { image: harm, alt: harm, width: harm, height: harm } },
    { type: harm, content: [paragraph(words(harm, { type: harm }, { type: 'constructor' }))] },
    paragraph({ type: 'footnote', content: [words(harm)] }),
  ]
  const page = html({ title: harm, authors: [harm], folder: harm, tags: [harm], project: harm, blocks })
  expect(page).not.toMatch(/<script|<img|javascript:/i)
  const tags = page.replaceAll(/>[^<]*</g, '><')
  expect(tags).not.toMatch(/onerror|onclick="/i)
  expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(8)
})
