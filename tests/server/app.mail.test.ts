// A whole server that was told how to mail: it looks when it starts, and sends what waited over a real socket.
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { recordKey } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { readMail, type SmtpServer, smtpServer } from '../support/mail/smtp-server.ts'
import { firstSlug, startServer, type TestServer } from '../support/server.ts'
import { testId } from '../support/world.ts'

const day = 24 * 60 * 60_000
const params = { project: firstSlug }

let mails: SmtpServer
let server: TestServer
afterEach(async () => {
  await server.close()
  await mails.close()
})

test('what waits at the start of a day is mailed with links to where people reach the server', async () => {
  mails = await smtpServer()
  const clock = { nowMs: new Date(2026, 2, 2, 12).getTime() }
  const mail = { smtpUrl: mails.url, from: 'Rapporteur <desk@example.org>', digestHour: 7 }
  const address = 'https://desk.example.org'
  server = await startServer({ clock: () => clock.nowMs, mail: { ...mail, address } })
  const ana = await server.person('Ana', 'annotator')
  const li = await server.person('Li', 'annotator')
  expect(await ana.does('readDigest', { params })).toEqual({ digest: 'daily', isMailed: true })
  // Now that both are there, a look learns of them; it mails nobody.
  await server.restart()
  while ((await server.app.world.digests.madeAtMs(li.account.id)) === null) await setImmediate()
  clock.nowMs += 60_000
  const { project } = await ana.does('readProject', { params })
  const message = { about: 'topics:norms', text: 'Look here', mentions: [ana.account.id], atMs: 1 }
  await server.app.world.rooms.write(roomName('talk', project.id), li.account.id, (edit) =>
    ok(edit.put('messages', recordKey(li.account.id, testId(1)), message)),
  )
  clock.nowMs += day
  await server.restart()
  await mails.arrived(1)
  const [taken] = mails.taken
  expect(taken?.to).toBe('ana@example.org')
  expect(readMail(taken?.raw ?? '').text).toContain(`${address}/p/${firstSlug}/codebook`)
  expect(await server.app.world.digests.madeAtMs(ana.account.id)).toBe(clock.nowMs)

  // The way out, as the mail's header has it: opening it changes nothing, a POST of a mail program without a session does.
  const { headers } = readMail(taken?.raw ?? '')
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const way = headers.get('list-unsubscribe')?.slice(1 + address.length, -1) ?? ''
  expect(way).toMatch(/^\/mail\/stop\//)
  const opened = await fetch(`${server.address}${way}`)
  expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await opened.text()).toContain('<form method="post">')
  expect((await ana.does('readDigest', { params })).digest).toBe('daily')
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  for (const wrong of [way.slice(0, -1), way.replace(ana.account.id, li.account.id), '/mail/stop/x'])
    expect((await fetch(`${server.address}${wrong}`, oneClick)).status).toBe(404)
  expect((await ana.does('readDigest', { params })).digest).toBe('daily')
  const headersOfOthers = { origin: 'https://mail.example.org', 'sec-fetch-site': 'cross-site' }
  const stopped = await fetch(`${server.address}${way}`, { ...oneClick, headers: headersOfOthers })
  expect(await stopped.text()).toContain('The daily mail is stopped')
  expect((await ana.does('readDigest', { params })).digest).toBe('never')
  expect((await li.does('readDigest', { params })).digest).toBe('daily')
})
