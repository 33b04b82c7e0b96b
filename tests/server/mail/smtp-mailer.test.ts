// Mail over a real socket: what arrives, and what is said when it does not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts'
import { readMail, type SmtpServer, smtpServer } from '../../support/mail/smtp-server.ts'

let server: SmtpServer
beforeEach(async () => {
  server = await smtpServer()
})
afterEach(() => server.close())

const mail = {
  to: { name: 'Ana “Nani” Ribeiro', address: 'ana@example.org' },
  subject: 'Zwei Nachrichten für dich',
  text: 'Grüße, wie sie sind.\n.\n..und mehr\n',
  html: '<p>Grüße &amp; mehr</p>',
  unsubscribe: 'https://desk.example.org/mail/stop/one.two',
}
const from = 'Rapporteur <desk@example.org>'

test('text, HTML, subject and the way out arrive as they were', async () => {
  expect(await createSmtpMailer({ url: server.url, from })(mail)).toEqual({ outcome: 'sent', why: '' })
  const [taken] = server.taken
  expect(taken).toMatchObject({ from: 'desk@example.org', to: 'ana@example.org' })
  const { headers, text, html } = readMail(taken?.raw ?? '')
  expect(headers.get('list-unsubscribe')).toBe(`<${mail.unsubscribe}>`)
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(headers.get('from')).toBe(from)
  expect(headers.get('auto-submitted')).toBe('auto-generated')
  expect(text).toContain('Grüße, wie sie sind.\n.\n..und mehr')
  expect(html).toContain('<p>Grüße &amp; mehr</p>')
})

test('one click is promised only where nobody on the way can read the address', async () => {
  await createSmtpMailer({ url: server.url, from })({
    ...mail,
    unsubscribe: 'http://127.0.0.1/mail/stop/one',
  })
  const { headers } = readMail(server.taken[0]?.raw ?? '')
  expect(headers.get('list-unsubscribe')).toBe('<http://127.0.0.1/mail/stop/one>')
  expect(headers.has('list-unsubscribe-post')).toBe(false)
})

test('a line break in a name or subject adds no header and no addressee', async () => {
  const send = createSmtpMailer({ url: server.url, from })
  await send({
    ...mail,
    subject: 'Hello\r\nBcc: eve@example.org',
    to: { ...mail.to, name: 'A\r\nBcc: eve@example.org' },
  })
  expect(server.taken.map(({ to }) => to)).toEqual(['ana@example.org'])
  expect(readMail(server.taken[0]?.raw ?? '').headers.has('bcc')).toBe(false)
})

test('a person whom the server refuses for good is told apart from a server that is not there', async () => {
  server.refused.add('ana@example.org')
  const refused = await createSmtpMailer({ url: server.url, from })(mail)
  expect(refused.outcome).toBe('refused')
  await server.close()
  const { port } = new URL(server.url)
  const away = await createSmtpMailer({ url: `smtp://desk:secret-word@127.0.0.1:${port}`, from })(mail)
  expect(away.outcome).toBe('unreachable')
  for (const { why } of [refused, away]) {
    expect(why).not.toBe('')
    expect(why).not.toMatch(/secret-word|127\.0\.0\.1|example/)
  }
})
