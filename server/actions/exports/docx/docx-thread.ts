// A thread that makes one Word file, gives its bytes away and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { type DocxContent, writeDocx } from './write-docx.ts'

// A copy of its own: what is given away may share its memory with nothing else.
const bytes = Uint8Array.from(await writeDocx(workerData as DocxContent))
parentPort?.postMessage(bytes, [bytes.buffer])
