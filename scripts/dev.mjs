// `npm run dev`: the compiler, the server and the client's own server, all watching, on http://localhost:5173.
// They start together and end together: when one goes, or on Ctrl+C, the others are stopped.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, install, root, say } from './set-up.mjs'

checkNode()
install()
build()

// The compiler and the watching server start children of their own: each gets a group, which is stopped whole.
const ownGroups = process.platform !== 'win32'
const modules = join(root, 'node_modules')
/** One compiler a project: TypeScript 7.0 builds several with `-b`, but then watches none of them. */
const compile = (project) => [
  join(modules, 'typescript/bin/tsc'),
  '-p',
  project,
  '--watch',
  '--preserveWatchOutput',
]

const running = [
  ['compiler of shared', compile('shared')],
  ['compiler of the server', compile('server')],
  ['server', ['--watch', 'dist/server/cli/rapporteur.js', 'start', ...process.argv.slice(2)]],
  ['client', [join(modules, 'vite/bin/vite.js'), '--config', 'client/vite.config.ts']],
].map(([name, args]) => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: ownGroups,
  })
  child.once('exit', (code) => endAll(name, code))
  return child
})

let ending = false
let exitCode = 0

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endAll(null, 0))

/** `name` is the one that ended by itself; null when we were asked to stop. */
function endAll(name, code) {
  if (!ending) {
    ending = true
    exitCode = code ?? 1
    if (name !== null) say(`The ${name} ended, so the others are stopped too.`)
    for (const child of running) stop(child)
  }
  const alive = running.some((child) => child.exitCode === null && child.signalCode === null)
  if (!alive) process.exit(exitCode)
}

function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  if (ownGroups) process.kill(-child.pid, 'SIGTERM')
  else child.kill('SIGTERM')
}
