// The first owner's link: once, and only the last one printed.
import { afterEach, describe, expect, test } from 'vitest'
import { firstSlug, password, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
afterEach(() => server.close())

const ana = { name: 'Ana Ribeiro', email: 'ana@example.org', password }

describe('the set-up link', () => {
  test('makes the first owner, signs in, and is needed no more', async () => {
    server = await startServer()
    const visitor = server.visitor()
    expect((await visitor.does('session', {})).needsSetUp).toBe(true)
    const { account } = await visitor.does('setUp', {
      params: { token: server.app.setUp.newLink() },
      body: ana,
    })
    expect(await visitor.does('session', {})).toEqual({ account, needsSetUp: false })
    const { projects } = await visitor.does('listProjects', {})
    expect(projects).toMatchObject([{ slug: firstSlug, role: 'owner' }])
  })

  test('is used once', async () => {
    server = await startServer()
    const token = server.app.setUp.newLink()
    await server.visitor().does('setUp', { params: { token }, body: ana })
    const again = await server.visitor().call('setUp', {
      params: { token },
      body: { ...ana, email: 'other@example.org' },
    })
    expect(again).toMatchObject({ ok: false, status: 410, problem: { code: 'used' } })
  })

  test('makes one owner when two people use it at the same moment', async () => {
    server = await startServer()
    const token = server.app.setUp.newLink()
    const replies = await Promise.all(
      ['one', 'two', 'three'].map((who) =>
        server.visitor().call('setUp', { params: { token }, body: { ...ana, email: `${who}@example.org` } }),
      ),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('of an earlier start is useless, and says where to look', async () => {
    server = await startServer()
    const earlier = server.app.setUp.newLink()
    server.app.setUp.newLink()
    const reply = await server.visitor().call('setUp', { params: { token: earlier }, body: ana })
    expect(reply).toMatchObject({
      status: 404,
      problem: { code: 'not-found', message: expect.stringContaining('prints a new one') },
    })
  })

  test('stays good, and its address free, after the disk refused', async () => {
    server = await startServer()
    const { members } = server.app.world
    const { join } = members
    const token = server.app.setUp.newLink()
    const visitor = server.visitor()
    Object.assign(members, {
      join: async () => {
        throw new Error('disk full')
      },
    })
    expect(await visitor.call('setUp', { params: { token }, body: ana })).toMatchObject({ status: 500 })
    Object.assign(members, { join })
    expect(await visitor.call('setUp', { params: { token }, body: ana })).toMatchObject({ ok: true })
    expect((await visitor.does('listProjects', {})).projects).toHaveLength(1)
  })

  test('stays good after a form that was refused', async () => {
    server = await startServer()
    const token = server.app.setUp.newLink()
    const short = await server
      .visitor()
      .call('setUp', { params: { token }, body: { ...ana, password: 'short' } })
    expect(short).toMatchObject({ status: 422, problem: { code: 'invalid', field: 'password' } })
    const good = await server.visitor().call('setUp', { params: { token }, body: ana })
    expect(good.ok).toBe(true)
  })
})
