// Speed of a note of 10,000 quotes from both real records: `npm run bench:notes`, after `npm run build`. Parts may be named:
// `npm run bench:notes -- screen`. Nothing is asserted; read the figures against their limits.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.env.NODE_ENV = 'production'
const load = async (name) =>
  (await runnerImport(fileURLToPath(new URL(`${name}.ts`, import.meta.url)))).module
const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../../dist/client', import.meta.url))

const parts = {
  server: async () => (await load('notes/server-part')).serverFigures(console.log),
  screen: async () => (await load('notes/screen-part')).screenFigures(clientDir, console.log),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: choose among ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const { tableOf } = await load('analysis/bench-table')
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  console.log(tableOf(await measure()))
}
