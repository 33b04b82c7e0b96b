// `export`: what comes out, from whichever way it went in, while a server runs and when none does.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { run, testFolder } from '../../../support/command-line.ts'
import { readDocx } from '../../../support/read-docx.ts'
import { firstSlug, startServer, type TestServer } from '../../../support/server.ts'
import { tableOf } from '../../../support/table-of.ts'
import { keyOf, testMember } from '../../../support/world.ts'

const sample = (name: string) => readFileSync(join(process.cwd(), 'transcripts', name))

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.record(sample('igf2020-ws341.txt'), 'igf2020-ws341.txt')
  await server.record(sample('igf2021-ws119.txt'), 'igf2021-ws119.txt')
})
afterAll(() => server.close())

const exported = (args: readonly string[], environment: Record<string, string> = {}) =>
  run(['export', '--project', firstSlug, '--data', server.dataDir, ...args], { environment })

const odd: Record<string, Uint8Array> = {
  'NUL, no-break spaces and U+2011': Buffer.from(
    'ANA:\u00a0co\u2011operation\0 and\u00a0more\n\n\nLI: Yes.  ',
  ),
  'Windows-1252': Buffer.from([
    ...Buffer.from('ANA: caf'),
    0xe9,
    ...Buffer.from(' and '),
    0x93,
    0x94,
    13,
    10,
  ]),
  'UTF-16 with a mark': Buffer.from('\ufeffANA: Wir danken für das Wort.\r\nLI: Bitte.\r', 'utf16le'),
  'lone surrogates of bytes': Buffer.from([
    ...Buffer.from('ANA: one two three four five six '),
    0xff,
    0xc3,
    10,
  ]),
}

test.each(['igf2020-ws341.txt', 'igf2021-ws119.txt'])(
  '[I1] %s comes out as published with every byte as it came in',
  async (name) => {
    const { code, bytes, said } = await exported(['--format', 'published', '--transcript', name])
    expect({ code, said }).toEqual({ code: 0, said: [] })
    expect(bytes.equals(sample(name))).toBe(true)
  },
)

test.each(Object.entries(odd))(
  '[I1] %s comes out as published with every byte as it came in',
  async (name, source) => {
    const file = join(testFolder(), `${name}.txt`)
    writeFileSync(file, source)
    const imported = await run(['import', file, '--project', firstSlug, '--data', server.dataDir, '--json'])
    expect(imported.said).toEqual([])
    const [{ id }] = JSON.parse(imported.out).imported
    const out = join(testFolder(), 'out.txt')
    expect(await exported(['--format', 'published', '--transcript', id, '--out', out])).toMatchObject({
      code: 0,
      out: '',
    })
    expect(readFileSync(out).equals(Buffer.from(source))).toBe(true)
  },
)

test('an accepted correction is in the corrected text and in the table, and not in the published bytes', async () => {
  const transcript = await server.record('ANA: We suport a moratorium.\n', 'moratorium.txt')
  const ana = testMember('ana', 'annotator', 1)
  const key = keyOf(ana, 1)
  const place = { segment: 0, start: 3, end: 9, published: 'suport', reading: 'support' }
  const written = await server.app.world.rooms.write(roomName('transcript', transcript), ana.id, (room) => {
    room.put('corrections', key, { ...place, atMs: 1_700_000_000_000 })
    room.put('decisions', key, {
      ...place,
      verdict: 'accepted',
      proposer: ana.id,
      by: ana.id,
      atMs: 1_700_000_000_000,
    })
    return ok(null)
  })
  expect(written.ok).toBe(true)
  const one = ['--transcript', transcript]
  expect((await exported([...one, '--format', 'published'])).out).toBe('ANA: We suport a moratorium.\n')
  expect((await exported([...one, '--format', 'corrected'])).out).toBe('ANA: We support a moratorium.\n')
  const table = await exported(['--format', 'corrections-csv'], {
    RAPPORTEUR_ORIGINS: 'https://desk.example.org',
  })
  expect(table.code).toBe(0)
  const row = table.out.split('\r\n').find((line) => line.includes(key))
  expect(row).toContain(`https://desk.example.org/p/${firstSlug}/t/${transcript}#s1:3-9`)
  expect(row).toContain(',accepted,')
  const positions = await exported(['--format', 'positions-csv'])
  expect(positions.out).toMatch(/^\ufeff?position_id,/)
  const sent = tableOf((await exported(['--format', 'corrigendum-csv'])).out)
  expect(sent.filter(({ transcript_id }) => transcript_id === transcript)).toMatchObject([
    { paragraph: '1', label: 'ANA', published: 'suport', corrected: 'support', accepted_on: '2023-11-14' },
  ])
  expect((await exported([...one, '--format', 'corrigendum-md'])).out).toContain('| suport | support |')
  expect((await exported([...one, '--format', 'corrigendum-html'])).out).toContain('<del>suport</del>')
  const tracked = readDocx((await exported([...one, '--format', 'docx-tracked'])).bytes)
  const words = (resolution: 'accept' | 'reject') => tracked.paragraphs(resolution).at(-1)?.text
  expect([words('reject'), words('accept')]).toEqual(['We suport a moratorium.', 'We support a moratorium.'])
})

test('a record is named by the beginning of its session or title, whatever the case', async () => {
  for (const named of ['ws #119', 'The next chapter', 'IGF 2021']) {
    const { code, bytes } = await exported(['--format', 'published', '--transcript', named])
    expect({ named, code }).toEqual({ named, code: 0 })
    expect(bytes.equals(sample('igf2021-ws119.txt'))).toBe(true)
  }
})

test('a name that fits several records, none, or is left out, is refused with what to say instead', async () => {
  const several = await exported(['--format', 'published', '--transcript', 'IGF 20'])
  expect(several).toMatchObject({ code: 1, out: '' })
  expect(several.said[0]).toMatch(
    /^Several records in “.*” begin with “IGF 20”: say which with --transcript: /,
  )
  const none = await exported(['--format', 'corrected', '--transcript', 'OEWG'])
  expect(none).toMatchObject({ code: 1, out: '' })
  expect(none.said).toEqual(['There is no record “OEWG” in “UN cyber dialogues at the IGF”.'])
  const unsaid = await exported(['--format', 'corrected'])
  expect(unsaid.said[0]).toMatch(/^Say which record with --transcript: [0-9A-Z]{26} \(/)
})

test('an unknown project, and a place that cannot be written, are said to be so', async () => {
  const unknown = await run([
    'export',
    '--project',
    'no',
    '--format',
    'positions-csv',
    '--data',
    server.dataDir,
  ])
  expect(unknown).toMatchObject({ code: 1, out: '', said: ['There is no project “no”.'] })
  const out = join(testFolder(), 'no', 'such', 'out.csv')
  const lost = await exported(['--format', 'positions-csv', '--out', out])
  expect(lost).toMatchObject({ code: 1, out: '', said: [`There is no file “${out}”.`] })
})

test('a note and the zip of all notes come out beside a running server', async () => {
  const ana = await server.person('Nora', 'annotator')
  const { id } = await ana.does('createNote', {
    params: { project: firstSlug },
    body: { title: 'Norms', folder: 'Briefings' },
  })
  await server.app.world.rooms.write(roomName('note', id), ana.account.id, (room) =>
    ok(room.appendToNote([{ type: 'paragraph', content: [{ type: 'text', text: 'They agreed.' }] }])),
  )
  const byTitle = await exported(['--format', 'note-markdown', '--note', 'Norms'])
  expect({ code: byTitle.code, said: byTitle.said }).toEqual({ code: 0, said: [] })
  expect(byTitle.bytes.toString()).toMatch(/^---\ntitle: "Norms"\n.*\nThey agreed\.\n$/s)
  expect((await exported(['--format', 'note-markdown', '--note', id])).bytes).toEqual(byTitle.bytes)
  expect(await exported(['--format', 'note-docx', '--note', 'Nothing'])).toMatchObject({
    code: 1,
    said: ['There is no note “Nothing” in this project.'],
  })
  const zip = await exported(['--format', 'vault'])
  expect(zip.code).toBe(0)
  expect(Object.keys(unzipSync(zip.bytes))).toContain('notes/Briefings/Norms.md')
})
