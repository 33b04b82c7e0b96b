// Every format a record can come in. The first reader that does not say "not a transcript" wins.
import { problem } from '../base/problem.ts'
import { failed, type Result } from '../base/result.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { readIgfText } from './igf-text.ts'

export type Reader = { readonly name: string; readonly read: (bytes: Uint8Array) => Result<Transcript> }

export const readers: readonly Reader[] = [{ name: 'igf-text', read: readIgfText }]

/** The most bytes a source may have. Callers refuse a larger file by its size, before reading it. */
export const maxSourceBytes = 20 * 1024 * 1024

/** What to tell a person whose file is larger. */
export const sourceTooBig = problem('too-big', 'the file is over 20 MB, larger than any transcript we know')

/** Reads a record in whichever format it is. Fails with the last reader's reason, or `too-big`; never throws. */
export function readTranscript(bytes: Uint8Array): Result<Transcript> {
  if (bytes.length > maxSourceBytes) return failed(sourceTooBig)
  let reason = failed(problem('not-a-transcript', 'not a transcript: no reader knows it'))
  for (const { read } of readers) {
    const reading = read(bytes)
    if (reading.ok) return reading
    reason = reading
  }
  return reason
}
