// `npm run gate-rules`: switches each rule of the gate off in turn and shows that its property test then fails.
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/support/without-each-rule.ts', {
  configFile: false,
  logLevel: 'error',
})
const unnoticed = await module.unnoticedRules(console.log)
if (unnoticed.length > 0) console.error(`Not noticed: ${unnoticed.join(', ')}.`)
process.exit(unnoticed.length > 0 ? 1 : 0)
