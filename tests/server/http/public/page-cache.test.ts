// Packed pages in memory: made once, bounded, the longest unasked going first.
import { expect, test } from 'vitest'
import { createPageCache, pack } from '../../../../server/http/public/page-cache.ts'

test('a page is made once for all who wait, and not again while it is kept', async () => {
  const cache = createPageCache(1_000_000)
  let made = 0
  const make = async () => {
    made += 1
    return 'a page'
  }
  const pages = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('a', make)])
  expect([made, new Set(pages).size]).toEqual([1, 1])
  expect(await cache.get('a', make)).toBe(pages[0])
  expect(made).toBe(1)
})

test('what fails is not remembered', async () => {
  const cache = createPageCache(1_000_000)
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.get('a', async () => 'yes')).plain.toString()).toBe('yes')
})

test('it holds no more than its bytes; what was asked for last stays', async () => {
  const page = (letter: string) => async () => letter.repeat(2000)
  const { plain, br, gzip } = await pack('a'.repeat(2000))
  const one = plain.length + br.length + gzip.length
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
  expect((await cache.get('a', async () => 'x'.repeat(5000))).plain).toHaveLength(5000)
  expect(cache.bytes()).toBe(0)
})
