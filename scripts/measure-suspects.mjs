// `npm run measure:suspects`: prints the figures of docs/suspects.md, computed from the sample, the judgements made by hand
// and the detectors as they stand. A flag that nobody has judged is listed, to be judged in tests/bench/samples.
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/bench/measure-suspects.ts', {
  configFile: false,
  logLevel: 'error',
})
console.log(module.figures())
