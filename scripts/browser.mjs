// Finds the browser the journeys run in and prints `{path, env}` as JSON: RAPPORTEUR_CHROMIUM, an installed
// Chrome or Chromium, or the one inside @sparticuz/chromium, unpacked once into .cache. It is unpacked in a
// folder of its own and renamed at the end, so two processes that start together cannot meet half a browser.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { giveUp, root, say, seconds } from './set-up.mjs'

const fix =
  'Install Chrome or Chromium, or set RAPPORTEUR_CHROMIUM to the path of one, and run the same command again.'

const librariesBefore = process.env.LD_LIBRARY_PATH
const named = process.env.RAPPORTEUR_CHROMIUM
if (named) {
  if (!isProgram(named)) giveUp(`RAPPORTEUR_CHROMIUM is ${named}, and no program is there. ${fix}`)
  print(named)
} else {
  const installed = placesToLook().find(isProgram)
  if (installed) print(installed)
  else await printOwn()
}

async function printOwn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') giveUp(`No browser was found. ${fix}`)
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  )
  const home = join(root, '.cache', `chromium-${version}`)
  if (!existsSync(home)) await unpack(home)
  const libraries = [join(home, 'al2023', 'lib'), librariesBefore].filter(Boolean)
  print(join(home, 'chromium'), {
    LD_LIBRARY_PATH: libraries.join(delimiter),
    FONTCONFIG_PATH: join(home, 'fonts'),
  })
}

/** The package unpacks into the system's temporary folder, and its own libraries only where it sees AWS. */
async function unpack(home) {
  say('Unpacking a browser for the tests.')
  const start = Date.now()
  mkdirSync(dirname(home), { recursive: true })
  const aside = mkdtempSync(`${home}-`)
  process.env.TMPDIR = aside
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontsConfiguration(join(home, 'fonts')))
  try {
    renameSync(aside, home)
    say(`Unpacked it in ${seconds(start)}.`)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(join(home, 'chromium'))) throw error
  }
}

function fontsConfiguration(folder) {
  const folders = [folder, '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = folders.map((each) => `  <dir>${each}</dir>`).join('\n')
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${lines}\n  <cachedir>${folder}/cache</cachedir>\n</fontconfig>\n`
}

function placesToLook() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
    return homes.filter(Boolean).map((home) => join(home, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function print(path, env = {}) {
  process.stdout.write(`${JSON.stringify({ path, env })}\n`)
}
