// Reads a request's body by what its route expects. A file over 20 MB is refused by its announced size before it is
// read; of one that hid its size nothing more is kept from there on, so that the refusal still reaches its sender.
import type { IncomingMessage } from 'node:http'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { maxSourceBytes, sourceTooBig } from '../../shared/formats/all-formats.ts'

const maxJsonBytes = 256 * 1024
const formTooBig = problem('too-big', 'This is more than a form can hold.')
const fileTooBig = (most: number) =>
  problem('too-big', `This file is over ${Math.floor(most / 1024 / 1024)} MB, more than can be kept.`)
const unreadable = failed(problem('malformed', 'The request could not be read.'))

/** The parsed JSON, null when there is no body. Problems: `malformed`, also for another content type; `too-big`. */
export async function jsonBody(request: IncomingMessage, mostBytes = maxJsonBytes): Promise<Result<unknown>> {
  const bytes = await readUpTo(request, mostBytes)
  if (bytes === 'too-big') return failed(formTooBig)
  if (bytes === 'broken') return unreadable
  if (bytes.length === 0) return ok(null)
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) return unreadable
  try {
    return ok(JSON.parse(bytes.toString('utf8')))
  } catch {
    return unreadable
  }
}

/** The body as it is. Problems: `too-big`; `malformed` when it is compressed or broke off. */
export async function bytesBody(request: IncomingMessage, most?: number): Promise<Result<Uint8Array>> {
  const bytes = await readUpTo(request, most ?? maxSourceBytes)
  if (bytes === 'too-big') return failed(most === undefined ? sourceTooBig : fileTooBig(most))
  return bytes === 'broken' ? unreadable : ok(new Uint8Array(bytes))
}

async function readUpTo(request: IncomingMessage, most: number): Promise<Buffer | 'too-big' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-big'
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return 'broken'
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    const take = (piece: Buffer) => {
      size += piece.length
      pieces.push(piece)
      if (size <= most) return
      request.off('data', take)
      pieces.length = 0
      // Node throws the rest away once the reply is sent.
      resolve('too-big')
    }
    request.on('data', take)
    request.once('end', () => resolve(Buffer.concat(pieces)))
    request.once('error', () => resolve('broken'))
    request.once('close', () => resolve('broken'))
  })
}
