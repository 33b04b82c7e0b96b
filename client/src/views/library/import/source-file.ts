// A file that somebody handed in: chosen, dropped or pasted. Nothing of it is sent before its size is known to be fit.
import { type Problem, problem } from '../../../../../shared/base/problem.ts'
import { maxSourceBytes } from '../../../../../shared/formats/all-formats.ts'

export type SourceFile = {
  readonly id: number
  readonly name: string
  readonly bytes: Blob
  readonly how: 'chosen' | 'dropped' | 'pasted'
}

/** Why a file is refused before it is sent; null when it may go. */
export function refusalOfSize(bytes: number): Problem | null {
  if (bytes <= maxSourceBytes) return null
  return problem(
    'too-big',
    `The file has ${sizeWords(bytes)}. Over 20 MB nothing is read: no transcript we know is that large.`,
  )
}

/** "71 KB", "1.4 MB", "312 bytes". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = bytes / 1024
  if (kilobytes < 1023.5) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1)} MB`
}

/** Where it comes from, in the words of the frame's second line. */
export const sourceWords = (file: Pick<SourceFile, 'how' | 'bytes'>): string =>
  `${file.how} just now · ${sizeWords(file.bytes.size)} · nothing is stored yet`
