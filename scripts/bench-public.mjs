// `npm run bench:public`: measures a published record under load; the readers are a process of their own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('../tests/bench/public.bench.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
