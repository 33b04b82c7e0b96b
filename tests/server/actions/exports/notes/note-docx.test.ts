// A note as a Word file: an answer of many columns stays on the page.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeNoteDocx } from '../../../../../server/actions/exports/notes/note-docx.ts'
import { testTakenNote } from '../../../../support/notes/taken-note.ts'
import { matrix, mexico } from '../../../../support/queries/told-results.ts'

async function wordOf(count: number): Promise<string> {
  const topics = Array.from({ length: count }, (_, nth) => ({
    id: `t${nth}`,
    label: `Topic ${nth}`,
    pigment: 1,
  }))
  const frozen = { ...matrix, topics, rows: [{ actor: mexico, cells: topics.map(() => 'silent' as const) }] }
  const blocks = [{ type: 'query', attrs: { show: 'matrix', filter: {}, frozen } }]
  const file = unzipSync(await writeNoteDocx(testTakenNote({ blocks }), 0))['word/document.xml']
  return strFromU8(file ?? new Uint8Array())
}

test('a matrix of many topics fits the page: names upright, columns of one width', async () => {
  const word = await wordOf(15)
  expect(word.match(/w:textDirection w:val="btLr"/g)).toHaveLength(15)
  const widths = [...word.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(16)
  // A4 without its margins, in twentieths of a point.
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11906 - 1701 - 1418)
  expect(word).toContain('Topic 14')
  expect(word).not.toContain('did not speak</w:t></w:r></w:p></w:tc>')
})

test('a matrix of few topics has its names lying', async () => {
  expect(await wordOf(3)).not.toContain('w:textDirection')
})
