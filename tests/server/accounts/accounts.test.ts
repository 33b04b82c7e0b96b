// Accounts through the whole server: signing in and out, passwords, throttles, closed doors.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { triesPerWindow } from '../../../server/accounts/sign-in-throttle.ts'
import { firstSlug, type Person, password, startServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: Person
let nowMs: number
beforeEach(async () => {
  nowMs = Date.now()
  server = await startServer({ clock: () => nowMs, proxies: 1, keepsPasswordsWell: true })
  owner = await server.owner()
})
afterEach(() => server.close())

const post = (
  who: { fetch: Person['fetch'] },
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  who.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const signInFrom = (address: string, email: string, secret: string) =>
  post(
    server.visitor(),
    '/api/auth/sign-in/email',
    { email, password: secret },
    { 'x-forwarded-for': address },
  )

describe('signing in', () => {
  test('gives a session that the next request carries, and signing out ends it', async () => {
    const visitor = server.visitor()
    expect(await visitor.signIn('olga@example.org', password)).toMatchObject({ ok: true })
    expect((await visitor.does('session', {})).account).toMatchObject({ email: 'olga@example.org' })
    const stolen = visitor.cookie()
    expect((await post(visitor, '/api/auth/sign-out', {})).status).toBe(200)
    expect((await visitor.does('session', {})).account).toBeNull()
    const replayed = await server.visitor().fetch('/api/projects', { headers: { cookie: stolen } })
    expect(replayed.status).toBe(401)
  })

  test('with a wrong password says what to do, and the same for an address nobody has', async () => {
    const wrong = await server.visitor().signIn('olga@example.org', 'not the password')
    const unknown = await server.visitor().signIn('nobody@example.org', 'not the password')
    expect(wrong).toMatchObject({
      status: 401,
      problem: { code: 'sign-in', message: expect.stringContaining('Check both') },
    })
    expect(unknown).toMatchObject({ status: 401, problem: (wrong as { problem: unknown }).problem })
  })

  test('with a form of any shape is answered, never a fault', async () => {
    const secret = { toString: 1, valueOf: 1 }
    for (const form of [
      { email: secret, password },
      { email: ['olga@example.org'], password },
      { email: 'olga@example.org', password: secret },
      ['olga@example.org', password],
      null,
      'olga@example.org',
    ]) {
      const reply = await post(server.visitor(), '/api/auth/sign-in/email', form)
      expect(reply.status, JSON.stringify(form)).toBe(422)
    }
  })

  test('sends nobody on to another site', async () => {
    const form = { email: 'olga@example.org', password, callbackURL: 'https://evil.example/' }
    const reply = await post(server.visitor(), '/api/auth/sign-in/email', form)
    expect(reply.status).toBe(200)
    expect(await reply.text()).not.toContain('evil')
  })

  test('sends a cookie that scripts and other sites cannot use', async () => {
    const reply = await signInFrom('192.0.2.1', 'olga@example.org', password)
    expect(reply.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i)
  })
})

describe('wrong passwords', () => {
  const guess = async (address: string, email: string, times: number) => {
    for (let n = 0; n < times; n++) await signInFrom(address, email, 'a wrong guess')
  }

  test('again and again make their sender wait, told how long, even for the right one', async () => {
    await guess('192.0.2.1', 'olga@example.org', triesPerWindow)
    const blocked = await signInFrom('192.0.2.1', 'olga@example.org', password)
    expect(blocked.status).toBe(429)
    expect(await blocked.json()).toMatchObject({
      problem: { code: 'too-many', message: expect.stringContaining('15 minutes') },
    })
    nowMs += 15 * 60_000
    expect((await signInFrom('192.0.2.1', 'olga@example.org', password)).status).toBe(200)
  })

  test('for one account lock out neither another on the same address nor its owner on another address', async () => {
    await server.person('Ana', 'annotator')
    await guess('192.0.2.1', 'olga@example.org', triesPerWindow + 20)
    expect((await signInFrom('192.0.2.1', 'ana@example.org', password)).status).toBe(200)
    expect((await signInFrom('192.0.2.2', 'olga@example.org', password)).status).toBe(200)
  })

  test('sent all at once pass the throttle no oftener than one by one', async () => {
    const replies = await Promise.all(
      Array.from({ length: triesPerWindow * 2 }, () =>
        signInFrom('192.0.2.1', 'olga@example.org', 'a wrong guess'),
      ),
    )
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(triesPerWindow)
  })

  test('are forgiven by one right one', async () => {
    await guess('192.0.2.1', 'olga@example.org', triesPerWindow - 1)
    expect((await signInFrom('192.0.2.1', 'olga@example.org', password)).status).toBe(200)
    await guess('192.0.2.1', 'olga@example.org', triesPerWindow - 1)
    expect((await signInFrom('192.0.2.1', 'olga@example.org', password)).status).toBe(200)
  })

  test('cannot be blamed on another address by a header of one’s own', async () => {
    const lie = (n: number) =>
      post(
        server.visitor(),
        '/api/auth/sign-in/email',
        { email: 'olga@example.org', password: 'a wrong guess' },
        { 'x-forwarded-for': `198.51.100.${n}, 192.0.2.9`, 'x-client-address': `198.51.100.${n}` },
      )
    for (let n = 0; n < triesPerWindow; n++) await lie(n)
    expect((await lie(99)).status).toBe(429)
  })
})

describe('changing the password', () => {
  const change = (who: Person, currentPassword: string, newPassword: string) =>
    post(who, '/api/auth/change-password', { currentPassword, newPassword })

  test('signs out every other session and keeps this one', async () => {
    const elsewhere = server.visitor()
    await elsewhere.signIn('olga@example.org', password)
    expect((await change(owner, password, 'another good password')).status).toBe(200)
    expect((await owner.does('session', {})).account).not.toBeNull()
    expect((await elsewhere.does('session', {})).account).toBeNull()
    expect(await elsewhere.signIn('olga@example.org', password)).toMatchObject({ ok: false, status: 401 })
    expect(await elsewhere.signIn('olga@example.org', 'another good password')).toMatchObject({ ok: true })
  })

  test('asks for the present one, and for one that is long enough', async () => {
    const wrong = await change(owner, 'not the password', 'another good password')
    expect(await wrong.json()).toMatchObject({ problem: { code: 'invalid', field: 'currentPassword' } })
    const short = await change(owner, password, 'short')
    expect(await short.json()).toMatchObject({ problem: { code: 'invalid', field: 'newPassword' } })
  })
})

test('nothing of better-auth’s but signing in, signing out and changing the password can be reached', async () => {
  const closed = [
    '/sign-up/email',
    '/sign-in/social',
    '/delete-user',
    '/change-email',
    '/update-user',
    '/request-password-reset',
    '/reset-password',
    '/list-sessions',
    '/revoke-sessions',
    '/verify-email',
    '/get-session',
    '/error',
    '/ok',
    '/callback/github',
    '/sign-in/email/',
    '//sign-up/email',
  ]
  const body = { email: 'x@example.org', password, name: 'X', newEmail: 'x@example.org' }
  for (const path of closed) {
    for (const who of [owner, server.visitor()]) {
      expect((await post(who, `/api/auth${path}`, body)).status, `POST ${path}`).toBe(404)
      expect((await who.fetch(`/api/auth${path}`)).status, `GET ${path}`).toBe(404)
    }
  }
  expect(await server.app.world.accounts.byEmail('x@example.org')).toBeNull()
})

test('the secret that signs sessions is readable by its owner only, and survives a restart with the sessions', async () => {
  expect(statSync(join(server.dataDir, 'secret')).mode & 0o777).toBe(0o600)
  await server.restart()
  expect(await owner.does('readProject', { params: { project: firstSlug } })).toMatchObject({
    project: { role: 'owner' },
  })
})
