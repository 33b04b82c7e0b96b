// `npm run types`: checks the types of the four projects. A folder that holds no TypeScript yet is passed over.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasSources, root, runTool } from './set-up.mjs'

const projects = ['shared', 'server', 'client', 'tests'].filter(hasSources)
const force = existsSync(join(root, 'dist')) ? [] : ['--force']
process.exit(runTool('typescript/bin/tsc', ['-b', ...force, ...projects]))
