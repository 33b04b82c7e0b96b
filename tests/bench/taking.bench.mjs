// How long others are held while a project is taken away: `node tests/bench/taking.bench.mjs`, after `npm run build`.
// NOTES may be given, 1,000 otherwise. Nothing is asserted; read the holds against their limit of 200 ms.
import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

process.env.NODE_ENV = 'production'
const thread = new URL('../../dist/server/actions/exports/docx/docx-thread.js', import.meta.url)
if (!existsSync(thread)) {
  console.error('Word files are made by the built program: run `npm run build` first.')
  process.exit(2)
}
console.log(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before, Node ${process.version}`,
)
// Kept open until the end: libraries are loaded when first needed.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const part = fileURLToPath(new URL('taking/taking-part.ts', import.meta.url))
const { takingFigures } = await vite.ssrLoadModule(part)
await takingFigures(thread, console.log)
await vite.close()
