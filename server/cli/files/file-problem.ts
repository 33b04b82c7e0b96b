// What the system says against a file, as a sentence for a person.
import { type Problem, problem } from '../../../shared/base/problem.ts'

const sentences: Readonly<Record<string, (path: string) => Problem>> = {
  ENOENT: (path) => problem('not-found', `There is no file “${path}”.`),
  ENOTDIR: (path) => problem('not-found', `There is no file “${path}”.`),
  EISDIR: (path) => problem('invalid', `“${path}” is a folder, not a file.`),
  EACCES: (path) => problem('invalid', `This account may not open “${path}”.`),
  EPERM: (path) => problem('invalid', `This account may not open “${path}”.`),
  EROFS: (path) => problem('invalid', `“${path}” is on a disk that cannot be written to.`),
  ENOSPC: (path) => problem('not-stored', `The disk is full: “${path}” could not be written.`),
}

/** Throws again what is no failure of a file. */
export function fileProblem(path: string, error: unknown): Problem {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  const code = String(error.code)
  return sentences[code]?.(path) ?? problem('invalid', `“${path}” could not be used (${code}).`)
}
