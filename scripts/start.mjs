// `npm start` and `npm run demo`: set up what is missing, then become the server. The server is loaded into this very process,
// so signals, the exit code and the environment (PORT, HOST, RAPPORTEUR_DATA) are its own. Only one signal needs
// help: npm passes SIGTERM to the shell between us, which dies of it and leaves us behind.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, checkNode, install, root } from './set-up.mjs'

checkNode()
install()
build()

const program = join(root, 'dist', 'server', 'cli', 'rapporteur.js')
const [first, ...others] = process.argv.slice(2)
const command = first === 'demo' ? ['demo', ...others] : ['start', ...process.argv.slice(2)]
process.argv = [process.execPath, program, ...command]

if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

await import(pathToFileURL(program).href)
