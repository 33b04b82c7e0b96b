import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeMarkdown, writeCorrigendumMd } from '../../../../shared/formats/corrigendum/corrigendum-md.ts'
import { tell } from '../../../support/tell.ts'
import { corrigendumOf, decided, madeAtMs, sha256 } from '../../../support/told-corrigendum.ts'

const told = tell`ANA (Brazil): We <one>suport|[it]</one> and <two>you know</two> more.`

/** A row's cells as GitHub cuts them: at every pipe that has no backslash before it. */
const cellsIn = (row: string): string[] => {
  const cells = ['']
  for (const sign of row.match(/\\.|[^\\]/gsu) ?? []) {
    if (sign === '|') cells.push('')
    else cells.push(`${cells.pop()}${sign}`)
  }
  return cells.slice(1, -1).map((cell) => cell.trim())
}
const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
const rowsOf = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('| '))

it('writes a table row for each accepted correction', () => {
  const of = corrigendumOf(told, [
    decided(told, told.spans.one!, 'support *it*', {
      grounds: { kind: 'heard', detail: 'at 00:14\n<b>sic</b>' },
    }),
    decided(told, told.spans.two!, ''),
  ])
  const markdown = writeCorrigendumMd(of, madeAtMs)
  const [heads, , first, second, ...rest] = rowsOf(markdown).map((row) => cellsIn(row).map(unescaped))
  expect(heads).toHaveLength(9)
  expect(first).toEqual([
    '[1](<https://example.org/p/x/t/y#s1:3-14>)',
    'ANA (Brazil)',
    'suport|[it]',
    'support *it*',
    'We [suport|[it]] and you know more.',
    'Heard in the recording: at 00:14 <b>sic</b>',
    'Ana',
    'Li',
    '2026-01-03',
  ])
  expect(second?.slice(2, 4)).toEqual(['you know', '*(struck)*'])
  expect(rest).toEqual([])
  expect(markdown).toContain(`SHA-256 \`${sha256}\``)
  expect(markdown).toContain('Made on 1 February 2026')
})

it('keeps every row to its nine cells whatever the words are', () => {
  const words = fc.string({
    unit: fc.constantFrom('|', '\\', '`', '*', '<', ']', '\n', '\r', 'a', ' '),
    minLength: 1,
  })
  fc.assert(
    fc.property(words, words, (reading, detail) => {
      const of = corrigendumOf(told, [
        decided(told, told.spans.one!, reading, { grounds: { kind: 'source', detail } }),
      ])
      const rows = rowsOf(writeCorrigendumMd(of, madeAtMs))
      expect(rows).toHaveLength(3)
      expect(cellsIn(rows[2]!)).toHaveLength(9)
    }),
  )
})

it('escapes so that nothing is markup and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$@x é‑\u00a0') })
  fc.assert(
    fc.property(text, (original) => {
      const escaped = escapeMarkdown(original)
      expect(unescaped(escaped)).toBe(original)
      expect(escaped.replace(/\\./gsu, '')).not.toMatch(/[\\`*_{}[\]<>|#~&$@]/)
    }),
  )
})

it('says first of a correction that changes the sense that it does', () => {
  const numbered = tell`ANA: <one>18</one> norms.`
  const cells = (more: object) => {
    const of = corrigendumOf(numbered, [decided(numbered, numbered.spans.one!, '80', more)])
    return cellsIn(rowsOf(writeCorrigendumMd(of, madeAtMs))[2]!)
  }
  expect(cells({ grounds: { kind: 'speaker', detail: '' } })[5]).toBe(
    '**Changes the sense.** Confirmed by the speaker.',
  )
  expect(cells({})[5]).toBe('**Changes the sense.**')
})

it('says plainly that nothing was accepted', () => {
  const markdown = writeCorrigendumMd(corrigendumOf(told, []), madeAtMs)
  expect(markdown).toContain('No correction of this record has been accepted.')
  expect(rowsOf(markdown)).toEqual([])
})
