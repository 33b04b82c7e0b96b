// Settings of mail, as the environment gives them: whole or refused, and never repeated where they are secret.
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const mailOf = (environment: Record<string, string>) => {
  const config = readConfig({}, environment)
  return config.ok ? config.value.mail : config.problem.message
}
const url = 'smtps://desk:secret-word@mail.example.org:465'
const from = 'Rapporteur <desk@example.org>'

test('without a mail server nothing is mailed, whatever else is set', () => {
  expect(mailOf({})).toBeNull()
  expect(mailOf({ RAPPORTEUR_MAIL_FROM: from, RAPPORTEUR_DIGEST_HOUR: '9' })).toBeNull()
})

test('a mail server comes with who the mail is from, and an hour', () => {
  expect(mailOf({ RAPPORTEUR_SMTP_URL: url, RAPPORTEUR_MAIL_FROM: from })).toEqual({
    smtpUrl: url,
    from,
    digestHour: 7,
  })
  const bare = { RAPPORTEUR_SMTP_URL: 'smtp://localhost', RAPPORTEUR_MAIL_FROM: 'desk@example.org' }
  expect(mailOf({ ...bare, RAPPORTEUR_DIGEST_HOUR: '0' })).toMatchObject({ digestHour: 0 })
  expect(mailOf({ RAPPORTEUR_SMTP_URL: url })).toContain('needs RAPPORTEUR_MAIL_FROM')
})

test('what cannot be is refused by name', () => {
  const right = { RAPPORTEUR_SMTP_URL: url, RAPPORTEUR_MAIL_FROM: from }
  for (const sender of ['desk', 'a@b\r\nBcc: eve@example.org', 'Desk <desk>', 'a@b, c@d'])
    expect(mailOf({ ...right, RAPPORTEUR_MAIL_FROM: sender })).toContain('RAPPORTEUR_MAIL_FROM cannot be')
  for (const hour of ['24', '-1', 'noon', '7.5'])
    expect(mailOf({ ...right, RAPPORTEUR_DIGEST_HOUR: hour })).toContain('RAPPORTEUR_DIGEST_HOUR cannot be')
})

test('a mail server’s address that is none is refused without being repeated', () => {
  const said = mailOf({
    RAPPORTEUR_SMTP_URL: 'https://desk:secret-word@mail.example.org',
    RAPPORTEUR_MAIL_FROM: from,
  })
  expect(said).toContain('RAPPORTEUR_SMTP_URL cannot be used')
  expect(said).not.toContain('secret-word')
})
