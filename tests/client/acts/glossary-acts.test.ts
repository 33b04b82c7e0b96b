// What a reviewer does to the glossary, against a real server, and how every act is taken back and done again.
import { expect, it, onTestFinished } from 'vitest'
import {
  addPeople,
  addTerms,
  changeTerm,
  type GlossaryContext,
  portionsOf,
  removeTerms,
  writeTerm,
} from '../../../client/src/acts/glossary-acts.ts'
import type { call } from '../../../client/src/api/call.ts'
import { createUndoStack } from '../../../client/src/live/undo.ts'
import { type PersonId, ulid } from '../../../shared/base/id.ts'
import { mostTerms, type TermRecord } from '../../../shared/records/glossary/term.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer } from '../../support/server.ts'

const entry = (term: string, more: Partial<TermRecord> = {}): TermRecord => ({
  term,
  kind: 'term',
  expansion: '',
  aliases: [],
  from: 'hand',
  ...more,
})

/** A reviewer before a server; `terms` are as the server has them after the last request. */
async function atTheGlossary(role: 'reviewer' | 'annotator' = 'reviewer') {
  const server = await startServer()
  onTestFinished(() => server.close())
  const rea = await server.person('Rea', role)
  const [project] = await server.app.world.projects.all()
  if (!project) throw new Error('no project')
  const room = roomName('project', project.id)
  let known: ReadonlyMap<string, TermRecord> = new Map()
  const refresh = async () => {
    const rows = await server.app.world.rows.ofRoom(room, 'glossary')
    known = new Map(rows.map(({ key, value }) => [key, value as TermRecord]))
  }
  const asked: string[] = []
  const ask = (async (name: 'addTerms', given: Parameters<Person['call']>[1]) => {
    asked.push(name)
    const reply = await rea.call(name, given as never)
    await refresh()
    return reply
  }) as unknown as typeof call
  const undo = createUndoStack()
  const context: GlossaryContext = { ask, undo, project: firstSlug, terms: () => known }
  const people = async () => (await server.app.world.rows.ofRoom(room, 'people')).length
  return {
    context,
    undo,
    asked,
    server,
    people,
    rea,
    refresh,
    terms: () => [...known.values()].map(({ term, retired }) => (retired ? `(${term})` : term)).sort(),
    idOf: (term: string) => [...known].find(([, value]) => value.term === term)?.[0] ?? '',
  }
}

it('adds entries in one act of undo, which can be done again', async () => {
  const { context, undo, terms } = await atTheGlossary()
  const went = await addTerms(context, [entry('GGE'), entry('gge'), entry('OEWG')])
  expect(went).toMatchObject({ known: 1, left: 0, brokeOff: null })
  expect(terms()).toEqual(['GGE', 'OEWG'])
  expect(await undo.undo()).toEqual({ ok: true, value: '2 entries of the glossary' })
  expect(terms()).toEqual([])
  expect(await undo.redo()).toMatchObject({ ok: true })
  expect(terms()).toEqual(['GGE', 'OEWG'])
  expect(await undo.undo()).toMatchObject({ ok: true })
  expect(terms()).toEqual([])
})

it('sends a whole glossary in portions, and stops between two of them', async () => {
  const { context, undo, asked, terms } = await atTheGlossary()
  const many = Array.from({ length: mostTerms }, (_, i) =>
    entry(`term ${i}`, { expansion: 'words '.repeat(20) }),
  )
  const stop = new AbortController()
  const seen: number[] = []
  const went = await addTerms(context, many, {
    signal: stop.signal,
    progress: (done, total) => {
      seen.push(done)
      expect(total).toBe(mostTerms)
      if (seen.length === 2) stop.abort()
    },
  })
  expect(asked).toEqual(['addTerms', 'addTerms'])
  expect(went.added).toHaveLength(seen[1] ?? 0)
  expect(went).toMatchObject({ left: mostTerms - went.added.length, brokeOff: null })
  expect(terms()).toHaveLength(went.added.length)
  expect(await undo.undo()).toMatchObject({ ok: true })
  expect(terms()).toEqual([])
})

it('keeps every portion below what a request may hold', () => {
  const long = Array.from({ length: 60 }, (_, i) =>
    entry(`${i}`, { aliases: [...Array(40).keys()].map((n) => `${n}ü`.padEnd(200, 'é')) }),
  )
  const portions = portionsOf(long)
  expect(portions.flat()).toEqual(long)
  for (const portion of portions) {
    expect(new TextEncoder().encode(JSON.stringify({ terms: portion })).length).toBeLessThan(256 * 1024)
  }
})

it('says what was added before it broke off, and why', async () => {
  const { context, terms } = await atTheGlossary('annotator')
  const went = await addTerms(context, [entry('GGE')])
  expect(went).toMatchObject({ added: [], left: 1, brokeOff: { code: 'forbidden' } })
  expect(terms()).toEqual([])
})

it('changes an entry, and refuses to undo over what somebody else made of it', async () => {
  const { context, undo, terms, idOf, rea, refresh } = await atTheGlossary()
  await addTerms(context, [entry('GEE')])
  const id = idOf('GEE')
  expect(await changeTerm(context, id, entry('GGE'))).toMatchObject({ ok: true })
  expect(await undo.undo()).toEqual({ ok: true, value: 'change of “GEE”' })
  expect(terms()).toEqual(['GEE'])
  expect(await undo.redo()).toMatchObject({ ok: true })
  await rea.does('editTerm', { params: { project: firstSlug, term: id }, body: entry('UN GGE') })
  await refresh()
  expect(await undo.undo()).toMatchObject({
    ok: false,
    problem: { message: 'This entry was changed since.' },
  })
  expect(terms()).toEqual(['UN GGE'])
})

it('removes an entry, and puts it back as it was', async () => {
  const { context, undo, terms, idOf } = await atTheGlossary()
  await addTerms(context, [entry('GGE', { retired: true })])
  expect(await removeTerms(context, [idOf('GGE')])).toMatchObject({ ok: true })
  expect(terms()).toEqual([])
  expect(await undo.undo()).toEqual({ ok: true, value: 'removal of “GGE”' })
  expect(terms()).toEqual(['(GGE)'])
  expect(await undo.redo()).toMatchObject({ ok: true })
  expect(terms()).toEqual([])
})

it('brings a retired entry back when it is written anew, and says when one is in use', async () => {
  const { context, terms } = await atTheGlossary()
  expect(await writeTerm(context, entry('gge', { retired: true }))).toMatchObject({ ok: true })
  expect(terms()).toEqual(['(gge)'])
  expect(await writeTerm(context, entry('GGE'))).toMatchObject({ ok: true })
  expect(terms()).toEqual(['GGE'])
  expect(await writeTerm(context, entry('G.G.E'))).toMatchObject({ ok: true })
  expect(await writeTerm(context, entry('gge'))).toMatchObject({
    ok: false,
    problem: { message: '“GGE” is in the glossary already.', field: 'term' },
  })
})

it('adds people in one act, and takes them away again', async () => {
  const { context, undo, people } = await atTheGlossary()
  const before = await people()
  let nth = 0
  const newId = () => ulid(1e12 + nth++, new Uint8Array(10)) as PersonId
  const crowd = Array.from({ length: 201 }, (_, i) => ({
    name: `Ana ${i}`,
    aliases: [],
    affiliation: '',
    actor: null,
  }))
  expect(await addPeople(context, crowd, newId)).toEqual({ ok: true, value: 201 })
  expect(await people()).toBe(before + 201)
  expect(await undo.undo()).toMatchObject({ ok: true })
  expect(await people()).toBe(before)
  expect(await undo.redo()).toMatchObject({ ok: true })
  expect(await people()).toBe(before + 201)
})
