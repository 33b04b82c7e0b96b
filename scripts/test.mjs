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
import { join, relative } from 'node:path'
import { build, checkNode, install, root, runNode, runTool, say, seconds } from './set-up.mjs'

const reports = join(root, '.cache', 'reports')
const total = { passed: 0, failed: 0 }
/** Files of journeys that get a second try; where more fail, it is not the machine. */
const mostAgain = 3
/** Journeys that failed beside others, each with its first error. */
const unsteady = []

const checks = [
  ['Types', () => runNode(['scripts/types.mjs'])],
  ['Lint', () => runTool('@biomejs/biome/bin/biome', ['check'])],
  ['Tests of pure code', () => runCounted('shared')],
  ['Tests without a browser', () => runCounted('unit')],
  ['A browser for the journeys', () => runNode(['scripts/browser.mjs'])],
  ['Journeys in a real browser', runJourneys],
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
if (unsteady.length > 0) {
  say(`\nFailed at first, beside others, and then run alone:\n${unsteady.join('\n')}`)
}
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

/** What one run of vitest came to; null when it could not even begin. */
function runReported(name, args) {
  mkdirSync(reports, { recursive: true })
  const report = join(reports, `${name}.json`)
  rmSync(report, { force: true })
  const code = runVitest([...args, '--reporter=default', '--reporter=json', `--outputFile=${report}`])
  if (!existsSync(report)) return null
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that could not even load counts as one failure.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { code, passed: numPassedTests, failed: numFailedTests + unloaded.length, files: testResults }
}

/** Runs one project of vitest and adds its tests to the total. */
function runCounted(project) {
  const ran = runReported(project, ['--project', project])
  if (!ran) return 1
  total.passed += ran.passed
  total.failed += ran.failed
  return ran.code
}

/**
 * Journeys; the few files that failed beside others are run once more, alone. A journey waits for what a person sees, and
 * on a machine that others use too it may wait in vain. What fails twice fails; what failed once is told at the end.
 */
function runJourneys() {
  const ran = runReported('journeys', ['--project', 'journeys'])
  if (!ran) return 1
  const failed = ran.files.filter(({ status }) => status === 'failed')
  const passedOf = (files) =>
    files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed').length
  if (ran.code === 0 || failed.length === 0 || failed.length > mostAgain) {
    total.passed += ran.passed
    total.failed += ran.failed
    return ran.code
  }
  say(`\nOnce more, alone: ${failed.map(({ name }) => relative(root, name)).join(', ')}`)
  const names = failed.map(({ name }) => name)
  const again = runReported('journeys-again', ['--project', 'journeys', '--maxWorkers=1', ...names])
  if (!again) return 1
  total.passed += ran.passed - passedOf(failed) + again.passed
  total.failed += again.failed
  for (const { name, assertionResults } of failed) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') unsteady.push(`${relative(root, name)}: ${fullName}\n${failureMessages[0]}`)
    }
  }
  return again.code
}
