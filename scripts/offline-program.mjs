// The build's part of opening offline: lists every file of the program in the service worker, under a version that
// changes with any of them, so that a browser keeps one build whole and never a mixture of two.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files by their path under the root, the page itself as `/`, and their version. Source maps are left out.
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 */
export function shellOf(files) {
  const kept = [...files].filter(([path]) => !path.endsWith('.map')).sort(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256')
  for (const [path, content] of kept) hash.update(path).update('\0').update(content).update('\0')
  return {
    version: hash.digest('hex').slice(0, 16),
    files: kept.map(([path]) => (path === 'index.html' ? '/' : `/${path}`)),
  }
}

/**
 * The worker's text with the list it works from.
 * @param {{ readonly version: string, readonly files: readonly string[] }} shell
 * @param {string} source
 */
export const serviceWorkerOf = (shell, source) => `const shell = ${JSON.stringify(shell)}\n${source}`

/** A Vite plugin that writes `sw.js` beside the page. Nothing in development: there the program changes all the time. */
export function offlineProgram() {
  let config
  return {
    name: 'offline-program',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = new Map()
        for (const name of readdirSync(config.publicDir)) {
          files.set(name, readFileSync(join(config.publicDir, name)))
        }
        for (const [name, part] of Object.entries(bundle)) {
          files.set(name, part.type === 'chunk' ? part.code : part.source)
        }
        if (!files.has('index.html')) throw new Error('the build has no index.html to open offline')
        const source = readFileSync(join(config.root, 'service-worker.js'), 'utf8')
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: serviceWorkerOf(shellOf(files), source) })
      },
    },
  }
}
