// `npm start`: sets up what is missing, then becomes the server. The server is loaded into this very process,
// so signals, the exit code and the environment (PORT, HOST, RAPPORTEUR_DATA) are its own.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, checkNode, install, root } from './set-up.mjs'

checkNode()
install()
build()

const program = join(root, 'dist', 'server', 'cli', 'rapporteur.js')
process.argv = [process.execPath, program, 'start', ...process.argv.slice(2)]
await import(pathToFileURL(program).href)
