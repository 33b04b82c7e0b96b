// What every implementation of the directory's stores must do, whichever database it keeps them in.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Directory } from '../../server/stores/directory.ts'
import type { NewTranscript } from '../../server/stores/transcripts.ts'
import type { MemberId, NoteId, ProjectId, TranscriptId } from '../../shared/base/id.ts'
import { readTranscript } from '../../shared/formats/all-formats.ts'
import type { Role } from '../../shared/people/roles.ts'
import { testId } from './world.ts'

const project = testId(1) as ProjectId
const other = testId(2) as ProjectId
export const ana = testId(11) as MemberId
const li = testId(12) as MemberId
const day = 24 * 60 * 60_000

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export function storedTranscript(number: number, text: string): NewTranscript {
  const source = bytesOf(text)
  const reading = readTranscript(source)
  if (!reading.ok) throw new Error(reading.problem.message)
  return {
    id: testId(number) as TranscriptId,
    project,
    fileName: 'record.txt',
    sha256: `hash of ${text}`,
    bytes: source.length,
    format: reading.value.format,
    title: reading.value.title,
    importedAtMs: 1000 + number,
    importedBy: ana,
    day: '2021-12-10',
    transcript: reading.value,
    source,
  }
}

export const speech =
  'A title\n***\n>> ANA: We\u00a0suport a real\u2011time moratorium.\n\n>> LI: So do  we.\n'

export function directoryContract(
  open: () => Promise<{ directory: Directory; close: () => Promise<void> }>,
): void {
  let directory: Directory
  let close: () => Promise<void>
  beforeEach(async () => {
    ;({ directory, close } = await open())
    await directory.projects.add({ id: project, slug: 'one', name: 'One', createdAtMs: 1 })
    await directory.projects.add({ id: other, slug: 'two', name: 'Another', createdAtMs: 2 })
  })
  afterEach(() => close())

  const join = (id: MemberId, role: Role, name = 'Somebody', where = project) =>
    directory.members.join(where, { id, name, role, atMs: 5 })

  describe('projects', () => {
    test('are found by id and slug, and listed by name', async () => {
      expect(await directory.projects.byId(project)).toMatchObject({ slug: 'one' })
      expect(await directory.projects.bySlug('two')).toMatchObject({ id: other })
      expect(await directory.projects.bySlug('three')).toBeNull()
      expect((await directory.projects.all()).map(({ name }) => name)).toEqual(['Another', 'One'])
    })
    test('refuse a slug that is taken', async () => {
      const again = await directory.projects.add({
        id: testId(3) as ProjectId,
        slug: 'one',
        name: 'x',
        createdAtMs: 3,
      })
      expect(again).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    })
    test('of a member are those they are active in, with their role', async () => {
      await join(ana, 'reviewer')
      await join(ana, 'owner', 'Ana', other)
      await join(li, 'owner', 'Li', other)
      await directory.members.leave(other, ana)
      expect(await directory.projects.ofMember(ana)).toMatchObject([{ id: project, role: 'reviewer' }])
    })
  })

  describe('members', () => {
    test('get colours in turn, and the first again after twelve', async () => {
      for (let number = 0; number < 14; number++) await join(testId(100 + number) as MemberId, 'reader')
      const colours = (await directory.members.ofProject(project)).map(({ colour }) => colour)
      expect(colours).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2])
    })
    test('who left stay listed, inactive, and come back with their colour', async () => {
      await join(li, 'owner')
      await join(ana, 'annotator')
      await directory.members.leave(project, ana)
      expect(await directory.members.get(project, ana)).toMatchObject({ active: false, colour: 2 })
      expect(await join(ana, 'reviewer', 'Ana R.')).toMatchObject({
        ok: true,
        value: { active: true, role: 'reviewer', name: 'Ana R.', colour: 2 },
      })
    })
    test('join once', async () => {
      await join(ana, 'annotator')
      expect(await join(ana, 'owner')).toMatchObject({ ok: false, problem: { code: 'conflict' } })
      expect(await directory.members.get(project, ana)).toMatchObject({ role: 'annotator' })
    })
    test('always keep an owner', async () => {
      await join(ana, 'owner')
      await join(li, 'reviewer')
      expect(await directory.members.changeRole(project, ana, 'reader')).toMatchObject({
        ok: false,
        problem: { code: 'conflict' },
      })
      expect(await directory.members.leave(project, ana)).toMatchObject({
        ok: false,
        problem: { code: 'conflict' },
      })
      await directory.members.changeRole(project, li, 'owner')
      expect(await directory.members.leave(project, ana)).toMatchObject({
        ok: true,
        value: { active: false },
      })
      expect(await directory.members.leave(project, li)).toMatchObject({ ok: false })
    })
    test('of another project, or gone, cannot be changed', async () => {
      await join(ana, 'owner', 'Ana', other)
      expect(await directory.members.changeRole(project, ana, 'reader')).toMatchObject({
        ok: false,
        problem: { code: 'not-found' },
      })
    })
    test('tell whether there is any owner', async () => {
      expect(await directory.members.anyOwner()).toBe(false)
      await join(li, 'reviewer')
      expect(await directory.members.anyOwner()).toBe(false)
      await join(ana, 'owner')
      expect(await directory.members.anyOwner()).toBe(true)
    })
  })

  describe('invitations', () => {
    const invite = (tokenHash: string, createdAtMs = 0) =>
      directory.invitations.add({
        id: `id of ${tokenHash}`,
        project,
        role: 'annotator',
        forWhom: 'Ana',
        invitedBy: li,
        createdAtMs,
        expiresAtMs: createdAtMs + 14 * day,
        tokenHash,
      })
    const who = { id: ana, name: 'Ana' }

    test('are open until used, revoked or run out', async () => {
      await invite('a', 1)
      await invite('b', 2)
      await invite('c', 3)
      await directory.invitations.use('a', who, 4)
      await directory.invitations.revoke(project, 'id of b', 4)
      expect((await directory.invitations.open(project, 5)).map(({ id }) => id)).toEqual(['id of c'])
      expect(await directory.invitations.open(project, 3 + 14 * day)).toEqual([])
    })
    test('make a member with their role', async () => {
      await invite('a')
      const used = await directory.invitations.use('a', who, 4)
      expect(used).toMatchObject({
        ok: true,
        value: { member: { id: ana, role: 'annotator', active: true } },
      })
      expect(await directory.members.get(project, ana)).toMatchObject({ name: 'Ana', role: 'annotator' })
    })
    test.each([
      ['unknown', 'not-found', 'z', 1],
      ['used', 'used', 'a', 1],
      ['revoked', 'not-found', 'b', 1],
      ['expired', 'expired', 'c', 14 * day],
    ])('that are %s say so and make nobody a member', async (_what, code, token, nowMs) => {
      await invite('a')
      await invite('b')
      await invite('c')
      await directory.invitations.use('a', { id: li, name: 'Li' }, 1)
      await directory.invitations.revoke(project, 'id of b', 1)
      expect(await directory.invitations.find(token, nowMs)).toMatchObject({ ok: false, problem: { code } })
      expect(await directory.invitations.use(token, who, nowMs)).toMatchObject({
        ok: false,
        problem: { code },
      })
      expect(await directory.members.get(project, ana)).toBeNull()
    })
    test('stay open when the account is a member already', async () => {
      await invite('a')
      await join(ana, 'reader')
      expect(await directory.invitations.use('a', who, 1)).toMatchObject({
        ok: false,
        problem: { code: 'conflict' },
      })
      expect(await directory.invitations.find('a', 1)).toMatchObject({ ok: true })
    })
    test('of another project cannot be revoked', async () => {
      await invite('a')
      expect(await directory.invitations.revoke(other, 'id of a', 1)).toBe(false)
      expect(await directory.invitations.revoke(project, 'id of a', 1)).toBe(true)
      expect(await directory.invitations.revoke(project, 'id of a', 1)).toBe(false)
    })
  })

  describe('transcripts', () => {
    test('[I1] come back exactly as they were stored, bytes and segments', async () => {
      const stored = storedTranscript(21, speech)
      expect(await directory.transcripts.add(stored)).toMatchObject({ ok: true })
      expect(await directory.transcripts.source(stored.id)).toEqual(stored.source)
      expect((await directory.transcripts.get(stored.id))?.transcript).toEqual(stored.transcript)
      const { source: _, transcript: __, ...facts } = stored
      expect(await directory.transcripts.facts(stored.id)).toEqual(facts)
    })
    test('are listed in the order of import, those of the project alone', async () => {
      await directory.transcripts.add(storedTranscript(22, `${speech} two`))
      await directory.transcripts.add(storedTranscript(21, `${speech} one`))
      await directory.transcripts.add({ ...storedTranscript(20, speech), project: other })
      const listed = await directory.transcripts.ofProject(project)
      expect(listed.map(({ id }) => id)).toEqual([testId(21), testId(22)])
    })
    test('refuse the same bytes twice in a project, naming the record', async () => {
      await directory.transcripts.add(storedTranscript(21, speech))
      expect(await directory.transcripts.add(storedTranscript(22, speech))).toMatchObject({
        ok: false,
        problem: { code: 'conflict', message: expect.stringContaining('A title') },
      })
      expect(
        await directory.transcripts.add({ ...storedTranscript(23, speech), project: other }),
      ).toMatchObject({ ok: true })
      expect(await directory.transcripts.bySha256(project, `hash of ${speech}`)).toMatchObject({
        id: testId(21),
      })
    })
    test('that are unknown are null', async () => {
      const id = testId(99) as TranscriptId
      expect(await directory.transcripts.get(id)).toBeNull()
      expect(await directory.transcripts.source(id)).toBeNull()
    })
  })

  describe('notes', () => {
    const note = (number: number, atMs: number) => ({
      id: testId(number) as NoteId,
      project,
      title: `Note ${number}`,
      createdBy: ana,
      createdAtMs: atMs,
      updatedBy: ana,
      updatedAtMs: atMs,
      words: 0,
      quotes: 0,
    })
    test('are listed with the last changed first', async () => {
      await directory.notes.add(note(31, 1))
      await directory.notes.add(note(32, 2))
      await directory.notes.change(testId(31) as NoteId, { by: li, atMs: 3, words: 7 })
      expect(await directory.notes.ofProject(project)).toMatchObject([
        { id: testId(31), title: 'Note 31', words: 7, quotes: 0, updatedBy: li, createdBy: ana },
        { id: testId(32) },
      ])
    })
    test('that were removed are gone from everywhere', async () => {
      await directory.notes.add(note(31, 1))
      const id = testId(31) as NoteId
      expect(await directory.notes.remove(id, ana, 2)).toBe(true)
      expect(await directory.notes.get(id)).toBeNull()
      expect(await directory.notes.ofProject(project)).toEqual([])
      expect(await directory.notes.change(id, { by: ana, atMs: 3 })).toBe(false)
      expect(await directory.notes.remove(id, ana, 3)).toBe(false)
    })
  })
}
