// Makes Word files in a thread of their own, one after another: the library writes a whole file at one go, which takes
// seconds for a long note, and nobody would be served meanwhile.
import { Worker } from 'node:worker_threads'
import { type DocxContent, writeDocx } from './write-docx.ts'

export type MakeDocx = (content: DocxContent) => Promise<Uint8Array>

/** A thread that wants more ends, and with it the export alone. */
const mostMegabytes = 1024

/** `thread`: the built file of the thread; null makes the file in this one. */
export function createDocxMaker(thread: URL | null): MakeDocx {
  if (thread === null) return writeDocx
  let last: Promise<unknown> = Promise.resolve()
  return (content) => {
    const made = last.then(() => makeApart(thread, content))
    last = made.catch(() => null)
    return made
  }
}

const makeApart = (thread: URL, content: DocxContent): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes }
    const worker = new Worker(thread, { workerData: content, resourceLimits })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread of a Word file ended with ${code}`)))
  })

// A thread reads JavaScript only: where the program runs from its sources, as tests run it, there is none to begin.
const isBuilt = import.meta.url.endsWith('.js')
const source = new URL('./docx-thread.ts', import.meta.url)

export const makeDocx = createDocxMaker(isBuilt ? new URL(source.href.replace(/ts$/, 'js')) : null)
