// How long it takes to draw a record of 60,000 characters with 200 corrections and 100 positions: `node tests/bench/render-pages.bench.mjs`.
// Nothing is asserted. Pages are drawn once for each version and kept packed, so a few milliseconds are enough.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.env.NODE_ENV = 'production'
const part = fileURLToPath(new URL('public/render-part.ts', import.meta.url))
const { renderFigures } = (await runnerImport(part)).module
renderFigures(console.log)
