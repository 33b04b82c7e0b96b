// Deciding on corrections, hiding records and naming speakers: the server's own keys in a transcript's room.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RecordKey, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Correction } from '../../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

const speech = '>> ANA: We all suport a moratorium of 20 years.\n\n>> LI: So do we.\n'
const published = 'We all suport a moratorium of 20 years.'

let server: TestServer
let ana: Person
let rea: Person
let text: string
let transcript: string
let records = 0
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
})
afterAll(() => server.close())
beforeEach(async () => {
  records += 1
  text = `Record ${records}\n***\n${speech}`
  transcript = await server.record(text, 'record.txt')
})

const room = () => roomName('transcript', transcript)
const spot = (words: string, reading: string): Correction => {
  const start = published.indexOf(words)
  return { segment: 0, start, end: start + words.length, published: words, reading, atMs: 1 }
}
const plain = spot('suport', 'support')
const number = spot('20', '30')
const seenOf = ({ segment, start, end, reading, grounds }: Correction) => ({
  segment,
  start,
  end,
  reading,
  ...(grounds && { grounds }),
})

/** Writes a correction as its author's screen would, and gives its key. */
async function propose(by: Person, correction: Correction, id = 1): Promise<RecordKey> {
  const key = recordKey(by.account.id, testId(id))
  await server.app.world.rooms.write(room(), by.account.id, (edit) =>
    ok(edit.put('corrections', key, correction)),
  )
  return key
}
const valueAt = async (root: string, key: string) => {
  const read = await server.app.world.rooms.read(room(), (view) => view.get(root, key))
  return read.ok ? read.value : read
}
const decide = (
  by: Person,
  correction: RecordKey,
  seen: Correction,
  more: { verdict?: 'accepted' | 'rejected'; reason?: string } = {},
) =>
  by.call('decide', {
    params: { transcript },
    body: { correction, verdict: 'accepted', seen: seenOf(seen), ...more },
  })

describe('a decision', () => {
  test('copies everything it decides on', async () => {
    const grounded: Correction = { ...plain, grounds: { kind: 'heard', detail: '03:10' } }
    const key = await propose(ana, grounded)
    expect(await decide(rea, key, plain, { reason: 'clear' })).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('changed since you saw it') },
    })
    expect(await decide(rea, key, grounded, { reason: 'clear' })).toMatchObject({ ok: true })
    expect(await valueAt('decisions', key)).toEqual({
      verdict: 'accepted',
      ...seenOf(plain),
      published: 'suport',
      grounds: { kind: 'heard', detail: '03:10' },
      proposer: ana.account.id,
      by: rea.account.id,
      reason: 'clear',
      atMs: expect.any(Number),
    })
  })

  test('[I1] changes the corrected text and leaves the published bytes as they were', async () => {
    const key = await propose(ana, plain)
    await decide(rea, key, plain)
    const exported = async (format: string) =>
      Buffer.from(
        await ana.does('export', { params: { project: firstSlug, format }, query: { transcript } }),
      ).toString('utf8')
    expect(await exported('published')).toBe(text)
    expect(await exported('corrected')).toBe(text.replace('suport', 'support'))
  })

  test('on a correction that changed since it was seen is a conflict', async () => {
    const key = await propose(ana, { ...plain, reading: 'report' })
    expect(await decide(rea, key, plain)).toMatchObject({
      status: 409,
      problem: { code: 'conflict', message: expect.stringContaining('changed since you saw it') },
    })
    expect(await valueAt('decisions', key)).toBeUndefined()
  })

  test('is not made twice', async () => {
    const key = await propose(ana, plain)
    await decide(rea, key, plain)
    expect(await decide(rea, key, plain)).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('already accepted') },
    })
  })

  test('on one that overlaps an accepted one is a conflict', async () => {
    await decide(rea, await propose(ana, plain), plain)
    const wider = spot('all suport', 'support')
    expect(await decide(rea, await propose(ana, wider, 2), wider)).toMatchObject({
      status: 409,
      problem: { code: 'conflict', message: expect.stringContaining('overlaps') },
    })
  })

  test('that changes the sense needs a second person, and grounds', async () => {
    const grounded: Correction = { ...number, grounds: { kind: 'heard', detail: 'twice, at 14:32' } }
    const own = await propose(rea, grounded, 3)
    expect(await decide(rea, own, grounded)).toMatchObject({
      status: 409,
      problem: { code: 'needs-second-person' },
    })
    const groundless = await propose(ana, number, 4)
    expect(await decide(rea, groundless, number)).toMatchObject({
      status: 409,
      problem: { code: 'needs-grounds' },
    })
    expect(await decide(await server.owner(), own, grounded)).toMatchObject({ ok: true })
  })

  test('to reject asks why', async () => {
    const key = await propose(ana, plain)
    expect(await decide(rea, key, plain, { verdict: 'rejected' })).toMatchObject({
      status: 422,
      problem: { field: 'reason' },
    })
    expect(await decide(rea, key, plain, { verdict: 'rejected', reason: 'it is said so' })).toMatchObject({
      ok: true,
    })
  })

  test('on nothing, or in a record that is not there, is a problem', async () => {
    const key = recordKey(ana.account.id, testId(9))
    expect(await decide(rea, key, plain)).toMatchObject({ status: 409 })
    const elsewhere = await rea.call('decide', {
      params: { transcript: testId(50) },
      body: { correction: key, verdict: 'accepted', seen: seenOf(plain) },
    })
    expect(elsewhere).toMatchObject({ status: 404 })
  })

  test('can be taken back, once', async () => {
    const key = await propose(ana, plain)
    await decide(rea, key, plain)
    const params = { transcript, member: ana.account.id, record: testId(1) }
    expect(await rea.call('undecide', { params })).toMatchObject({ ok: true })
    expect(await valueAt('decisions', key)).toBeUndefined()
    expect(await rea.call('undecide', { params })).toMatchObject({
      status: 409,
      problem: { code: 'conflict' },
    })
  })

  test('of two reviewers at the same moment is one decision', async () => {
    const key = await propose(ana, plain)
    const owner = await server.owner()
    const replies = await Promise.all([decide(rea, key, plain), decide(owner, key, plain)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('hiding', () => {
  const moderate = (by: Person, key: RecordKey, hidden: boolean, reason = 'off topic') =>
    by.call('moderate', { params: { transcript }, body: { root: 'corrections', key, hidden, reason } })

  test('keeps the record, says why, and can be undone', async () => {
    const key = await propose(ana, plain)
    expect(await moderate(rea, key, true)).toMatchObject({ ok: true })
    expect(await valueAt('moderation', `corrections:${key}`)).toMatchObject({
      hidden: true,
      reason: 'off topic',
      by: rea.account.id,
    })
    expect(await valueAt('corrections', key)).toMatchObject({ reading: 'support' })
    expect(await decide(rea, key, plain)).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('hidden') },
    })
    await moderate(rea, key, false, 'a mistake')
    expect(await decide(rea, key, plain)).toMatchObject({ ok: true })
  })

  test('is not taken back by the hidden record’s own author', async () => {
    const owner = await server.owner()
    const key = await propose(rea, plain, 6)
    await moderate(owner, key, true)
    expect(await moderate(rea, key, false)).toMatchObject({
      status: 403,
      problem: { message: expect.stringContaining('another reviewer') },
    })
    expect(await moderate(owner, key, false)).toMatchObject({ ok: true })
  })

  test('one’s own record, or nothing, is refused', async () => {
    expect(await moderate(rea, await propose(rea, plain, 5), true)).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('withdraw') },
    })
    expect(await moderate(rea, recordKey(ana.account.id, testId(8)), true)).toMatchObject({ status: 404 })
    for (const reason of ['', ' \n']) {
      expect(await moderate(rea, await propose(ana, plain), true, reason)).toMatchObject({
        status: 422,
        problem: { field: 'reason' },
      })
    }
  })
})

describe('naming a speaker', () => {
  const addPerson = async () =>
    (
      await rea.does('addPerson', {
        params: { project: firstSlug },
        body: { name: 'Maria Sol', aliases: [], affiliation: 'Itamaraty', actor: 'BRA' },
      })
    ).id
  const attribute = (body: { person: string | null } | { clear: true }, segment = 1, offset = 0) =>
    ana.call('attribute', { params: { transcript, segment, offset }, body })
  const speaker = async () =>
    (
      await ana.does('quote', {
        params: { transcript },
        body: { spans: [{ startSegment: 1, start: 0, endSegment: 1, end: 5 }] },
      })
    ).speaker

  test('counts from its place on, and clearing goes back to the label', async () => {
    expect(await speaker()).toBe('LI')
    expect(await attribute({ person: await addPerson() })).toMatchObject({ ok: true })
    expect(await speaker()).toBe('Maria Sol')
    await attribute({ clear: true })
    expect(await speaker()).toBe('LI')
  })

  test('wants a place in the record and a person of the project', async () => {
    expect(await attribute({ person: null }, 7)).toMatchObject({ status: 422, problem: { code: 'invalid' } })
    expect(await attribute({ person: null }, 1, 500)).toMatchObject({ status: 422 })
    expect(await attribute({ person: testId(60) })).toMatchObject({
      status: 404,
      problem: { field: 'person' },
    })
  })
})

test('a quote gives both readings, the speaker and a link', async () => {
  await decide(rea, await propose(ana, plain), plain)
  const quoted = await ana.does('quote', {
    params: { transcript },
    body: { spans: [{ startSegment: 0, start: 3, endSegment: 0, end: 13 }] },
  })
  expect(quoted).toMatchObject({
    transcript: transcript as TranscriptId,
    publishedText: 'all suport',
    correctedText: 'all support',
    speaker: 'ANA',
    affiliation: null,
    actor: null,
    address: `/p/${firstSlug}/t/${transcript}#s1:3-13`,
  })
  const outside = await ana.call('quote', {
    params: { transcript },
    body: { spans: [{ startSegment: 0, start: 3, endSegment: 9, end: 13 }] },
  })
  expect(outside).toMatchObject({ status: 422, problem: { code: 'invalid' } })
})

test('the library counts what people did, and says who did what last', async () => {
  await decide(rea, await propose(ana, plain), plain)
  await propose(ana, number, 2)
  const { transcripts } = await ana.does('listTranscripts', { params: { project: firstSlug } })
  const entry = transcripts.find(({ id }) => id === transcript)
  expect(entry).toMatchObject({
    segments: 2,
    turns: 2,
    words: 11,
    speakers: ['ANA', 'LI'],
    proposed: 1,
    accepted: 1,
    positions: 0,
    lastActivity: { member: ana.account.id, what: 'proposed a correction' },
  })
})

test('the library says that a correction was accepted at once', async () => {
  const { atMs: _, ...place } = plain
  await rea.does('correctPlaces', { params: { transcript }, body: { places: [place], accept: true } })
  const { transcripts } = await ana.does('listTranscripts', { params: { project: firstSlug } })
  const entry = transcripts.find(({ id }) => id === transcript)
  expect(entry).toMatchObject({
    accepted: 1,
    lastActivity: { member: rea.account.id, what: 'proposed and accepted a correction' },
  })
})

test('the library says of a correction somebody else accepts only that', async () => {
  await decide(rea, await propose(ana, plain), plain)
  const { transcripts } = await ana.does('listTranscripts', { params: { project: firstSlug } })
  const entry = transcripts.find(({ id }) => id === transcript)
  expect(entry?.lastActivity).toMatchObject({ member: rea.account.id, what: 'accepted a correction' })
})
