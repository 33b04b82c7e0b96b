// `npm run bench:notes`: measures notes of ten thousand quotes in a process that can be asked to collect its garbage.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('../tests/bench/notes.bench.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, ['--expose-gc', bench, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
