// `rapporteur user password`: for somebody who forgot theirs.

import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName } from '../../../shared/room/room-name.ts'
import { protocolVersion, restart } from '../../../shared/wire/sync-message.ts'
import { run, testFolder } from '../../support/command-line.ts'
import { password, startServer } from '../../support/server.ts'

const set = (dataDir: string, input: string, email = 'ana@example.org') =>
  run(['user', 'password', '--data', dataDir, '--email', email, '--password-stdin'], { input })

describe('user password', () => {
  test('beside a running server gives a new one and signs its owner out everywhere', async () => {
    const server = await startServer()
    const ana = await server.person('Ana', 'annotator')
    const done = await set(server.dataDir, 'a brand new password\n')
    expect(done).toMatchObject({ code: 0, said: [], out: expect.stringContaining('signed out') })
    expect((await ana.does('session', {})).account).toBeNull()
    expect(await ana.signIn('ana@example.org', password)).toMatchObject({ status: 401 })
    expect(await ana.signIn('ana@example.org', 'a brand new password')).toMatchObject({ ok: true })
    expect(await set(server.dataDir, 'short')).toMatchObject({ code: 1 })
    expect(await set(server.dataDir, password, 'nobody@example.org')).toMatchObject({
      code: 1,
      said: ['There is no account with the address nobody@example.org.'],
    })
    await server.close()
  })

  test('closes the windows that are open at a running server', async () => {
    const server = await startServer()
    const ana = await server.person('Ana', 'annotator')
    const [project] = (await ana.does('listProjects', {})).projects
    const room = roomName('project', project!.id)
    const window = new WebSocket(
      `${server.address.replace('http', 'ws')}/sync/${room}?v=${protocolVersion}`,
      { headers: { cookie: ana.cookie() } },
    )
    await once(window, 'message')
    const closed = once(window, 'close')
    expect(await set(server.dataDir, 'a brand new password')).toMatchObject({ code: 0 })
    expect((await closed)[0]).toBe(restart)
    await server.close()
  })

  test('without a data folder says so, and makes none', async () => {
    const folder = testFolder()
    expect(await set(folder, password)).toMatchObject({
      code: 1,
      said: [expect.stringContaining('no accounts')],
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
