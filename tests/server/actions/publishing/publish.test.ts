// Publishing by members: what is frozen, what makes a new version, who may, and what a note does not take with it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MemberId, type NoteId, recordKey } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { publishedBy, publishSeen } from '../../../support/publishing/publish-seen.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { addSpeaker, type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }
const terms = { licence: 'cc-by-4.0', isListed: false } as const
const span = { startSegment: 0, start: 0, endSegment: 0, end: 13 }

let server: TestServer
let rea: Person
let ana: Person
let rob: Person
let record: Coded
beforeAll(async () => {
  server = await startServer({ origins: ['https://desk.example.org'] })
  rea = await server.person('Rea', 'reviewer')
  ana = await server.person('Ana', 'annotator')
  rob = await server.person('Rob', 'reader')
  await addSpeaker(server, 'Kaja Ciglic', 'org:Microsoft')
  record = await codedRecord(server, '2021-12-10', [
    '>> KAJA CIGLIC: We suport it. And more.',
    '>> BEN: So do we.',
  ])
})
afterAll(() => server.close())

let decided = 0
/** A reading accepted by Rea that Ana proposed. */
const accept = (segment: number, published: string, start: number, reading: string) => {
  decided += 1
  const key = recordKey(ana.account.id, testId(500 + decided))
  return record.put('decisions', key, {
    verdict: 'accepted',
    segment,
    start,
    end: start + published.length,
    published,
    reading,
    grounds: { kind: 'heard', detail: 'twice' },
    proposer: ana.account.id,
    by: rea.account.id,
    reason: 'a private word of Rea’s',
    atMs: 5,
  })
}
const quote = (start = span.start) => ({
  kind: 'quote' as const,
  transcript: record.transcript,
  spans: [{ ...span, start }],
})
const publishing = (subject: object, more: object = {}) => publishSeen(rea, subject, { ...terms, ...more })
const published = (subject: object, more: object = {}) => publishedBy(rea, subject, { ...terms, ...more })
const contentOf = async (id: string, number: number) => {
  const version = await server.app.world.publications.version(id, number)
  if (!version) throw new Error(`${id} has no version ${number}`)
  return version.content
}
const note = async (...blocks: NoteNode[]) => {
  const { id } = await ana.does('createNote', { params, body: { title: 'Moratorium' } })
  await write(id as NoteId, ...blocks)
  return { kind: 'note' as const, note: id as NoteId }
}
const write = async (id: NoteId, ...blocks: NoteNode[]) => {
  const written = await server.app.world.rooms.write(
    roomName('note', id),
    ana.account.id as MemberId,
    (room) => ok(room.appendToNote(blocks)),
  )
  if (!written.ok) throw new Error(written.problem.message)
}
const words = (text: string, ...marks: NonNullable<NoteNode['marks']>): NoteNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
})

describe('who may', () => {
  test('publish, change and take back is a reviewer; every member sees the list; others see nothing', async () => {
    const { publication } = await published(quote())
    const page = { ...params, publication: publication.id }
    const body = { subject: quote(), choices: {}, ...terms, digest: 'a'.repeat(64) } as never
    for (const person of [ana, rob]) {
      expect(await person.call('publish', { params, body })).toMatchObject({ status: 403 })
      expect(
        await person.call('previewPublication', { params, body: { subject: quote(), choices: {} } as never }),
      ).toMatchObject({ status: 403 })
      expect(
        await person.call('changePublication', { params: page, body: { isListed: true } }),
      ).toMatchObject({ status: 403 })
      expect(await person.call('unpublish', { params: page })).toMatchObject({ status: 403 })
      const { publications } = await person.does('listPublications', { params })
      expect(publications.map(({ id }) => id)).toContain(publication.id)
    }
    expect(await server.visitor().call('listPublications', { params })).toMatchObject({ status: 401 })
  })

  test('another project’s page is as good as none', async () => {
    const unknown = { ...params, publication: '000000000000' }
    expect(await rea.call('unpublish', { params: unknown })).toMatchObject({ status: 404 })
    expect(await rea.call('readPublication', { params: unknown })).toMatchObject({ status: 404 })
  })
})

describe('a quote', () => {
  test('is frozen in both readings with its grounds, its speaker and its record, and names no member', async () => {
    await accept(0, 'suport', 3, 'support')
    const { publication } = await published(quote())
    expect(publication).toMatchObject({
      title: expect.stringMatching(/^Kaja Ciglic \(Microsoft\), Record .*, ¶ 1$/),
      url: `https://desk.example.org/q/${publication.id}`,
      today: 'same',
    })
    const content = await contentOf(publication.id, publication.version)
    expect(content).toMatchObject({
      kind: 'quote',
      passages: [
        [
          {
            segment: 0,
            pieces: [
              { text: 'We ' },
              { published: 'suport', reading: 'support', ground: 0 },
              { text: ' it.' },
            ],
          },
        ],
      ],
      grounds: [{ kind: 'heard', detail: 'twice', voices: 2, people: null, changesSense: false }],
      speaker: { name: 'Kaja Ciglic', actor: 'Microsoft', label: 'KAJA CIGLIC' },
      record: { day: '2021-12-10', official: null },
    })
    const json = JSON.stringify(content)
    for (const secret of ['Rea', 'Ana', 'private', rea.account.id, ana.account.id, record.transcript])
      expect(json).not.toContain(secret)
  })

  test('names members only where that was chosen', async () => {
    const { publication } = await published(quote(1), { choices: { nameMembers: true } })
    expect(await contentOf(publication.id, 1)).toMatchObject({ grounds: [{ people: ['Ana', 'Rea'] }] })
  })

  test('of the same words is the same page: a new version only when it shows something else', async () => {
    const first = await published(quote(2))
    expect(await published(quote(2), { isListed: true })).toMatchObject({
      isNewVersion: false,
      publication: { id: first.publication.id, version: 1, isListed: true },
    })
    await accept(0, 'it', 10, 'them')
    const listed = await rea.does('listPublications', { params })
    expect(listed.publications.find(({ id }) => id === first.publication.id)).toMatchObject({
      today: 'changed',
      version: 1,
    })
    const previewed = async (choices: object = {}) =>
      await rea.does('previewPublication', { params, body: { subject: quote(2), choices } as never })
    expect(await previewed()).toMatchObject({ existing: { version: 1 }, differs: '“it” corrected' })
    const second = await published(quote(2))
    expect(await previewed()).toMatchObject({ existing: { version: 2 }, differs: null })
    expect(await previewed({ nameMembers: true })).toMatchObject({ differs: 'published anew' })
    expect(second).toMatchObject({
      isNewVersion: true,
      publication: { id: first.publication.id, version: 2 },
    })
    const { versions } = await rea.does('readPublication', {
      params: { ...params, publication: first.publication.id },
    })
    expect(versions.map(({ number, summary }) => [number, summary])).toEqual([
      [2, '“it” corrected'],
      [1, '“suport” corrected'],
    ])
    expect(JSON.stringify(await contentOf(first.publication.id, 1))).not.toContain('them')
  })

  test('twice in the same moment is one page', async () => {
    const [one, two] = await Promise.all([published(quote(4)), published(quote(4))])
    expect(one.publication.id).toBe(two.publication.id)
    expect([one, two].filter(({ isNewVersion }) => isNewVersion)).toHaveLength(1)
  })

  test('of words that are not there, of too many, or of no record is refused', async () => {
    const outside = { ...quote(), spans: [{ ...span, end: 900 }] }
    expect(await publishing(outside)).toMatchObject({ status: 422 })
    expect(await publishing({ ...quote(), transcript: testId(70) })).toMatchObject({ status: 404 })
    expect(await publishing({ ...quote(), spans: [] })).toMatchObject({ status: 422 })
    expect(await publishing(quote(), { choices: { official: 'javascript:alert(1)' } })).toMatchObject({
      status: 422,
    })
  })

  test('previewed is exactly what publishing it gives, and stores nothing', async () => {
    const before = (await rea.does('listPublications', { params })).publications.length
    const choices = { official: 'https://intgovforum.org/ws-119' }
    const body = { subject: quote(5), choices } as never
    const preview = await rea.does('previewPublication', { params, body })
    expect(preview).toMatchObject({ existing: null, differs: null })
    expect((await rea.does('listPublications', { params })).publications).toHaveLength(before)
    const { publication } = await published(quote(5), { choices })
    expect(await contentOf(publication.id, 1)).toEqual(preview.content)
  })

  test('its page is the page that anybody then reads', async () => {
    const choices = { official: 'https://intgovforum.org/ws-119' }
    const body = { subject: quote(6), choices } as never
    const before = (await rea.does('previewPublication', { params, body })).page
    expect(before).toContain('/q/…@1')
    const { publication } = await published(quote(6), { choices, licence: 'cc0-1.0' })
    const { page } = await rea.does('previewPublication', { params, body })
    expect(page).toBe(await (await fetch(`${server.address}${publication.address}`)).text())
    expect(page).toContain('CC0')
    expect(page).not.toContain('CC BY')
    const asked = { subject: quote(6), choices, licence: 'cc-by-4.0' } as never
    expect((await rea.does('previewPublication', { params, body: asked })).page).toContain('CC BY')
  })
})

describe('what nobody looked at', () => {
  test('is not published: words that came in after the look are shown first', async () => {
    const subject = await note(words('A first thought.'))
    const body = { subject, choices: {}, ...terms }
    const look = () => rea.does('previewPublication', { params, body: { subject, choices: {} } as never })
    const seen = await look()
    await write(subject.note, words('A colleague’s half sentence'))
    const late = { ...body, digest: seen.digest } as never
    expect(await rea.call('publish', { params, body: late })).toMatchObject({
      status: 409,
      problem: { code: 'conflict', message: expect.stringContaining('changed since you looked') },
    })
    expect((await look()).existing).toBeNull()
    const { digest } = await look()
    const { publication } = await rea.does('publish', { params, body: { ...body, digest } as never })
    expect(JSON.stringify(await contentOf(publication.id, 1))).toContain('half sentence')
  })
})

describe('a page taken back', () => {
  test('may be published again as a new version; what was taken back stays so', async () => {
    const { publication } = await published(quote(7))
    const page = { ...params, publication: publication.id }
    await rea.does('unpublish', { params: page })
    expect(await rea.call('unpublish', { params: page })).toMatchObject({ status: 409 })
    const again = await published(quote(7))
    expect(again).toMatchObject({ isNewVersion: true, publication: { version: 2, unpublishedAtMs: null } })
    const { versions } = await rea.does('readPublication', { params: page })
    expect(versions.map(({ number, isTakenBack }) => [number, isTakenBack])).toEqual([
      [2, false],
      [1, true],
    ])
  })
})

describe('a record', () => {
  test('is frozen whole, with who speaks where, and without positions unless they were chosen', async () => {
    await record.code(ana, 'MEX')
    const { publication } = await published({ kind: 'record', transcript: record.transcript })
    const content = await contentOf(publication.id, 1)
    expect(content).toMatchObject({
      kind: 'record',
      turns: [
        { speaker: { name: 'Kaja Ciglic' }, first: 0, last: 0 },
        { speaker: { name: 'BEN', actor: null, label: 'BEN' }, first: 1, last: 1 },
      ],
      positions: null,
    })
    const withPositions = await published(
      { kind: 'record', transcript: record.transcript },
      { choices: { withPositions: true } },
    )
    expect(withPositions.publication).toMatchObject({ id: publication.id, version: 2 })
    const second = await contentOf(publication.id, 2)
    expect(second).toMatchObject({ positions: [{ actor: 'Mexico', reportedBy: null }] })
    expect(JSON.stringify(second)).not.toContain(ana.account.id)
  })

  test('shows no position that was withdrawn or hidden', async () => {
    await record.code(ana, 'FRA', { comment: 'a private thought' })
    const rows = await server.app.world.rows.ofRoom(roomName('transcript', record.transcript), 'positions')
    const last = rows.findLast(({ value }) => (value as { actor: string }).actor === 'FRA')
    await record.put('moderation', `positions:${last?.key}`, {
      hidden: true,
      reason: 'no',
      by: rea.account.id,
      atMs: 9,
    })
    const preview = await rea.does('previewPublication', {
      params,
      body: {
        subject: { kind: 'record', transcript: record.transcript },
        choices: { withPositions: true },
      } as never,
    })
    const json = JSON.stringify(preview.content)
    expect(json).toContain('Mexico')
    expect(json).not.toContain('France')
    expect(json).not.toContain('private')
  })
})

describe('a note', () => {
  test('goes without its threads, without addresses for members, and without attributes nobody draws', async () => {
    const here = `https://desk.example.org/p/${firstSlug}/t/${record.transcript}#s1`
    const link = (href: string) => ({ type: 'link', attrs: { href, title: 'secret' } })
    const subject = await note(
      {
        ...words('open', { type: 'thread', attrs: { thread: testId(1) } }, { type: 'bold' }),
        attrs: { who: 'Ana' },
      },
      words('in the record', link(here)),
      words('relative', link('/p/x/t/y')),
      words(here, link(here)),
      words('the site', link('https://example.org/a?b=c')),
      words('bad', link('javascript:alert(1)')),
      { type: 'mystery', attrs: { who: 'Ana' }, content: [words('kept words')] },
    )
    const { publication } = await published(subject)
    const content = await contentOf(publication.id, 1)
    if (content.kind !== 'note') throw new Error(content.kind)
    expect(content.blocks.slice(1)).toEqual([
      words('open', { type: 'bold' }),
      words('in the record'),
      words('relative'),
      words('an address for members'),
      words('the site', { type: 'link', attrs: { href: 'https://example.org/a?b=c' } }),
      words('bad'),
      words('kept words'),
    ])
    expect(content).toMatchObject({ title: 'Moratorium', authors: null })
    const json = JSON.stringify(content)
    for (const secret of ['secret', 'Ana', firstSlug, record.transcript, testId(1)])
      expect(json).not.toContain(secret)
  })

  test('names who wrote it only where that was chosen', async () => {
    const { publication } = await published(await note(words('text')), { choices: { nameAuthors: true } })
    expect(await contentOf(publication.id, 1)).toMatchObject({ authors: ['Ana'] })
  })

  test('holds its quotes written out, and as they were cited where the words read otherwise now', async () => {
    const attrs = { transcript: record.transcript, spans: [span], source: null, citedAtMs: 1 }
    const earlier = [{ asCited: 'We support it.', citedAtMs: 0 }]
    const subject = await note(
      words('before'),
      { type: 'quote', attrs: { ...attrs, asCited: 'We support them.' } },
      { type: 'quote', attrs: { ...attrs, asCited: 'We suport it.', earlier } },
    )
    const { publication } = await published(subject)
    const content = await contentOf(publication.id, 1)
    expect(content).toMatchObject({
      blocks: [{}, {}, { type: 'quote', attrs: { at: 0 } }, { type: 'quote', attrs: { at: 1 } }],
      quotes: [
        { asCited: null, content: { speaker: { name: 'Kaja Ciglic' } } },
        { asCited: 'We suport it.' },
      ],
    })
    expect(JSON.stringify(content)).not.toContain('We support it.')
  })

  test('with a quote of a record that is not in the project is refused with the quote’s words', async () => {
    const attrs = { transcript: testId(70), spans: [span], source: null, citedAtMs: 1, asCited: 'Lost words' }
    expect(await publishing(await note({ type: 'quote', attrs }))).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('“Lost words”') },
    })
  })

  test('with a live query holds what it shows today; a frozen one stays as it was', async () => {
    const query = { show: 'quotes', filter: {} }
    const subject = await note({ type: 'query', attrs: { ...query, title: 'Who says what' } })
    const { publication } = await published(subject)
    const content = await contentOf(publication.id, 1)
    expect(content).toMatchObject({
      queries: [
        { title: 'Who says what', result: { show: 'quotes', positions: 1, quotes: [{ address: '' }] } },
      ],
    })
    expect(JSON.stringify(content)).not.toContain(record.transcript)
  })
})

describe('a view', () => {
  test('is a page of its own, the same one whatever order its filter was named in', async () => {
    const view = (filter: object) => ({ kind: 'view', query: { show: 'matrix', filter } })
    const one = await published(view({ actors: 'MEX', said: 'own' }), { choices: { title: 'Mexico' } })
    const two = await published(view({ said: 'own', actors: 'MEX' }), { choices: { title: 'Mexico' } })
    expect(two).toMatchObject({ isNewVersion: false, publication: { id: one.publication.id } })
    expect(one.publication.title).toBe('Mexico')
  })

  test('chosen by who coded it is refused', async () => {
    const query = { show: 'matrix', filter: { coders: ana.account.id } }
    expect(await publishing({ kind: 'view', query })).toMatchObject({ status: 422 })
  })
})
