import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../../../client/src/views/notes/editor/link-address.ts'

describe('an address typed for a link', () => {
  it.each([
    ['https://www.intgovforum.org/a?b=c#d', 'https://www.intgovforum.org/a?b=c#d'],
    ['intgovforum.org', 'https://intgovforum.org/'],
    ['  http://localhost:3000/p  ', 'http://localhost:3000/p'],
    ['mailto:ana@example.org', 'mailto:ana@example.org'],
  ])('%s is %s', (typed, href) => expect(readAddress(typed)).toBe(href))
  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'two words',
    'https://',
    'vbscript:x',
    'file:///etc/passwd',
    'nothing',
  ])('%s is none', (typed) => expect(readAddress(typed)).toBeNull())
})
