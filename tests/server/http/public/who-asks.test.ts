// What a request says of itself, and how much of it is believed.
import { expect, test } from 'vitest'
import { addressAsking, originAsked, pathOf } from '../../../../server/http/public/who-asks.ts'

test('a path ends where its question begins, in a whole address too', () => {
  expect(pathOf({ url: '/q/abc@2?utm=1#x' })).toBe('/q/abc@2')
  expect(pathOf({ url: '/q/abc#x?y' })).toBe('/q/abc')
  expect(pathOf({ url: 'http://desk.example.org/q/abc?x' })).toBe('/q/abc')
  expect(pathOf({ url: '*' })).toBe('')
})

test('as many proxies are believed as there are, and nobody else', () => {
  const from = (forwarded: string | undefined, proxies: number) =>
    addressAsking(
      { socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': forwarded } },
      proxies,
    )
  expect(from('1.1.1.1', 0)).toBe('10.0.0.1')
  expect(from('6.6.6.6, 1.1.1.1', 1)).toBe('1.1.1.1')
  expect(from('6.6.6.6, 1.1.1.1, 10.0.0.2', 2)).toBe('1.1.1.1')
  expect(from('1.1.1.1', 3)).toBe('1.1.1.1')
  expect(from(undefined, 1)).toBe('10.0.0.1')
  expect(from(' , ', 1)).toBe('10.0.0.1')
})

test('a host that is none is not repeated on a page', () => {
  const at = (host: string | undefined) => originAsked({ headers: { host } }, [], 0)
  expect(at('desk.example.org:3000')).toBe('http://desk.example.org:3000')
  expect(at('[::1]:3000')).toBe('http://[::1]:3000')
  expect(at('a"><script>')).toBe('http://localhost')
  expect(at(undefined)).toBe('http://localhost')
  expect(originAsked({ headers: { host: 'evil' } }, ['https://desk.example.org'], 0)).toBe(
    'https://desk.example.org',
  )
})

test('the protocol is a proxy’s word, where one stands before the server', () => {
  const headers = { host: 'desk.example.org', 'x-forwarded-proto': 'https, http' }
  expect(originAsked({ headers }, [], 0)).toBe('http://desk.example.org')
  expect(originAsked({ headers }, [], 1)).toBe('https://desk.example.org')
  expect(originAsked({ headers: { ...headers, 'x-forwarded-proto': '"><b>' } }, [], 1)).toBe(
    'http://desk.example.org',
  )
})
