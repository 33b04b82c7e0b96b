import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { addressOf, call, offlineProblem, setCaller } from '../../../client/src/api/call.ts'
import { keptReplies } from '../../../client/src/api/kept-replies.ts'
import { readSession, signIn, signOut } from '../../../client/src/api/session.ts'
import { api } from '../../../shared/wire/api.ts'
import { someId } from '../live/served-rooms.ts'

type Asked = { readonly address: string; readonly request: RequestInit }

/** A server of one answer; `null` is a network without one. */
const answering = (status: number | null, body: unknown = {}) => {
  const asked: Asked[] = []
  const answer: typeof fetch = async (address, request) => {
    asked.push({ address: String(address), request: request ?? {} })
    if (status === null) throw new TypeError('fetch failed')
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  }
  setCaller({ fetch: answer })
  return asked
}

const storage = () => {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

afterEach(() => setCaller({ fetch: (...request) => fetch(...request), kept: () => null }))

const project = { id: someId(1), slug: 'cyber', name: 'UN cyber dialogues', role: 'owner' as const }

describe('call', () => {
  it('fills parameters and query into the address, escaped', () => {
    expect(addressOf(api.export, { project: 'a b/c', format: 'published' }, { transcript: undefined })).toBe(
      '/api/projects/a%20b%2Fc/export/published',
    )
    expect(addressOf(api.importTranscript, { project: 'x' }, { fileName: 'a&b.txt' })).toBe(
      '/api/projects/x/transcripts?fileName=a%26b.txt',
    )
  })

  it('sends the body as JSON and gives the reply', async () => {
    const asked = answering(200, { id: someId(7) })
    const answer = await call('createNote', { params: { project: 'cyber' }, body: { title: 'Mexico' } })
    expect(answer).toEqual({ ok: true, value: { id: someId(7) } })
    expect(asked[0]).toMatchObject({
      address: '/api/projects/cyber/notes',
      request: {
        method: 'POST',
        body: '{"title":"Mexico"}',
        headers: { 'content-type': 'application/json' },
      },
    })
  })

  it('gives the server’s own problem', async () => {
    answering(409, {
      problem: { code: 'conflict', message: 'It overlaps an accepted one.', field: 'reading' },
    })
    const answer = await call('listProjects', { params: {} })
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'conflict', message: 'It overlaps an accepted one.', field: 'reading' },
    })
  })

  it.each([
    [401, 'sign-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [413, 'too-big'],
    [429, 'too-many'],
    [500, 'busy'],
  ])('has a sentence for a bare %i', async (status, code) => {
    answering(status, 'nothing of ours')
    const answer = await call('listProjects', { params: {} })
    expect(answer.ok ? null : answer.problem.code).toBe(code)
  })

  it('says that the page is old when the reply is not what it knows', async () => {
    answering(200, { projects: [{ id: 'x' }] })
    const answer = await call('listProjects', { params: {} })
    expect(answer.ok ? null : answer.problem.code).toBe('old-client')
  })

  it('without a network says so, and a proxy without its server counts as none', async () => {
    answering(null)
    expect(await call('createNote', { params: { project: 'x' }, body: { title: 't' } })).toEqual({
      ok: false,
      problem: offlineProblem,
    })
    answering(502, 'Bad gateway')
    expect(await call('listProjects', { params: {} })).toEqual({ ok: false, problem: offlineProblem })
  })
})

describe('kept replies', () => {
  it('answer a GET offline, only for the member they were kept for, until forgotten', async () => {
    const device = new IDBFactory()
    const ana = keptReplies(device, someId(1))
    const li = keptReplies(device, someId(2))
    setCaller({ kept: () => ana })
    answering(200, { projects: [project] })
    const online = await call('listProjects', { params: {} })
    expect(online.ok).toBe(true)
    answering(null)
    expect(await call('listProjects', { params: {} })).toEqual(online)
    setCaller({ kept: () => li })
    expect((await call('listProjects', { params: {} })).ok).toBe(false)
    setCaller({ kept: () => ana })
    await ana.forget()
    expect((await call('listProjects', { params: {} })).ok).toBe(false)
  })

  it('never stand in for a server that answers', async () => {
    const ana = keptReplies(new IDBFactory(), someId(1))
    setCaller({ kept: () => ana })
    answering(200, { projects: [project] })
    await call('listProjects', { params: {} })
    answering(403, { problem: { code: 'forbidden', message: 'You are not a member.' } })
    const answer = await call('listProjects', { params: {} })
    expect(answer.ok ? null : answer.problem.code).toBe('forbidden')
    answering(200, { projects: [] })
    expect(await call('listProjects', { params: {} })).toEqual({ ok: true, value: { projects: [] } })
  })

  it('without storage nothing is kept and nothing fails', async () => {
    setCaller({ kept: () => keptReplies(undefined, someId(1)) })
    answering(200, { projects: [project] })
    expect((await call('listProjects', { params: {} })).ok).toBe(true)
    answering(null)
    expect((await call('listProjects', { params: {} })).ok).toBe(false)
  })
})

describe('signing in and out', () => {
  it('says in words what is wrong with the password', async () => {
    const told = { code: 'sign-in', message: 'E-mail address and password do not belong together.' }
    answering(401, { problem: told })
    expect(await signIn('ana@example.org', 'wrong')).toEqual({ ok: false, problem: told })
  })

  it('remembers the last account for opening offline, until sign-out', async () => {
    const kept = storage()
    const account = { id: someId(1), name: 'Ana', email: 'ana@example.org' }
    answering(200, { account, needsSetUp: false })
    expect(await readSession(kept)).toEqual({ account, needsSetUp: false, offline: false })
    answering(null)
    expect(await readSession(kept)).toEqual({ account, needsSetUp: false, offline: true })
    expect((await signOut(kept)).ok).toBe(false)
    answering(200)
    expect((await signOut(kept)).ok).toBe(true)
    answering(null)
    expect(await readSession(kept)).toEqual({ account: null, needsSetUp: false, offline: true })
  })

  it('a server that says nobody is signed in is believed over what is remembered', async () => {
    const kept = storage()
    const account = { id: someId(1), name: 'Ana', email: 'ana@example.org' }
    answering(200, { account, needsSetUp: false })
    await readSession(kept)
    answering(200, { account: null, needsSetUp: false })
    expect((await readSession(kept)).account).toBeNull()
  })
})
