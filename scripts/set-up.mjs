// What `npm start`, `npm test` and `npm run dev` do first: check Node, install, build. Plain Node without
// dependencies, since nothing is installed yet. Every step looks first and does only what is missing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Says what is going on, on stderr: stdout belongs to the program that is started afterwards. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Ends the whole command with one sentence. */
export function giveUp(sentence) {
  say(`\n${sentence}`)
  process.exit(1)
}

/** Runs a program of node_modules with this Node, its output shown. Gives its exit code. */
export function runTool(script, args = [], env = {}) {
  const path = join(root, 'node_modules', script)
  return runNode([path, ...args], env)
}

/** Runs this Node with `args`, its output shown. Gives its exit code. */
export function runNode(args, env = {}) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (done.error) giveUp(`Node could not be run: ${done.error.message}.`)
  return done.status ?? 1
}

/** Ends with a sentence when this Node is older than the program can run on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = { 20: minor >= 19, 22: minor >= 13, 24: true, 25: true, 26: true }
  if (fits[major]) return
  giveUp(
    `Rapporteur runs on Node 20 (from 20.19), 22 (from 22.13) and 24 to 26, and this is Node ${process.versions.node}. ` +
      'Install a current release from https://nodejs.org and run the same command again.',
  )
}

/** Installs the packages of package-lock.json unless they are all there. */
export function install() {
  const missing = whatIsMissing()
  if (missing === null) return
  say(`Installing the packages, because ${missing}.`)
  say('SQLite is compiled here: that takes two or three minutes and prints nothing meanwhile.')
  const start = Date.now()
  const code = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) giveUp('The packages could not be installed. The lines above say why.')
  if (!sqliteLoads()) runNpm(['rebuild', 'better-sqlite3', '--foreground-scripts', '--ignore-scripts=false'])
  const still = whatIsMissing()
  if (still !== null) {
    giveUp(
      `After installing, ${still}. Rapporteur compiles SQLite: check that a C++ compiler, make and Python 3 ` +
        'are installed, then run the same command again.',
    )
  }
  say(`Installed in ${seconds(start)}.`)
}

/** What client/vite.config.ts does to the built files, besides building them. */
const buildSteps = ['known-locale', 'offline-program', 'opening-pages', 'packed-program', 'public-style'].map(
  (name) => `scripts/${name}.mjs`,
)

/** Builds the server and the client into dist/, each only when its sources changed since the last time. */
export function build() {
  const serverStamp = stampOf(['shared', 'server', 'tsconfig.base.json', 'package-lock.json'])
  buildPart('server', serverStamp, () => {
    const projects = ['shared', 'server'].filter(hasSources)
    return projects.length === 0 ? 0 : runTool('typescript/bin/tsc', ['-b', '--force', ...projects])
  })
  const clientStamp = stampOf(['shared', 'client', ...buildSteps, 'package-lock.json'])
  buildPart('client', clientStamp, () =>
    runTool('vite/bin/vite.js', ['build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']),
  )
  linkCommand()
}

/** True when a folder of the house holds TypeScript; a project without any cannot be compiled. */
export function hasSources(folder) {
  return filesUnder(folder).some((file) => /\.tsx?$/.test(file) && !file.endsWith('vite.config.ts'))
}

/** Seconds since `start` (milliseconds), for people. */
export function seconds(start) {
  return `${Math.round((Date.now() - start) / 1000)} s`
}

/** Makes `npx rapporteur` find the command without asking npm, which would ask whether to install it. */
function linkCommand() {
  const program = join(root, 'dist', 'server', 'cli', 'rapporteur.js')
  const link = join(root, 'node_modules', '.bin', 'rapporteur')
  if (process.platform === 'win32' || !existsSync(program)) return
  chmodSync(program, 0o755)
  if (!existsSync(link)) symlinkSync(relative(dirname(link), program), link)
}

function buildPart(name, stamp, work) {
  const stampFile = join(root, 'dist', `${name}.stamp`)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say(`Building the ${name}.`)
  rmSync(stampFile, { force: true })
  const start = Date.now()
  if (work() !== 0) giveUp(`The ${name} could not be built. The lines above say why.`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
  say(`Built the ${name} in ${seconds(start)}.`)
}

function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort()
}

function whatIsMissing() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return 'they are not there yet'
  const wanted = readJson('package-lock.json').packages
  const present = readJson('node_modules/.package-lock.json').packages
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    const has = present[path]
    if (path === '' || (optional && !has)) continue
    if (has?.version !== version) return `${path.replace(/^.*node_modules\//, '')} ${version} is missing`
  }
  return sqliteLoads() ? null : 'SQLite does not load on this Node'
}

/** Asked in another process: a native module that fails to load cannot be loaded again in the same one. */
function sqliteLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0
}

function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args])
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.error) giveUp(`npm could not be run: ${done.error.message}.`)
  return done.status ?? 1
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
