// Joining, changing roles, leaving: what each problem says, and what it does to what people have open.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstSlug, type Person, password, startServer, type TestServer } from '../../support/server.ts'
import { testId } from '../../support/world.ts'

let server: TestServer
let owner: Person
let nowMs: number
beforeEach(async () => {
  nowMs = Date.now()
  server = await startServer({ clock: () => nowMs })
  owner = await server.owner()
})
afterEach(() => server.close())

const params = { project: firstSlug }
const newAccount = { name: 'Ana Ribeiro', email: 'ana@example.org', password }
const invite = async () =>
  (await owner.does('invite', { params, body: { role: 'annotator', forWhom: 'Ana' } })).token
const roleOf = async (person: Person) =>
  (await owner.does('readProject', { params })).members.find(({ id }) => id === person.account.id)

describe('an invitation', () => {
  test('says what it is for, and makes an account that is signed in and a member', async () => {
    const token = await invite()
    const visitor = server.visitor()
    expect(await visitor.does('readInvitation', { params: { token } })).toMatchObject({
      projectName: 'UN cyber dialogues at the IGF',
      role: 'annotator',
      invitedBy: 'Olga Owner',
      expiresAtMs: nowMs + 14 * 24 * 60 * 60_000,
    })
    const joined = await visitor.does('acceptInvitation', { params: { token }, body: newAccount })
    expect(joined.projectSlug).toBe(firstSlug)
    expect(await visitor.does('readProject', { params })).toMatchObject({ project: { role: 'annotator' } })
  })

  test('can be accepted by somebody who has an account', async () => {
    const ana = await server.person('Ana', 'reader')
    await owner.does('removeMember', { params: { ...params, member: ana.account.id } })
    const token = await invite()
    await ana.does('acceptInvitation', { params: { token }, body: null })
    expect(await roleOf(ana)).toMatchObject({ role: 'annotator', active: true })
  })

  test('asks a visitor without a form to sign in, and stays open', async () => {
    const token = await invite()
    expect(await server.visitor().call('acceptInvitation', { params: { token }, body: null })).toMatchObject({
      status: 401,
      problem: { code: 'sign-in' },
    })
    expect((await server.visitor().call('readInvitation', { params: { token } })).ok).toBe(true)
  })

  test('is used once, also by two at the same moment, and leaves no account behind', async () => {
    const token = await invite()
    const replies = await Promise.all(
      ['one', 'two'].map((who) =>
        server.visitor().call('acceptInvitation', {
          params: { token },
          body: { ...newAccount, email: `${who}@example.org` },
        }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
    const accounts = await Promise.all(
      ['one', 'two'].map((who) => server.app.world.accounts.byEmail(`${who}@example.org`)),
    )
    expect(accounts.filter((account) => account !== null)).toHaveLength(1)
  })

  const problems = {
    used: { status: 410, code: 'used', says: 'sign in' },
    expired: { status: 410, code: 'expired', says: 'Ask the owner for a new link' },
    revoked: { status: 404, code: 'not-found', says: 'Ask the owner for a new link' },
    unknown: { status: 404, code: 'not-found', says: 'Ask the owner for a new link' },
  }
  test.each(Object.entries(problems))(
    'that is %s says what to do, before and after the form',
    async (what, expected) => {
      const token = what === 'unknown' ? 'no-such-token' : await invite()
      if (what === 'used')
        await server.visitor().does('acceptInvitation', { params: { token }, body: newAccount })
      if (what === 'expired') nowMs += 14 * 24 * 60 * 60_000
      if (what === 'revoked') {
        const [open] = (await owner.does('listInvitations', { params })).invitations
        await owner.does('revokeInvitation', { params: { ...params, invitation: open!.id } })
      }
      const body = { ...newAccount, email: 'late@example.org' }
      for (const reply of [
        await server.visitor().call('readInvitation', { params: { token } }),
        await server.visitor().call('acceptInvitation', { params: { token }, body }),
      ]) {
        expect(reply).toMatchObject({
          status: expected.status,
          problem: { code: expected.code, message: expect.stringContaining(expected.says) },
        })
      }
      expect(await server.app.world.accounts.byEmail('late@example.org')).toBeNull()
    },
  )

  test('with an address that has an account says to sign in', async () => {
    await server.person('Ana', 'reader')
    const reply = await server
      .visitor()
      .call('acceptInvitation', { params: { token: await invite() }, body: newAccount })
    expect(reply).toMatchObject({
      status: 409,
      problem: { field: 'email', message: expect.stringContaining('sign in') },
    })
  })

  test('is listed while open, without its token', async () => {
    const token = await invite()
    const { invitations } = await owner.does('listInvitations', { params })
    expect(invitations).toMatchObject([{ role: 'annotator', forWhom: 'Ana' }])
    expect(JSON.stringify(invitations)).not.toContain(token)
  })

  test('taken back twice says so', async () => {
    const reply = await owner.call('revokeInvitation', { params: { ...params, invitation: 'nothing' } })
    expect(reply).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })
})

describe('a member', () => {
  test('[I5] who was removed is told so by the very next request', async () => {
    const ana = await server.person('Ana', 'annotator')
    await owner.does('removeMember', { params: { ...params, member: ana.account.id } })
    expect(await ana.call('listTranscripts', { params })).toMatchObject({
      status: 403,
      problem: { message: expect.stringContaining('no longer a member') },
    })
    expect(await ana.does('listProjects', {})).toEqual({ projects: [] })
  })

  test('[I5] has the rights of their new role from the next request on', async () => {
    const ana = await server.person('Ana', 'reader')
    const write = () => ana.call('createNote', { params, body: { title: 'x' } })
    expect((await write()).status).toBe(403)
    await owner.does('changeRole', {
      params: { ...params, member: ana.account.id },
      body: { role: 'annotator' },
    })
    expect((await write()).status).toBe(200)
  })

  test('may leave, but not make others leave', async () => {
    const ana = await server.person('Ana', 'reviewer')
    const li = await server.person('Li', 'reader')
    expect(await ana.call('removeMember', { params: { ...params, member: li.account.id } })).toMatchObject({
      status: 403,
    })
    expect(await ana.call('removeMember', { params: { ...params, member: ana.account.id } })).toMatchObject({
      ok: true,
    })
    expect(await roleOf(ana)).toMatchObject({ active: false, role: 'reviewer' })
  })

  test('who is the last owner neither leaves nor steps down', async () => {
    const member = { ...params, member: owner.account.id }
    for (const reply of [
      await owner.call('removeMember', { params: member }),
      await owner.call('changeRole', { params: member, body: { role: 'reader' } }),
    ]) {
      expect(reply).toMatchObject({
        status: 409,
        problem: { code: 'conflict', message: expect.stringContaining('make somebody else an owner') },
      })
    }
  })

  test('nobody knows cannot be changed', async () => {
    const reply = await owner.call('changeRole', {
      params: { ...params, member: testId(5) },
      body: { role: 'reader' },
    })
    expect(reply).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })
})
