// `npm test`: set-up, then every check in order, the quick ones first; it stops at the first that fails.
// Programs read the last line, `N passed, N failed`: it counts tests; a check that is not a test counts when it fails.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install, root, runNode, runTool, say, seconds } from './set-up.mjs'

const reports = join(root, '.cache', 'reports')
const total = { passed: 0, failed: 0 }

const checks = [
  ['Types', () => runNode(['scripts/types.mjs'])],
  ['Lint', () => runTool('@biomejs/biome/bin/biome', ['check'])],
  ['Tests of pure code', () => runCounted('shared')],
  ['Tests without a browser', () => runCounted('unit')],
  ['A browser for the journeys', () => runNode(['scripts/browser.mjs'])],
  ['Journeys in a real browser', () => runCounted('journeys')],
]

checkNode()
install()
build()

const scratch = quickFolder()
if (scratch) process.env.TMPDIR = scratch
// Ctrl+C ends the check under way, which then counts as failed: what lies in memory is let go all the same.
process.on('SIGINT', () => {})

const start = Date.now()
for (const [name, check] of checks) {
  say(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`)
  const checkStart = Date.now()
  if (check() !== 0) {
    say(`\n${name}: failed after ${seconds(checkStart)}. What comes after was not run.`)
    if (total.failed === 0) total.failed = 1
    break
  }
  say(`${name}: fine, ${seconds(checkStart)}.`)
}

if (scratch) rmSync(scratch, { recursive: true, force: true })
say(`\nAll of it took ${seconds(start)}.`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)

/**
 * A folder in memory for what the tests write, or null where there is none: a database waits for the disk at every write,
 * and a test's is thrown away. What outlives a killed process is the same in memory as on disk.
 */
function quickFolder() {
  const memory = '/dev/shm'
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > 2 * 2 ** 30 ? mkdtempSync(join(memory, 'rapporteur-tests-')) : null
  } catch {
    return null
  }
}

function runVitest(args) {
  return runTool('vitest/vitest.mjs', ['run', ...args], process.stdout.isTTY ? {} : { NO_COLOR: '1' })
}

/** Runs one project of vitest and adds its tests to the total, a file that could not even load as one failure. */
function runCounted(project) {
  mkdirSync(reports, { recursive: true })
  const report = join(reports, `${project}.json`)
  rmSync(report, { force: true })
  const code = runVitest([
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ])
  if (!existsSync(report)) return code === 0 ? 1 : code
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  total.passed += numPassedTests
  total.failed += numFailedTests + unloaded.length
  return code
}
