// Where the program itself lies: its package.json, its built screens and the sample records, from source or from dist.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the program has no package.json above it')
  return nearestPackage(above)
}

export const programRoot: string = nearestPackage(dirname(fileURLToPath(import.meta.url)))

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8'))
  return String(version)
}

/** The built screens; null when they are not built. */
export function builtClient(): string | null {
  const folder = join(programRoot, 'dist', 'client')
  return existsSync(join(folder, 'index.html')) ? folder : null
}
