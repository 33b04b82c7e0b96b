// `npm run trials -- 500 [seed]`: kills the server under five writers that often and says what was lost: nothing, or exit 1.
import { runnerImport } from 'vite'

const trials = Number(process.argv[2] ?? 500)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const { module } = await runnerImport('./tests/support/kill-trials.ts', {
  configFile: false,
  logLevel: 'error',
})
console.log(`${trials} trials with seed ${seed}`)
const figures = await module.killTrials(trials, seed, console.log)
for (const loss of figures.losses) console.error(loss)
process.exit(figures.losses.length > 0 ? 1 : 0)
