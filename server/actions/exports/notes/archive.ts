// A zip that is written file by file, in the order they are added, with the server free for others in between.
import { setImmediate } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type Archive = {
  /** Text in parts, or bytes. `isPacked`: it is small already, as pictures are. */
  readonly add: (
    path: string,
    content: Uint8Array | string | Iterable<string>,
    isPacked?: boolean,
  ) => Promise<void>
  /** The whole zip; nothing can be added afterwards. */
  readonly end: () => Uint8Array
}

/** A zip knows no earlier days. */
const zipBegins = Date.UTC(1980, 0, 2)

/** Bytes packed before others are let in between. */
const slice = 64 * 1024

export function createArchive(madeAtMs: number): Archive {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const mtime = Math.max(madeAtMs, zipBegins)
  return {
    add: async (path, content, isPacked = false) => {
      const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
      file.mtime = mtime
      zip.add(file)
      const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
      for (const part of parts) {
        const bytes = typeof part === 'string' ? Buffer.from(part) : part
        for (let from = 0; from < bytes.length; from += slice) {
          file.push(Uint8Array.from(bytes.subarray(from, from + slice)), false)
          await setImmediate()
        }
      }
      file.push(new Uint8Array(0), true)
    },
    end: () => {
      zip.end()
      return Buffer.concat(chunks)
    },
  }
}
