// Packed pages in memory: made once, bounded, the longest unasked going first.
import { expect, test } from 'vitest'
import { createPageCache, pack } from '../../../../server/http/public/page-cache.ts'

const drawn = (text: string) => ({ text, headers: { 'Content-Type': 'text/plain' } })

test('a page is made once for all who wait, and not again while it is kept', async () => {
  const cache = createPageCache(1_000_000)
  let made = 0
  const make = async () => {
    made += 1
    return drawn('a page')
  }
  const pages = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('a', make)])
  expect([made, new Set(pages).size]).toEqual([1, 1])
  expect(await cache.get('a', make)).toBe(pages[0])
  expect(made).toBe(1)
})

test('what fails is not remembered', async () => {
  const cache = createPageCache(1_000_000)
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.get('a', async () => drawn('yes'))).plain.body.toString()).toBe('yes')
})

test('it holds no more than its bytes; what was asked for last stays', async () => {
  const page = (letter: string) => async () => drawn(letter.repeat(2000))
  const { plain, br, gzip } = await pack(drawn('a'.repeat(2000)))
  const one = plain.body.length + br.body.length + gzip.body.length
  const cache = createPageCache(2 * one + 100)
  let made = 0
  const counted = (letter: string) => () => {
    made += 1
    return page(letter)()
  }
  await cache.get('a', counted('a'))
  await cache.get('b', counted('b'))
  await cache.get('a', counted('a'))
  await cache.get('c', counted('c'))
  expect(cache.bytes()).toBeLessThanOrEqual(2 * one + 100)
  await cache.get('a', counted('a'))
  expect(made).toBe(3)
  await cache.get('b', counted('b'))
  expect(made).toBe(4)
})

test('a page larger than all of it is sent and not kept', async () => {
  const cache = createPageCache(100)
  expect((await cache.get('a', async () => drawn('x'.repeat(5000)))).plain.body).toHaveLength(5000)
  expect(cache.bytes()).toBe(0)
})

test('each form has its own tag, length and coding, and all of them what is said of the page', async () => {
  const page = await pack(drawn('a page'))
  const of = (raw: readonly string[]) =>
    Object.fromEntries(raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1]]] : [])))
  const codings = { plain: undefined, br: 'br', gzip: 'gzip' } as const
  for (const form of ['plain', 'br', 'gzip'] as const) {
    const { body, tag, whole, same } = page[form]
    const said = {
      'Content-Type': 'text/plain',
      Vary: 'Accept-Encoding',
      'Content-Encoding': codings[form],
      'Cache-Control': 'public, max-age=60',
      ETag: tag,
    }
    expect(of(same)).toEqual(said)
    expect(of(whole)).toEqual({ ...said, 'Content-Length': `${body.length}` })
  }
  expect(new Set([page.plain.tag, page.br.tag, page.gzip.tag]).size).toBe(3)
})
