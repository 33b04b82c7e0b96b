// The arrows of this very tree, and the check itself held against trees that break each rule on purpose.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { findViolations, listSources, showViolation } from './arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** The violations of a tree made of `files` (path → text), each as `file:line: reason`. */
function violationsOf(files: Record<string, string>): readonly string[] {
  const tree = mkdtempSync(join(tmpdir(), 'rapporteur-arrows-'))
  made.push(tree)
  const packages = ['zod', 'yjs', 'ws', 'express', 'better-sqlite3', 'better-auth', 'kysely', 'pino', 'react']
  const more = ['y-protocols', 'lib0', 'y-websocket', '@tiptap/core', 'i18n-iso-countries', 'helmet']
  const dependencies = Object.fromEntries([...packages, ...more].map((name) => [name, '1.0.0']))
  const manifest = JSON.stringify({ dependencies, devDependencies: { vitest: '1.0.0' } })
  for (const [path, text] of Object.entries({ ...files, 'package.json': manifest })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return findViolations(tree).map(showViolation)
}

describe('this tree', () => {
  it('follows every arrow', () => {
    const found = findViolations(root).map(showViolation)
    if (found.length > 0) throw new Error(`${found.length} violations:\n${found.join('\n')}`)
  })

  it('is really read: the check sees its own files', () => {
    expect(listSources(root)).toContain('tests/house/arrows.ts')
  })
})

describe('a clean tree', () => {
  it('passes, comments and strings that look like imports included', () => {
    const files = {
      'shared/base/id.ts': 'export type Id = string\n',
      'shared/records/record.ts': [
        "// import { x } from '../../server/app.ts'",
        "/* import('../room/room.ts') */",
        "import { z } from 'zod'",
        "import type { Id } from '../base/id.ts'",
        'const text = "import { y } from \'yjs\'"',
        "const shown = `require('ws') ${text} from 'ws'`",
        'const pattern = /["\'`]/.exec(text)',
        'export const record = (id: Id, at: number) => [z, id, shown, pattern, new Date(at)]',
      ].join('\n'),
      'server/stores/rooms.ts': "import type { Id } from '../../shared/base/id.ts'\nexport type Rooms = Id\n",
      'server/stores/sqlite/open.ts':
        "import Database from 'better-sqlite3'\nimport type { Rooms } from '../rooms.ts'\nexport type Open = Rooms\nexport const open = () => new Database('x')\n",
      'server/app.ts': 'export const app = 1\n',
      'server/cli/rapporteur.ts':
        "import { open } from '../stores/sqlite/open.ts'\nimport { app } from '../app.ts'\nexport const run = [open, app]\n",
      'client/src/ui/button.tsx': "export const Button = () => <p>Don't import from `here`</p>\n",
      'client/src/views/notes/note.tsx':
        "import '@tiptap/core'\nimport { Button } from '../../ui/button.tsx'\nexport const Note = Button\n",
      'client/src/app.tsx': "const Note = () => import('./views/notes/note.tsx')\nexport const App = Note\n",
      'tests/server/app.test.ts':
        "import { it } from 'vitest'\nimport { app } from '../../server/app.ts'\nit('runs', () => app)\n",
    }
    expect(violationsOf(files)).toEqual([])
  })
})

/** A file that breaks one rule, and the line and words by which it must be reported. */
const broken: readonly [rule: string, path: string, text: string, reported: string][] = [
  [
    'a lower part of shared reaches up',
    'shared/base/id.ts',
    "\nimport { r } from '../records/r.ts'",
    ':2: shared/base may not import shared/records',
  ],
  [
    'a type-only import counts',
    'shared/transcript/t.ts',
    "import type { A } from '../actors/a.ts'",
    ':1: shared/transcript may not import shared/actors',
  ],
  [
    'a dynamic import counts',
    'shared/actors/a.ts',
    "\n\nexport const a = () => import('../people/p.ts')",
    ':3: shared/actors may not import shared/people',
  ],
  [
    'an import type counts',
    'shared/actors/a.ts',
    "export type A = import('../people/p.ts').P",
    ':1: shared/actors may not import shared/people',
  ],
  [
    'a re-export counts',
    'shared/records/r.ts',
    "export { p } from '../people/p.ts'",
    ':1: shared/records may not import shared/people',
  ],
  [
    'a require counts',
    'server/actions/a.ts',
    "const h = require('../http/h.ts')",
    ':1: server/actions may not import server/http',
  ],
  [
    'a worker counts',
    'client/src/api/a.ts',
    "new Worker(new URL('../live/w.ts', import.meta.url))",
    ':1: client/src/api may not import client/src/live',
  ],
  [
    'an import over several lines counts',
    'shared/people/p.ts',
    "import {\n  a,\n  type B,\n} from '../room/r.ts'",
    ':4: shared/people may not import shared/room',
  ],
  [
    'an import after a template counts',
    'shared/people/p.ts',
    "const t = `a ${{ b: `}` }} c`\nimport '../room/r.ts'",
    ':2: shared/people may not import shared/room',
  ],
  [
    'shared/room does not know the wire',
    'shared/room/r.ts',
    "import '../wire/w.ts'",
    ':1: shared/room may not import shared/wire',
  ],
  [
    'formats stop at records',
    'shared/formats/f.ts',
    "import '../room/r.ts'",
    ':1: shared/formats may not import shared/room',
  ],
  [
    'suspects stop at records',
    'shared/suspects/s.ts',
    "import '../people/p.ts'",
    ':1: shared/suspects may not import shared/people',
  ],
  [
    'analysis stops at records',
    'shared/analysis/a.ts',
    "import '../formats/f.ts'",
    ':1: shared/analysis may not import shared/formats',
  ],
  [
    'shared does not know the server',
    'shared/wire/w.ts',
    "import '../../server/app.ts'",
    ':1: shared/wire may not import server/app.ts',
  ],
  [
    'the client does not know the server',
    'client/src/api/a.ts',
    "import '../../../server/http/h.ts'",
    ':1: client/src/api may not import server/http',
  ],
  [
    'the server does not know the client',
    'server/http/h.ts',
    "import '../../client/src/app.tsx'",
    ':1: server/http may not import client/src',
  ],
  [
    'stores do not know their implementation',
    'server/stores/s.ts',
    "import './sqlite/open.ts'",
    ':1: server/stores may not import server/stores/sqlite',
  ],
  [
    'live knows no database',
    'server/live/l.ts',
    "import '../stores/sqlite/open.ts'",
    ':1: server/live may not import server/stores/sqlite',
  ],
  [
    'actions do not know live',
    'server/actions/a.ts',
    "import '../live/l.ts'",
    ':1: server/actions may not import server/live',
  ],
  [
    'http goes through actions',
    'server/http/h.ts',
    "import '../stores/s.ts'",
    ':1: server/http may not import server/stores',
  ],
  [
    'accounts stand alone',
    'server/accounts/a.ts',
    "import '../http/h.ts'",
    ':1: server/accounts may not import server/http',
  ],
  [
    'app chooses no database',
    'server/app.ts',
    "import './stores/sqlite/open.ts'",
    ':1: server/app.ts may not import server/stores/sqlite',
  ],
  [
    'ui knows nothing',
    'client/src/ui/b.ts',
    "import '../api/a.ts'",
    ':1: client/src/ui may not import client/src/api',
  ],
  [
    'live does not know views',
    'client/src/live/l.ts',
    "import '../views/notes/n.ts'",
    ':1: client/src/live may not import client/src/views',
  ],
  [
    'views are apart',
    'client/src/views/notes/n.ts',
    "import '../library/l.ts'",
    ':1: client/src/views/notes may not import its neighbour library',
  ],
  [
    'views do not know the app',
    'client/src/views/notes/n.ts',
    "import '../../app.tsx'",
    ':1: client/src/views may not import client/src',
  ],
  [
    'nothing imports tests',
    'server/live/l.ts',
    "import '../../tests/support/w.ts'",
    ':1: nothing imports tests (tests/support/w.ts)',
  ],
  [
    'nothing reaches out of the house',
    'server/cli/c.ts',
    "import '../../scripts/set-up.mjs'",
    ':1: scripts/set-up.mjs belongs to no part of the house',
  ],
  [
    'a computed import',
    'server/live/l.ts',
    'const l = (name: string) => import(name)',
    ':1: an import whose address is computed cannot be checked',
  ],
  [
    'a folder without a line',
    'server/extra/e.ts',
    'export const e = 1',
    ':1: this folder has no line in tests/house/arrow-table.ts',
  ],
  [
    'yjs out of its homes',
    'shared/records/r.ts',
    "import * as Y from 'yjs'",
    ':1: yjs is at home in shared/room, server/live, client/src/live only',
  ],
  [
    'yjs types in a view',
    'client/src/views/notes/n.ts',
    "import type { Doc } from 'yjs'",
    ':1: yjs is at home in shared/room, server/live, client/src/live only',
  ],
  [
    'a part of a package',
    'server/http/h.ts',
    "import { a } from 'lib0/decoding'",
    ':1: lib0 is at home in shared/room, server/live, client/src/live only',
  ],
  [
    'y-protocols',
    'server/stores/s.ts',
    "import 'y-protocols/sync'",
    ':1: y-protocols is at home in shared/room, server/live, client/src/live only',
  ],
  [
    'better-sqlite3',
    'server/stores/s.ts',
    "import 'better-sqlite3'",
    ':1: better-sqlite3 is at home in server/stores/sqlite, server/accounts only',
  ],
  [
    'express',
    'server/live/l.ts',
    "import 'express'",
    ':1: express is at home in server/http, server/app.ts only',
  ],
  ['ws', 'server/http/h.ts', "import 'ws'", ':1: ws is at home in server/live only'],
  [
    'better-auth',
    'server/http/h.ts',
    "import 'better-auth'",
    ':1: better-auth is at home in server/accounts only',
  ],
  [
    'y-websocket',
    'client/src/api/a.ts',
    "import 'y-websocket'",
    ':1: y-websocket is at home in client/src/live only',
  ],
  [
    'Tiptap',
    'client/src/views/library/l.ts',
    "import '@tiptap/core'",
    ':1: @tiptap/core is at home in client/src/views/transcript, client/src/views/notes only',
  ],
  [
    'country names',
    'shared/records/r.ts',
    "import 'i18n-iso-countries'",
    ':1: i18n-iso-countries is at home in shared/actors only',
  ],
  ['packages in shared', 'shared/records/r.ts', "import 'react'", ':1: shared takes no packages but'],
  [
    'packages nobody installed',
    'server/live/l.ts',
    "import 'left-pad'",
    ':1: left-pad is not among the dependencies in package.json',
  ],
  [
    'a package only for development',
    'server/live/l.ts',
    "import 'vitest'",
    ':1: vitest is not among the dependencies in package.json',
  ],
  [
    'Node in shared',
    'shared/base/b.ts',
    "import 'node:crypto'",
    ':1: node:crypto: only the server knows Node',
  ],
  ['Node in the client', 'client/src/live/l.ts', "import 'fs'", ':1: fs: only the server knows Node'],
  ['a clock in shared', 'shared/base/b.ts', 'export const b = () => Date.now()', ':1: shared has no clock'],
  ['today in shared', 'shared/base/b.ts', 'export const b = () => new Date()', ':1: shared has no clock'],
  [
    'dice in shared',
    'shared/base/b.ts',
    'export const b = () => Math.random()',
    ':1: shared has no randomness',
  ],
  ['a barrel', 'shared/base/index.ts', 'export const b = 1', ':1: no barrels'],
  ['a barrel in a line', 'shared/base/b.ts', "\nexport * from './c.ts'", ':2: no barrels'],
  ['an empty name', 'shared/base/utils.ts', 'export const b = 1', ':1: "utils" says nothing'],
  ['a long file', 'shared/base/b.ts', 'export {}\n'.repeat(401), ':401: 401 lines, and 400 is the most'],
]

describe('each rule', () => {
  it.each(broken)('is reported with file, line and reason: %s', (_rule, path, text, reported) => {
    const found = violationsOf({ [path]: text })
    expect(found.filter((line) => line.startsWith(`${path}${reported}`))).toHaveLength(1)
    expect(found).toHaveLength(1)
  })

  it('is reported with file, line and reason: a crowded folder', () => {
    const names = Array.from({ length: 16 }, (_, index) => `shared/base/b${index}.ts`)
    const found = violationsOf(Object.fromEntries(names.map((name) => [name, 'export {}\n'])))
    expect(found).toEqual(['shared/base:1: 16 files in a folder, and 15 is the most'])
  })

  it('is reported with file, line and reason: a cycle, of types too', () => {
    const found = violationsOf({
      'shared/base/a.ts': "export {}\nimport type { B } from './b.ts'\n",
      'shared/base/b.ts': "import type { C } from './c.ts'\n",
      'shared/base/c.ts': "\n\nimport type { A } from './a.ts'\n",
    })
    expect(found).toEqual([
      'shared/base/c.ts:3: a cycle: shared/base/a.ts → shared/base/b.ts → shared/base/c.ts → shared/base/a.ts',
    ])
  })
})
