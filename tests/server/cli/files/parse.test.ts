// `parse`: the contract that scripts rely on, on real records and on files that are none.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, testFolder } from '../../../support/command-line.ts'

const sample = (name: string) => join(process.cwd(), 'transcripts', name)
const samples = [
  { file: sample('igf2020-ws341.txt'), segments: 144, turns: 69, unlabelled: 0 },
  { file: sample('igf2021-ws119.txt'), segments: 55, turns: 36, unlabelled: 4 },
]

test.each(samples)('--json prints the whole reading of $file and nothing else', async (given) => {
  const { code, out, said } = await run(['parse', given.file, '--json'])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  const reading = JSON.parse(out)
  expect(Object.keys(reading)).toEqual([
    'format',
    'sha256',
    'title',
    'front',
    'segments',
    'turns',
    'warnings',
  ])
  const source = readFileSync(given.file)
  expect(reading.format).toBe('igf-text')
  expect(reading.sha256).toBe(createHash('sha256').update(source).digest('hex'))
  expect(reading.segments).toHaveLength(given.segments)
  expect(reading.turns).toHaveLength(given.turns)
  expect(reading.turns.filter((turn: { label: string | null }) => turn.label === null)).toHaveLength(
    given.unlabelled,
  )
  const lines = source.toString('utf8').split(/\r\n|\r|\n/)
  for (const { index, line, column, text, ...more } of reading.segments) {
    expect(more).toEqual({})
    expect(lines[line - 1]?.slice(column, column + text.length)).toBe(text)
    expect(reading.segments[index].text).toBe(text)
  }
  for (const turn of reading.turns) {
    expect(Object.keys(turn)).toEqual(['index', 'label', 'firstSegment', 'lastSegment'])
  }
  for (const line of reading.front) expect(Object.keys(line)).toEqual(['line', 'text'])
})

test('without --json it says in lines what was found, warnings too', async () => {
  const { code, out } = await run(['parse', sample('igf2021-ws119.txt')])
  expect(code).toBe(0)
  expect(out).toMatch(/^IGF 2021 – Day 4 – WS #119/)
  expect(out).toContain('55 segments in 36 turns (4 without a speaker)')
  expect(out).toContain('4 warnings:\n  line 49: ')
})

test('standard input reads the same as the file', async () => {
  const file = sample('igf2020-ws341.txt')
  const fromFile = await run(['parse', file, '--json'])
  const fromInput = await run(['parse', '-', '--json'], { input: readFileSync(file) })
  expect(fromInput).toEqual(fromFile)
})

test.each([
  ['nothing', ''],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
  ['binary data', new Uint8Array(4096).map((_, i) => (i * 7919) % 256)],
  ['blanks', '  \n\n \n'],
])('%s is “not a transcript”, in one sentence, with exit code 1', async (_, content) => {
  const file = join(testFolder(), 'file.txt')
  writeFileSync(file, content)
  const { code, out, said } = await run(['parse', file, '--json'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^not a transcript: \S/)
})

test('a file over 20 MB is refused, one of exactly 20 MB is read', async () => {
  const file = join(testFolder(), 'long.txt')
  writeFileSync(file, 'ANA: We support it.\n')
  truncateSync(file, 20 * 1024 * 1024 + 1)
  const { code, said } = await run(['parse', file])
  expect({ code, said }).toEqual({
    code: 1,
    said: ['the file is over 20 MB, larger than any transcript we know'],
  })
  truncateSync(file, 20 * 1024 * 1024)
  expect((await run(['parse', file])).said[0]).toMatch(/^not a transcript: /)
  const input = new Uint8Array(20 * 1024 * 1024 + 1)
  expect((await run(['parse', '-'], { input })).said[0]).toContain('over 20 MB')
})

test('a device without an end is cut off at 20 MB', async () => {
  const { code, said } = await run(['parse', '/dev/zero'])
  expect({ code, said: said[0] }).toEqual({
    code: 1,
    said: 'the file is over 20 MB, larger than any transcript we know',
  })
})

test('a file that is not there, and a folder, are said to be so', async () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'records'))
  const missing = join(folder, 'no.txt')
  expect(await run(['parse', missing])).toMatchObject({ code: 1, said: [`There is no file “${missing}”.`] })
  const inside = join(folder, 'records')
  expect(await run(['parse', inside])).toMatchObject({
    code: 1,
    said: [`“${inside}” is a folder, not a file.`],
  })
})
