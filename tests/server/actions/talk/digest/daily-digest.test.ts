// The daily mail: to whom, with what, when, and never twice. Sent over a real socket to a server of the test's own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createDailyDigest,
  type DailyDigest,
  type DigestFailure,
  lastHour,
  type SendMail,
} from '../../../../../server/actions/talk/digest/daily-digest.ts'
import { createLeaveTokens } from '../../../../../server/actions/talk/digest/leave-token.ts'
import type { World } from '../../../../../server/actions/world.ts'
import { createSmtpMailer } from '../../../../../server/mail/smtp-mailer.ts'
import { readMail, type SmtpServer, smtpServer } from '../../../../support/mail/smtp-server.ts'
import type { Person } from '../../../../support/server.ts'
import { type TestTimers, testTimers } from '../../../../support/world.ts'
import { inProject, minute, type TalkTable, talkTable } from '../talk-table.ts'

const day = 24 * 60 * minute
const address = 'https://desk.example.org'
const from = 'Rapporteur <desk@example.org>'
const hour = 7
const tokens = createLeaveTokens('a secret of this test, and of no server')

let table: TalkTable
let mails: SmtpServer
let ana: Person
let li: Person
let failures: DigestFailure[]
let digest: DailyDigest
let timers: TestTimers
const digestBy = (send: SendMail, world: World = table.server.app.world) =>
  createDailyDigest(world, { send, address, hour, tokens }, timers.later, (failure) => failures.push(failure))

beforeEach(async () => {
  table = await talkTable()
  mails = await smtpServer()
  ana = await table.server.person('Ana', 'annotator')
  li = await table.server.person('Li', 'annotator')
  failures = []
  timers = testTimers()
  digest = digestBy(createSmtpMailer({ url: mails.url, from }))
  // The first look learns who is here and mails nobody.
  await digest.run()
})
afterEach(async () => {
  await mails.close()
  await table.server.close()
})

const calls = (text: string) =>
  table.says(li, table.talk, 'topics:norms', { text, mentions: [ana.account.id] })
const nextDay = () => {
  table.clock.nowMs += day
}

test('a member for whom something new waits gets one mail a day, with words and links', async () => {
  await calls('Is <b>this</b> right?\nReally?')
  await digest.run()
  expect(mails.taken).toEqual([])
  nextDay()
  await digest.run()
  await digest.run()
  expect(mails.taken.map(({ to }) => to)).toEqual(['ana@example.org'])
  const { headers, text, html } = readMail(mails.taken[0]?.raw ?? '')
  expect(headers.get('subject')).toBe('One message for you in UN cyber dialogues at the IGF')
  const way = `${address}/mail/stop/${tokens.make(ana.account.id)}`
  expect(headers.get('list-unsubscribe')).toBe(`<${way}>`)
  expect(text).toContain(
    `Choose otherwise: ${address}/p/${inProject.project}/inbox#digest\nStop these mails: ${way}`,
  )
  expect(html).toContain(`<a href="${way}">stop these mails</a>`)
  expect(text).toContain('Li called you in ')
  expect(text).toContain('    Is <b>this</b> right?\n    Really?')
  expect(text).toContain(`${address}/p/${inProject.project}/codebook#topics:norms`)
  expect(html).toContain('Is &lt;b&gt;this&lt;/b&gt; right?<br>Really?')
  expect(html).not.toContain('<b>')
  nextDay()
  await digest.run()
  expect(mails.taken).toHaveLength(1)
})

test('what was seen, hidden or withdrawn is not mailed, nor to who chose never or was removed', async () => {
  const gus = await table.server.person('Gus', 'annotator')
  await digest.run()
  const owner = await table.server.owner()
  const everybody = [ana, gus].map(({ account }) => account.id)
  await table.says(li, table.talk, 'topics:norms', { mentions: everybody })
  const gone = await table.says(li, table.talk, 'topics:due-diligence', { mentions: everybody })
  await table.put(li, table.talk, 'messages', gone, {
    about: 'topics:due-diligence',
    text: '',
    withdrawn: true,
    does: 'resolves',
    atMs: 1,
  })
  await owner.does('removeMember', { params: { ...inProject, member: gus.account.id } })
  await ana.does('markSeen', { params: inProject, body: { room: table.talk, about: 'topics:norms' } })
  nextDay()
  await digest.run()
  expect(mails.taken).toEqual([])
  await calls('Once more')
  await ana.does('setDigest', { params: inProject, body: { digest: 'never' } })
  nextDay()
  await digest.run()
  expect(mails.taken).toEqual([])
})

test('a long list is cut, and says how many more wait', async () => {
  for (let i = 0; i < 23; i++) await calls(`Message number ${i}.`)
  nextDay()
  await digest.run()
  const { headers, text } = readMail(mails.taken[0]?.raw ?? '')
  expect(headers.get('subject')).toContain('23 messages for you')
  expect(text).toContain('Message number 22.')
  expect(text).not.toContain('Message number 2.')
  expect(text).toContain(`And 3 more: ${address}/p/${inProject.project}/inbox`)
})

describe('when the mail server', () => {
  test('is not there, nothing is lost: it is told, and tried again', async () => {
    await calls('Hello')
    nextDay()
    const [url] = [mails.url]
    await mails.close()
    await digest.run()
    expect(failures).toEqual([{ member: ana.account.id, why: expect.stringMatching(/^E[A-Z ]+$/) }])
    expect(JSON.stringify(failures)).not.toContain(new URL(url).port)
    mails = await smtpServer()
    await digestBy(createSmtpMailer({ url: mails.url, from })).run()
    expect(mails.taken).toHaveLength(1)
  })
  test('refuses somebody, the others get theirs, and it is not asked again that day', async () => {
    mails.refused.add('ana@example.org')
    await table.says(ana, table.talk, 'topics:due-diligence', { mentions: [li.account.id] })
    await calls('Hello')
    nextDay()
    await digest.run()
    await digest.run()
    expect(failures.map(({ member }) => member)).toEqual([ana.account.id])
    expect(mails.taken.map(({ to }) => to)).toEqual(['li@example.org'])
  })
})

test('a fault while it looks is told and ends nothing', async () => {
  const { world } = table.server.app
  const projects = { ...world.projects, all: () => Promise.reject(new Error('no disk')) }
  const sends: SendMail = async () => ({ outcome: 'sent', why: '' })
  await digestBy(sends, { ...world, projects }).run()
  expect(failures).toEqual([{ member: null, why: 'no disk' }])
})

test('it looks again and again until it is ended', async () => {
  await calls('Hello')
  nextDay()
  digest.begin()
  await digest.run()
  await new Promise((resolve) => setImmediate(resolve))
  expect(mails.taken).toHaveLength(1)
  await calls('Hello again')
  nextDay()
  timers.runAll()
  await digest.run()
  expect(mails.taken).toHaveLength(2)
  await digest.end()
  await calls('Too late')
  nextDay()
  timers.runAll()
  await digest.run()
  expect(mails.taken).toHaveLength(2)
})

test('a mail server that has fallen silent does not keep the program from ending', async () => {
  await calls('Hello')
  nextDay()
  const silent = digestBy(() => new Promise(() => {}))
  silent.begin()
  const ended = silent.end()
  timers.runAll()
  await ended
})

test('the hour of a day that has not come yet is yesterday’s', () => {
  const at = (d: number, h: number, m = 0) => new Date(2026, 2, d, h, m).getTime()
  expect(lastHour(at(5, 9, 30), 7)).toBe(at(5, 7))
  expect(lastHour(at(5, 6, 59), 7)).toBe(at(4, 7))
  expect(lastHour(at(5, 7), 7)).toBe(at(5, 7))
})
