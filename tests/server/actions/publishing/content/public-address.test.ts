// Which addresses a note may take with it onto a public page.
import { expect, test } from 'vitest'
import { publicAddress } from '../../../../../server/actions/publishing/content/public-address.ts'

/** As long as those of invitations. */
const token = Buffer.alloc(32, 7).toString('base64url')
const at = (href: unknown) => publicAddress(href, 'https://desk.example.org', 'un-cyber')

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org/p/other/page',
  'https://example.org/join/us',
  'https://example.org/100%25-%zz',
  'mailto:desk@example.org',
])('%s goes out as it is', (href) => {
  expect(at(href)).toBe(href)
})

test.each([
  ['/q/0123456789ab@2', '/q/0123456789ab@2'],
  ['https://desk.example.org/r/0123456789ab#s41', '/r/0123456789ab#s41'],
  ['https://desk.example.org/pub/un-cyber', '/pub/un-cyber'],
])('%s is a public page of this server', (href, path) => {
  expect(at(href)).toBe(path)
})

test.each([
  '/p/un-cyber/t/x#s1',
  'https://desk.example.org/p/un-cyber/notes/x',
  'https://desk.example.org/api/projects',
  'https://desk.example.org/q/0123456789ab?from=ana',
  'http://127.0.0.1:3000/p/un-cyber/t/x',
  'http://127.0.0.1:3000/p/un-cyber',
  'http://127.0.0.1:3000//p/un-cyber/t/x',
  'http://127.0.0.1:3000/%70/un-cyber/t/x',
  `http://127.0.0.1:3000/join/${token}`,
  `http://127.0.0.1:3000/set-up/${token}`,
  `http://127.0.0.1:3000/mail/stop/${token}.${token}`,
  'relative/path',
  '../x',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://user:word@example.org/',
  'file:///etc/passwd',
  null,
  7,
])('%s stays at home', (href) => {
  expect(at(href)).toBeNull()
})
