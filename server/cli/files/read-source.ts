// Reads a file that is to become a record. One that is too big is refused by its size, before anything is read;
// a pipe has no size and is cut off once it has given too much.
import { type FileHandle, open } from 'node:fs/promises'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { maxSourceBytes, sourceTooBig } from '../../../shared/formats/all-formats.ts'
import type { Terminal } from '../command.ts'
import { fileProblem } from './file-problem.ts'

/** `-` is standard input. Problems: `not-found`, `invalid` (a folder, not readable), `too-big`. */
export async function readSource(
  path: string,
  terminal: Pick<Terminal, 'input'>,
): Promise<Result<Uint8Array>> {
  if (path === '-') {
    const bytes = await terminal.input()
    return bytes.length > maxSourceBytes ? failed(sourceTooBig) : ok(bytes)
  }
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    const { size } = await file.stat()
    return size > maxSourceBytes ? failed(sourceTooBig) : await readUpToLimit(file)
  } catch (error) {
    return failed(fileProblem(path, error))
  } finally {
    await file?.close()
  }
}

async function readUpToLimit(file: FileHandle): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = []
  let total = 0
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(1 << 18) })
    if (bytesRead === 0) return ok(Buffer.concat(parts))
    total += bytesRead
    if (total > maxSourceBytes) return failed(sourceTooBig)
    parts.push(buffer.subarray(0, bytesRead))
  }
}
