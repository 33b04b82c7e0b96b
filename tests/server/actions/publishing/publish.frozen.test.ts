// Frozen results on public pages: only what this server sealed, with the day it was looked at; and what makes a new version.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId, NoteId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { FrozenResult, SealedResult } from '../../../../shared/records/notes/query.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { publishedBy, publishSeen } from '../../../support/publishing/publish-seen.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }
const query = { show: 'quotes' as const, filter: {} }
const dayMs = 86_400_000

const clock = { nowMs: Date.UTC(2026, 10, 22, 12) }
let server: TestServer
let rea: Person
let ana: Person
let record: Coded
let sealed: SealedResult
beforeAll(async () => {
  server = await startServer({ clock: () => clock.nowMs })
  rea = await server.person('Rea', 'reviewer')
  ana = await server.person('Ana', 'annotator')
  record = await codedRecord(server, '2021-12-10')
  await record.code(ana, 'MEX')
  sealed = await ana.does('freezeQuery', { params, query: { show: 'quotes' } })
})
afterAll(() => server.close())

const note = async (frozen: FrozenResult | undefined, title = 'Who says what') => {
  const { id } = await ana.does('createNote', { params, body: { title: 'Moratorium' } })
  await write(id as NoteId, frozen, title)
  return { kind: 'note' as const, note: id as NoteId }
}
const write = async (id: NoteId, frozen: FrozenResult | undefined, title = 'Who says what') => {
  const attrs = { ...query, title, frozen }
  const written = await server.app.world.rooms.write(
    roomName('note', id),
    ana.account.id as MemberId,
    (room) => ok(room.replaceNote([{ type: 'query', attrs }])),
  )
  if (!written.ok) throw new Error(written.problem.message)
}
const resealed = (atMs: number): SealedResult =>
  server.app.world.seals.seal(sealed.project, sealed.query, { ...sealed.result, atMs })
const pageOf = async (address: string) =>
  (await server.visitor().fetch(new URL(address, server.address).pathname)).text()

describe('a frozen result', () => {
  test('is published as it was sealed, with its day, whatever happened since', async () => {
    const { publication } = await publishedBy(rea, await note(resealed(Date.UTC(2024, 1, 29))))
    await record.code(ana, 'FRA', { at: 8 })
    const page = await pageOf(publication.address)
    expect(page).toContain('29 February 2024')
    expect(page).not.toContain(sealed.seal)
    expect(page).toContain('1 quote ')
  })

  test('of another question, words or project is refused with the block’s name and what to do', async () => {
    const forged: FrozenResult[] = [
      { ...sealed, result: { ...sealed.result, says: 'Mexico threatens war.' } },
      { ...sealed, query: { ...query, filter: { said: 'own' } } },
      sealed.result,
    ]
    for (const frozen of forged) {
      const refused = await publishSeen(rea, await note(frozen, 'Threats of war'))
      expect(refused).toMatchObject({ status: 409 })
      expect(JSON.stringify(refused)).toContain('The frozen block “Threats of war” cannot be published')
      expect(JSON.stringify(refused)).toContain('Freeze it anew there')
    }
  })

  test('answers the question it was sealed with, whatever stands beside it', async () => {
    const coders = server.app.world.seals.seal(
      sealed.project,
      { ...query, filter: { coders: ana.account.id } },
      sealed.result,
    )
    expect(await publishSeen(rea, await note(coders))).toMatchObject({ status: 422 })
  })

  test('frozen on another day since it was looked at is not what was seen', async () => {
    const subject = await note(resealed(Date.UTC(2024, 1, 29)))
    const asked = { subject, choices: {} } as never
    const seen = await rea.does('previewPublication', { params, body: asked })
    await write(subject.note, resealed(Date.UTC(2025, 5, 1)))
    const terms = { isListed: false, licence: 'cc-by-4.0', digest: seen.digest }
    const refused = await rea.call('publish', { params, body: { ...(asked as object), ...terms } as never })
    expect(refused).toMatchObject({ status: 409 })
    expect(await publishSeen(rea, subject)).toMatchObject({ ok: true })
  })

  test('frozen anew on another day makes a new version; a live one looked at later does not', async () => {
    const frozen = await note(resealed(Date.UTC(2024, 1, 29)))
    await publishedBy(rea, frozen)
    expect(await publishedBy(rea, frozen)).toMatchObject({ isNewVersion: false })
    await write(frozen.note, resealed(Date.UTC(2024, 1, 29) + dayMs))
    expect(await publishedBy(rea, frozen)).toMatchObject({ isNewVersion: true })

    const live = await note(undefined)
    const view = { kind: 'view', query: { show: 'matrix', filter: {} } }
    await publishedBy(rea, live)
    await publishedBy(rea, view)
    clock.nowMs += 3 * dayMs
    expect(await publishedBy(rea, live)).toMatchObject({ isNewVersion: false })
    expect(await publishedBy(rea, view)).toMatchObject({ isNewVersion: false })
  })
})

describe('in a file', () => {
  const fileOf = async (frozen: FrozenResult, format: string) => {
    const { note: id } = await note(frozen)
    const reply = await ana.fetch(`/api/projects/${firstSlug}/export/${format}?note=${id}`)
    return reply.text()
  }

  test('what has no seal that fits is told as none of Rapporteur’s work; what has one is not', async () => {
    const doubt = 'Nothing shows that Rapporteur worked this out'
    const forged = { ...sealed, result: { ...sealed.result, says: 'Mexico threatens war.' } }
    for (const format of ['note-markdown', 'note-html']) {
      expect(await fileOf(sealed, format)).not.toContain(doubt)
      expect(await fileOf(forged, format)).toContain(doubt)
      expect(await fileOf(sealed.result, format)).toContain(doubt)
    }
  })

  test('of a version read back the seal of made-up figures is taken off', async () => {
    const forged = { ...sealed, result: { ...sealed.result, says: 'Mexico threatens war.' } }
    const { note: id } = await note(forged)
    const { versions } = await ana.does('listNoteVersions', { params: { note: id } })
    const seq = String(versions[0]?.seq)
    const read = await ana.does('readNoteVersion', { params: { note: id, seq } })
    expect(read.nodes[0]?.attrs?.frozen).toEqual(forged.result)
  })
})
