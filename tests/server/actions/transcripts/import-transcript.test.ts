// Bringing records in and taking them out again.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

const igf2020 = readFileSync(new URL('../../../../transcripts/igf2020-ws341.txt', import.meta.url))
const params = { project: firstSlug }

let server: TestServer
let owner: Person
beforeAll(async () => {
  server = await startServer({ sample: true })
  owner = await server.owner()
})
afterAll(() => server.close())

describe('the sample project', () => {
  test('holds both records, its people, and the starter codebook', async () => {
    const { transcripts } = await owner.does('listTranscripts', { params })
    expect(transcripts).toMatchObject([
      { year: 2020, segments: 144, turns: 69, unlabelledTurns: 0, session: 'WS #341', importedBy: null },
      { year: 2021, segments: 55, turns: 36, unlabelledTurns: 4, session: 'WS #119' },
    ])
    expect(transcripts[0]!.speakers).toContain('MEX')
    expect(transcripts[1]!.lastActivity).toMatchObject({ member: null, what: 'imported the record' })
  })

  test('[I1] exports as published what came in, byte for byte', async () => {
    const { id } = (await owner.does('listTranscripts', { params })).transcripts[0]!
    const exported = await owner.does('export', {
      params: { ...params, format: 'published' },
      query: { transcript: id },
    })
    expect(Buffer.from(exported).equals(igf2020)).toBe(true)
    const corrected = await owner.does('export', {
      params: { ...params, format: 'corrected' },
      query: { transcript: id },
    })
    expect(Buffer.from(corrected).equals(igf2020)).toBe(true)
  })
})

describe('importing', () => {
  const file = '>> ANA: One\u00a0two.\n'

  test('previews without storing, then stores once', async () => {
    const preview = () => owner.does('previewTranscript', { params, body: file })
    expect(await preview()).toMatchObject({ bytes: 18, speakers: 1, knownSpeakers: 0, sameAs: null })
    const { id } = await owner.does('importTranscript', {
      params,
      body: file,
      query: { fileName: 'C:\\notes\\a.txt' },
    })
    expect(await preview()).toMatchObject({ sameAs: id })
    expect(await owner.does('readTranscript', { params: { transcript: id } })).toMatchObject({
      fileName: 'a.txt',
      projectSlug: firstSlug,
      transcript: { segments: [{ text: 'One\u00a0two.' }] },
    })
  })

  test('keeps the day of the meeting that was given, and refuses what is no day', async () => {
    const owner = await server.owner()
    const body = '>> ANA:  On a certain day.'
    expect(await owner.call('importTranscript', { params, body, query: { day: 'Friday' } })).toMatchObject({
      status: 422,
    })
    const { id } = await owner.does('importTranscript', { params, body, query: { day: '2020-11-13' } })
    const { transcripts } = await owner.does('listTranscripts', { params })
    expect(transcripts.find((entry) => entry.id === id)).toMatchObject({ day: '2020-11-13', year: 2020 })
  })

  test('the same bytes twice names the record that has them', async () => {
    const again = await owner.call('importTranscript', { params, body: igf2020 })
    expect(again).toMatchObject({
      status: 409,
      problem: { code: 'conflict', message: expect.stringContaining('Multistakeholder Voices') },
    })
  })

  test('what is no transcript is refused with a reason, and nothing is stored', async () => {
    const before = (await owner.does('listTranscripts', { params })).transcripts.length
    for (const body of ['', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])]) {
      expect(await owner.call('importTranscript', { params, body })).toMatchObject({
        status: 422,
        problem: { code: 'not-a-transcript' },
      })
    }
    expect((await owner.does('listTranscripts', { params })).transcripts).toHaveLength(before)
  })
})

describe('exporting', () => {
  test('what was published is text and a file to keep, whatever its name', async () => {
    const names = ['page.html', 'picture.svg', 'a"b\r\nSet-Cookie: x=1', '\u202etxt.exe', '報告 💥.txt']
    for (const [n, fileName] of names.entries()) {
      const body = `>> ANA: This is the record number ${n}.\n`
      const { id } = await owner.does('importTranscript', { params, body, query: { fileName } })
      const response = await owner.fetch(`/api/projects/${firstSlug}/export/published?transcript=${id}`)
      expect(response.headers.get('content-type'), fileName).toBe('text/plain; charset=utf-8')
      expect(response.headers.get('content-disposition'), fileName).toMatch(/^attachment; filename/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(await response.text()).toBe(body)
    }
  })

  test('the tables of a project are CSV files with a head', async () => {
    for (const format of ['corrections-csv', 'positions-csv']) {
      const response = await owner.fetch(`/api/projects/${firstSlug}/export/${format}`)
      expect(response.headers.get('content-type')).toContain('text/csv')
      expect(response.headers.get('content-disposition')).toContain(`${firstSlug}-`)
      expect(await response.text()).toContain('transcript_id')
    }
  })

  test('an unknown format, or a text of no record, says what to choose', async () => {
    expect(await owner.call('export', { params: { ...params, format: 'pdf' } })).toMatchObject({
      status: 404,
      problem: { message: expect.stringContaining('positions-csv') },
    })
    expect(await owner.call('export', { params: { ...params, format: 'corrected' } })).toMatchObject({
      status: 422,
      problem: { field: 'transcript' },
    })
  })
})
