// Speed of a published record of 60,000 characters with 300 marks, asked by 50 connections: `npm run bench:public`.
// CONNECTIONS and SECONDS may be given. Nothing is asserted; read the figures against their limit of 50 ms at p95.
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.env.NODE_ENV = 'production'
const part = fileURLToPath(new URL('public/public-part.ts', import.meta.url))
const { publicFigures } = (await runnerImport(part)).module

console.log(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before, Node ${process.version}`,
)
await publicFigures(console.log)
