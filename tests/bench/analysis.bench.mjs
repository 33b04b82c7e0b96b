// Speed of the analysis, on made-up positions over the two real records: `npm run bench:analysis`, after `npm run build`.
// Parts may be named: `npm run bench:analysis -- desk`. Nothing is asserted; read the figures against their limits.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.env.NODE_ENV = 'production'
const load = async (name) =>
  (await runnerImport(fileURLToPath(new URL(`analysis/${name}.ts`, import.meta.url)))).module
const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../../dist/client', import.meta.url))

const parts = {
  server: async () => (await load('server-part')).serverFigures(console.log),
  matrix: async () => (await load('matrix-part')).matrixFigures(clientDir, console.log),
  desk: async () => (await load('desk-part')).deskFigures(clientDir, console.log),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: choose among ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const { tableOf } = await load('bench-table')
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  console.log(tableOf(await measure()))
}
