// Pages as they are sent, packed once and kept in memory: a record of 60,000 characters is drawn and packed at the first
// reader's request, not at every one. Bounded by bytes; what was not asked for longest goes first. A key holds everything
// that a page and its headers depend on, so nothing here ever needs to be called back.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Headers } from './public-headers.ts'
import { type SentPage, sendable } from './send-page.ts'

/** A page as it is drawn, and what is said of it whatever its form. */
export type DrawnPage = { readonly text: string; readonly headers: Headers }

export type PageCache = {
  /** `make` is called once for however many wait, and again when the page has gone meanwhile. */
  readonly get: (key: string, make: () => Promise<DrawnPage>) => Promise<SentPage>
  readonly bytes: () => number
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export async function pack({ text, headers }: DrawnPage): Promise<SentPage> {
  const plain = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  }
  const [br, gzip] = await Promise.all([brotli(plain, { params }), zip(plain)])
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 27)
  const said = { ...headers, Vary: 'Accept-Encoding' }
  const packed = (coding: 'br' | 'gzip', bytes: Buffer) =>
    sendable(bytes, `${tag}-${coding}`, { ...said, 'Content-Encoding': coding })
  return { plain: sendable(plain, tag, said), br: packed('br', br), gzip: packed('gzip', gzip) }
}

const sizeOf = ({ plain, br, gzip }: SentPage) => plain.body.length + br.body.length + gzip.body.length

export function createPageCache(mostBytes: number): PageCache {
  const kept = new Map<string, SentPage>()
  const making = new Map<string, Promise<SentPage>>()
  let bytes = 0

  const keep = (key: string, page: SentPage) => {
    if (sizeOf(page) > mostBytes) return
    kept.set(key, page)
    bytes += sizeOf(page)
    for (const [oldest, gone] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= sizeOf(gone)
    }
  }
  const makeOnce = (key: string, make: () => Promise<DrawnPage>) => {
    const page = make()
      .then(pack)
      .then((packed) => {
        keep(key, packed)
        return packed
      })
      .finally(() => making.delete(key))
    making.set(key, page)
    return page
  }

  return {
    get: async (key, make) => {
      const there = kept.get(key)
      if (there === undefined) return making.get(key) ?? makeOnce(key, make)
      // Put last again: a map gives its keys in the order they were set.
      kept.delete(key)
      kept.set(key, there)
      return there
    },
    bytes: () => bytes,
  }
}
