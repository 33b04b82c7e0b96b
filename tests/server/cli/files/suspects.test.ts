// `suspects`: the contract that scripts rely on, and what it says against a glossary that is none.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTranscript } from '../../../../shared/formats/all-formats.ts'
import { run, testFolder } from '../../../support/command-line.ts'

const sample = join(process.cwd(), 'transcripts', 'igf2020-ws341.txt')

function fileOf(content: string, name = 'file.txt'): string {
  const path = join(testFolder(), name)
  writeFileSync(path, content)
  return path
}

const glossaryOf = (content: unknown) =>
  fileOf(typeof content === 'string' ? content : JSON.stringify(content), 'glossary.json')

const wrongly = '>> ANA SILVA:  We thank the GG for its work.\n\n>> LI WEI:  Thank you, Ana.\n'

test('--json prints every suspect with offsets that are its words, and nothing else', async () => {
  const { code, out, said } = await run(['suspects', sample, '--json'])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  const reading = readTranscript(readFileSync(sample))
  if (!reading.ok) throw new Error(reading.problem.message)
  const printed = JSON.parse(out)
  expect(Object.keys(printed)).toEqual(['suspects'])
  expect(printed.suspects.length).toBeGreaterThan(10)
  for (const { segment, start, end, text, suggestions, detector, score } of printed.suspects) {
    expect(reading.value.segments[segment]?.text.slice(start, end)).toBe(text)
    expect(suggestions.every((suggestion: unknown) => typeof suggestion === 'string')).toBe(true)
    expect(detector).toMatch(/^[a-z-]+$/)
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test('a glossary is used: all capitals are an acronym, an unknown kind is a term', async () => {
  const glossary = glossaryOf([{ term: 'GGE', kind: 'club', expansion: null }])
  const { code, out } = await run(['suspects', fileOf(wrongly), '--glossary', glossary, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).suspects).toMatchObject([
    { segment: 0, text: 'GG', suggestions: ['GGE'], kind: 'acronym' },
  ])
})

test('without a glossary the UN cyber pack is used, unless it is left out', async () => {
  const file = fileOf(wrongly)
  expect(JSON.parse((await run(['suspects', file, '--json'])).out).suspects).toMatchObject([{ text: 'GG' }])
  const without = await run(['suspects', file, '--no-pack', '--json'])
  expect(JSON.parse(without.out)).toEqual({ suspects: [] })
})

test('without --json each suspect is a line among its neighbours, with the reason', async () => {
  const { out } = await run(['suspects', fileOf(wrongly)])
  expect(out).toContain('¶ 1  We thank the [GG] for its work. → GGE')
  expect(out).toMatch(/1 suspect\n$/)
})

test.each([
  ['no JSON', '{"term": ', 'The glossary is not JSON.'],
  ['no list', { term: 'GGE' }, 'The glossary must be a list: [{"term": "GGE"}, …].'],
  ['an empty term', [{ term: 'GGE' }, { term: ' ' }], 'Entry 2 of the glossary has no term.'],
  ['a number for a term', [{ term: 7 }], 'Entry 1 of the glossary is not an entry: look at its “term”.'],
  [
    'too many entries',
    Array.from({ length: 20_001 }, (_, index) => ({ term: `term ${index}` })),
    'The glossary has 20,001 entries; at most 20,000 can be read.',
  ],
])('a glossary with %s is refused in one sentence, with exit code 1', async (_, content, sentence) => {
  const { code, out, said } = await run([
    'suspects',
    fileOf(wrongly),
    '--glossary',
    glossaryOf(content),
    '--json',
  ])
  expect({ code, out, said }).toEqual({ code: 1, out: '', said: [sentence] })
})

test('a glossary that is missing is one sentence and exit code 1', async () => {
  const { code, said } = await run([
    'suspects',
    fileOf(wrongly),
    '--glossary',
    join(testFolder(), 'none.json'),
  ])
  expect(code).toBe(1)
  expect(said).toHaveLength(1)
})

test('terms with the marks of regular expressions, or from right to left, disturb nothing', async () => {
  const odd = [
    'C++ (a|b)*',
    '[^x]{2,',
    '\\d+$',
    'الأمن السيبراني',
    'אבטחת מידע',
    '网络安全',
    '\u202eGGE\u202c',
    '𝔊𝔊𝔈',
  ]
  const glossary = glossaryOf([...odd.map((term) => ({ term })), { term: 'GGE' }])
  const { code, out } = await run(['suspects', fileOf(wrongly), '--glossary', glossary, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).suspects).toMatchObject([{ text: 'GG', suggestions: ['GGE'] }])
})

test('20,000 entries are read', async () => {
  const many = Array.from({ length: 19_999 }, (_, index) => ({
    term: `committee on matter ${index} of the board`,
  }))
  const glossary = glossaryOf([...many, { term: 'GGE' }])
  const { code, out } = await run(['suspects', fileOf(wrongly), '--glossary', glossary, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).suspects).toMatchObject([{ text: 'GG' }])
})

test('a file that holds no record, two files, or none are said', async () => {
  expect((await run(['suspects', fileOf('')])).code).toBe(1)
  expect((await run(['suspects', sample, sample])).code).toBe(2)
  expect((await run(['suspects'])).code).toBe(2)
})
