// Sends a file of the screens in the packing the build left beside it (`name.br`, `name.gz`), as the browser prefers, and
// replies that last in one they are packed in once. Each packing is a thing of its own: its ETag and its parts are those
// of the packed bytes. Without a packed file, the next answers.
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'

/** How long a browser may keep what is sent, as Express names it. */
export type Kept = { readonly immutable?: boolean; readonly maxAge?: string; readonly cacheControl?: boolean }

const packings = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const

/** What a packing that could not be sent leaves on the reply. */
const ofPacking = ['Content-Encoding', 'Content-Type', 'ETag', 'Last-Modified']

/** How much a browser likes a coding, from 0 (not at all) to 1; null when it does not say. */
function likingOf(accepted: string, coding: string): number | null {
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((offer) => offer.split(';').map((word) => word.trim()))
  const offer = offers.find(([name]) => name === coding) ?? offers.find(([name]) => name === '*')
  if (!offer) return null
  const weight = offer.find((word) => /^q\s*=/.test(word))
  if (weight === undefined) return 1
  const value = Number(weight.replace(/^q\s*=\s*/, '') || Number.NaN)
  return value >= 0 ? Math.min(value, 1) : 0
}

/** The packings a browser would rather have than the plain file, the best first. */
export function packingsFor(accepted: string): readonly (typeof packings)[number][] {
  const plain = likingOf(accepted, 'identity') ?? 0
  // As good as each other, they stand as above: a browser names gzip first from habit.
  return packings
    .map((packing) => ({ packing, liking: likingOf(accepted, packing.coding) ?? 0 }))
    .filter(({ liking }) => liking > 0 && liking >= plain)
    .sort((a, b) => b.liking - a.liking)
    .map(({ packing }) => packing)
}

/** Sends `file` of the folder `root` packed, or goes on to the next when there is no such packing. */
export function sendPacked(
  request: Request,
  response: Response,
  next: NextFunction,
  root: string,
  file: string,
  kept: Kept,
): void {
  response.vary('Accept-Encoding')
  const wanted = [...packingsFor(request.headers['accept-encoding'] ?? '')]
  const tryNext = () => {
    const packing = wanted.shift()
    if (!packing) return next()
    response.type(extname(file)).set('Content-Encoding', packing.coding)
    response.sendFile(`${file}${packing.ending}`, { ...kept, root }, (error) => {
      // Sent, or nobody waits for it any more.
      if (!error || response.headersSent || ('code' in error && error.code === 'ECONNABORTED')) return
      for (const name of ofPacking) response.removeHeader(name)
      const status = 'status' in error ? error.status : 500
      if (status === 403 || status === 404) tryNext()
      else next(error)
    })
  }
  tryNext()
}

/** Enough for most replies in one piece: each further one is another way to the packing thread and back. */
const chunkSize = 2 ** 17
const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)
const packAs: Readonly<Record<'br' | 'gzip' | 'identity', (text: Buffer) => Promise<Buffer>>> = {
  // On figures, quality 2 gives no more bytes than the usual 4 and takes half its time; so does level 4 beside 6 for gzip.
  br: (text) =>
    asBrotli(text, {
      chunkSize,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 2,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text) => asGzip(text, { level: 4, chunkSize }),
  identity: (text) => Promise.resolve(text),
}

/** Held as long as the reply itself. */
const packed = new WeakMap<object, Map<string, Buffer>>()

/** Sends a reply that never changes (whoever made it froze it), written out and packed once for all who ask for it. */
export async function sendLasting(request: Request, response: Response, reply: object): Promise<void> {
  const coding = packingsFor(request.headers['accept-encoding'] ?? '')[0]?.coding ?? 'identity'
  const known = packed.get(reply) ?? new Map<string, Buffer>()
  packed.set(reply, known)
  const body = known.get(coding) ?? (await packAs[coding](Buffer.from(JSON.stringify(reply))))
  known.set(coding, body)
  if (coding !== 'identity') response.set('Content-Encoding', coding)
  response.vary('Accept-Encoding').type('json').send(body)
}
